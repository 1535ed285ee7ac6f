using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Entente.Recognition;

namespace Entente.Sell.Accounts;

/// <summary>Staff write down an end customer. That it looks like another is reported, never refused.</summary>
public static class OpenAccount
{
    /// <param name="Sector">The business it is in, in your own words.</param>
    /// <param name="ParentId">The account that it is a subsidiary of.</param>
    /// <param name="Direct">The vendor sells to it itself, so registrations of partners are blocked.</param>
    public sealed record Input(
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
        Id<Account>? ParentId = null);

    internal static readonly Act<Input, ShowAccount.View> Act = new("sell.open-account", Can.ChangeAccounts, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/accounts", created: account => $"/accounts/{account.Id}");

    static async Task<ShowAccount.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var evidence = EvidenceOf(input);
        await Parents.Check(db, input.ParentId, null, who, stop);
        await db.Lock(RecognitionKeys.Held(evidence), stop);
        var alike = await MatchAccounts.Find(evidence, db, now, stop);
        var account = db.OpenAccount(evidence, input.ExternalId.OrNull(), now);
        account.SellDirectly(input.Direct);
        account.Describe(input.Sector.OrNull(), input.ParentId);
        return ShowAccount.View.Of(account, db) with { Matches = alike };
    }

    internal static Evidence EvidenceOf(Input input) => new(
        input.Name, input.Country, input.Domain.OrNull(), input.City.OrNull(), input.Street.OrNull(), input.Postcode.OrNull(), input.Phone.OrNull(), input.RegistryNumber.OrNull());
}
