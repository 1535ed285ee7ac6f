using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Entente.Recognition;

namespace Entente.Sell.Accounts;

/// <summary>Which accounts are a company, or may be: nothing is changed by asking.</summary>
public static class MatchAccounts
{
    /// <summary>More are no answer.</summary>
    const int Most = 10;

    public sealed record Input(
        [property: Required, StringLength(AccountLimits.Name), OneLine] string Name,
        [property: Given] Country Country,
        [property: StringLength(AccountLimits.Domain)] string? Domain = null,
        [property: StringLength(AccountLimits.Place)] string? City = null,
        [property: StringLength(AccountLimits.Street)] string? Street = null,
        [property: StringLength(AccountLimits.Postcode)] string? Postcode = null,
        [property: StringLength(AccountLimits.Phone)] string? Phone = null,
        [property: StringLength(AccountLimits.RegistryNumber)] string? RegistryNumber = null);

    /// <param name="Probability">0 to 1: that it is the same company.</param>
    public sealed record Match(Id<Account> AccountId, string Name, decimal Probability, Decision Decision, Explanation Why);

    /// <param name="Matches">Best first.</param>
    public sealed record View(IReadOnlyList<Match> Matches);

    static readonly Act<Input, View> Act = new("sell.match-accounts", Can.MatchAccounts, Run) { IsQuestion = true };

    public static void Map(Doors doors) => doors.Open(Act, "/accounts/match");

    static async Task<View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => new(await Find(
        new(input.Name, input.Country, input.Domain.OrNull(), input.City.OrNull(), input.Street.OrNull(), input.Postcode.OrNull(), input.Phone.OrNull(), input.RegistryNumber.OrNull()),
        db, now, stop));

    /// <summary>The accounts that are like <paramref name="company"/>, best first.</summary>
    /// <param name="except">An account that is not told, because it is the one asked about.</param>
    internal static async Task<IReadOnlyList<Match>> Find(Evidence company, Db db, DateTimeOffset now, CancellationToken stop, Id<Account>? except = null) =>
    [
        .. (await (except is { } known
                ? db.Recognition.FindOthers(db, Customers.Kind, known, company, DateOnly.FromDateTime(now.UtcDateTime), stop)
                : db.Recognition.Find(db, Customers.Kind, company, DateOnly.FromDateTime(now.UtcDateTime), stop))).Take(Most)
            .Select(found => new Match(found.Candidate.Id, found.Candidate.Name, found.Likeness.Probability, found.Likeness.Decision, found.Likeness.Why)),
    ];
}
