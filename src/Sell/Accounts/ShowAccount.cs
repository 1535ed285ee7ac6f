using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Accounts;

/// <summary>One account.</summary>
public static class ShowAccount
{
    /// <param name="Direct">Null for partners: whom the vendor sells to itself is its own matter until a registration meets it.</param>
    /// <param name="ExternalId">The vendor's number for it; null for partners.</param>
    /// <param name="OpenedAt">Null for partners: it would tell that others came before them.</param>
    /// <param name="Matches">Accounts that may be the same company; only in the answer to its opening.</param>
    public sealed record View(
        Id<Account> Id, string Name, Country Country, string? Domain, string? City, string? Street, string? Postcode, string? Phone, string? RegistryNumber,
        bool? Direct, string? ExternalId, DateTimeOffset? OpenedAt, DateTimeOffset? ArchivedAt, int Version,
        IReadOnlyList<MatchAccounts.Match>? Matches = null) : IVersioned
    {
        internal static View Of(Account account, Actor who, Db db) => new(
            account.Id, account.Name, account.Country, account.Domain, account.City, account.Street, account.Postcode, account.Phone, account.RegistryNumber,
            who.IsStaff ? account.Direct : null, who.IsStaff ? account.ExternalId : null, who.IsStaff ? account.OpenedAt : null, account.ArchivedAt, db.VersionOf(account));
    }

    static readonly View<One<Account>, View> See = new("sell.show-account", Can.SeeAccounts, Run);

    public static void Map(Doors doors) => doors.Show(See, "/accounts/{id:guid}");

    static async Task<View?> Run(One<Account> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.Accounts.VisibleTo(who, db).AsTracking().SingleOrDefaultAsync(account => account.Id == input.Id, stop) is { } account ? View.Of(account, who, db) : null;
}
