using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Accounts;

/// <summary>Staff change what is known of an account; from then on it is recognized by what it is called now.</summary>
public static class ChangeAccount
{
    /// <param name="Version">The version that was seen; see <see cref="IVersioned"/>.</param>
    public sealed record Input(
        [property: Given] Id<Account> Id,
        [property: Required, StringLength(AccountLimits.Name), OneLine] string Name,
        [property: Given] Country Country,
        [property: StringLength(AccountLimits.Domain)] string? Domain = null,
        [property: StringLength(AccountLimits.Place)] string? City = null,
        [property: StringLength(AccountLimits.Street)] string? Street = null,
        [property: StringLength(AccountLimits.Postcode)] string? Postcode = null,
        [property: StringLength(AccountLimits.Phone)] string? Phone = null,
        [property: StringLength(AccountLimits.RegistryNumber)] string? RegistryNumber = null,
        [property: StringLength(AccountLimits.ExternalId)] string? ExternalId = null,
        bool Direct = false,
        [property: StringLength(AccountLimits.Sector), OneLine] string? Sector = null,
        Id<Account>? ParentId = null,
        int Version = 0);

    internal static readonly Act<Input, ShowAccount.View> Act = new("sell.change-account", Can.ChangeAccounts, Run);
    internal static readonly View<One<Account>, Input> Before = new("sell.edit-account", Can.ChangeAccounts, Edit);

    public static void Map(Doors doors) => doors.OpenPatch(Act, "/accounts/{id:guid}", Before);

    static async Task<Input?> Edit(One<Account> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.Accounts.VisibleTo(who).AsTracking().SingleOrDefaultAsync(account => account.Id == input.Id, stop) is { } account
            ? new(account.Id, account.Name, account.Country, account.Domain, account.City, account.Street, account.Postcode, account.Phone, account.RegistryNumber,
                account.ExternalId, account.Direct, account.Sector, account.Parent, db.VersionOf(account))
            : null;

    static async Task<ShowAccount.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var evidence = new Evidence(
            input.Name, input.Country, input.Domain.OrNull(), input.City.OrNull(), input.Street.OrNull(), input.Postcode.OrNull(), input.Phone.OrNull(), input.RegistryNumber.OrNull());
        await db.Lock(RecognitionKeys.Held(evidence), stop); // nobody opens a second one under the new name meanwhile
        if (await db.Accounts.VisibleTo(who).SingleOrDefaultAsync(account => account.Id == input.Id, stop) is not { } account)
            return null;
        db.Expect(account, input.Version);
        await db.HoldAccount(account, stop);
        Refuse.If(await db.WhyNotBecome(account, evidence, now, stop));
        if (account.Parent != input.ParentId)
            await Parents.Check(db, input.ParentId, account.Id, who, stop);
        if (Take(account, evidence, new(input.ExternalId.OrNull(), input.Direct, input.Sector.OrNull(), input.ParentId), db))
            await db.KeepKeys([account], stop);
        return ShowAccount.View.Of(account, db);
    }

    /// <summary>Writes down what is known now. True: it is something else, so the caller keeps the keys.</summary>
    internal static bool Take(Account account, Evidence evidence, Beside beside, Db db)
    {
        var before = Fields(account).ToList();
        account.Change(evidence, beside.ExternalId);
        account.SellDirectly(beside.Direct);
        account.Describe(beside.Sector, beside.Parent);
        var changes = FieldChange.Between(before, Fields(account));
        if (changes.Count > 0)
            db.Record(new AccountChanged(changes), account);
        return changes.Count > 0;
    }

    /// <summary>What differs between what was said of an account and what is said now.</summary>
    internal static IReadOnlyList<FieldChange> Changes(OpenAccount.Input before, OpenAccount.Input after) => FieldChange.Between(Fields(before), Fields(after));

    /// <summary>What is known of an account and does not recognize it.</summary>
    internal sealed record Beside(string? ExternalId, bool Direct, string? Sector, Id<Account>? Parent);

    static IEnumerable<(string, string?)> Fields(Account account) => Fields(UndoAccounts.Said(account));

    static IEnumerable<(string, string?)> Fields(OpenAccount.Input account) =>
    [
        ("name", account.Name), ("country", account.Country.Code), ("domain", account.Domain), ("city", account.City), ("street", account.Street),
        ("postcode", account.Postcode), ("phone", account.Phone), ("registryNumber", account.RegistryNumber), ("externalId", account.ExternalId),
        ("direct", account.Direct ? "yes" : "no"), ("sector", account.Sector), ("parentId", account.ParentId?.ToString()),
    ];
}
