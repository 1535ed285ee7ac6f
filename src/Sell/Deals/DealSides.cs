using Entente.Platform;
using Entente.Recognition;
using Entente.Sell.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>Something that stands beside a claim: the recognized account, another registration, an opportunity.</summary>
/// <param name="Title">What it is, with its name or number.</param>
/// <param name="Lead">One sentence: whose, since when, in which state.</param>
/// <param name="Lines">The claim and it, line by line.</param>
/// <param name="Why">Why it is taken for the same customer; null where it was not compared.</param>
/// <param name="Href">Its page.</param>
public sealed record DealSide(string Title, string Lead, IReadOnlyList<Difference> Lines, Explanation? Why, string? Href);

/// <param name="Rivals">What the other registrations mean for an approval.</param>
sealed record DealSides(string AccountName, IReadOnlyList<DealSide> Sides, Rivals Rivals)
{
    /// <summary>Reads them all, whoever's they are: the caller has looked behind the wall. What is over by now stands against nobody.</summary>
    public static async Task<DealSides> Of(Deal deal, ILikeness likeness, DealRules rules, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var account = (await AccountBy(db, deal.Account, stop)).Single();
        var alike = await Alike(deal, rules, db, stop);
        var others = (await db.LiveDeals([deal.Account, .. alike.Where(found => found.Likeness.Decision == Decision.Same).Select(found => found.Candidate.Id)], deal.FamilyKey, stop)).Where(other => other.Id != deal.Id && other.WhyNotExpire(now) is not null && other.WhyNotLapse(now) is not null).OrderBy(other => other.Number).ToList();
        var names = await db.NamesOf(others.Select(other => other.Partner), stop);
        var sales = await DirectSales(db, deal.Account, deal.FamilyKey, stop);
        return new(account.Name,
        [
            OfAccount(deal, account, likeness.Compare(deal.Customer, account.Evidence, WordWeights.Even, rules.Today).Why),
            .. alike.Take(3).Select(found => OfAccount(deal, found.Candidate, found.Likeness.Why)),
            .. others.Select(other => OfDeal(deal, other, names.GetValueOrDefault(other.Partner, ""), likeness.Compare(deal.Customer, other.Customer, WordWeights.Even, rules.Today).Why)),
            .. sales.Select(sale => OfSale(deal, sale)),
        ], Rivals.Of(deal, others, now));
    }

    static readonly Func<Db, Id<Account>, CancellationToken, Task<List<Account>>> AccountBy = Prepared.List((Db db, Id<Account> id) => db.Set<Account>().AsNoTracking().Where(row => row.Id == id));

    static readonly Func<Db, Id<Account>, string, CancellationToken, Task<List<Opportunity>>> DirectSales = Prepared.List((Db db, Id<Account> account, string family) => db.Set<Opportunity>().AsNoTracking()
        .Where(sale => sale.Account == account && sale.Deal == null && sale.ArchivedAt == null && (sale.FamilyKey == null || sale.FamilyKey == family))
        .OrderByDescending(sale => sale.LastActivityAt).Take(5));

    /// <summary>Who else the customer is, and while a person has to say, who else it may be.</summary>
    static async Task<IReadOnlyList<Recognized<Account>>> Alike(Deal deal, DealRules rules, Db db, CancellationToken stop) => !deal.IsUndecided
        ? []
        :
        [
            .. (await db.Recognition.Find(db, Customers.Kind, deal.Customer, rules.Today, stop)).Where(found => found.Candidate.Id != deal.Account
                && (found.Likeness.Decision == Decision.Same || (found.Likeness.Decision == Decision.Possible && !deal.AccountIsCertain))),
        ];

    static DealSide OfAccount(Deal deal, Account account, Explanation why) => new(
        Say($"Account {account.Name}"),
        account.Direct ? Say("A named direct account: the vendor sells to it itself.") : deal.AccountIsCertain ? Say("Recognized as the customer.") : Say("May be the customer; approving takes it, unless you say that it is a new one."),
        BothSides.Lines(deal.Customer, account.Evidence), why, $"/accounts/{account.Id}");

    static DealSide OfDeal(Deal deal, Deal other, string partner, Explanation why) => new(
        Say($"Registration {other.Number} of {partner}"),
        other.Number < deal.Number ? Say($"{Words.Of(other.State)}, and first in time.") : Say($"{Words.Of(other.State)}, and later."),
        [
            .. BothSides.Lines(deal.Customer, other.Customer),
            Line(Say("Family"), deal.Family, other.Family), new(Say("Value"), Said(deal.Value), Said(other.Value)),
            new(Say("Registered"), Minute(deal.RegisteredAt), Minute(other.RegisteredAt), Note: other.Number < deal.Number ? Say("first") : null),
        ], why, $"/deals/{other.Id}");

    static DealSide OfSale(Deal deal, Opportunity sale) => new(
        Say($"Opportunity at stage {sale.Stage}"),
        sale.OwnerEmail is { } owner ? Say($"{Words.Of(sale.State)}, opened {sale.OpenedOn}, kept by {owner}.") : Say($"{Words.Of(sale.State)}, opened {sale.OpenedOn}."),
        [Line(Say("Family"), deal.Family, sale.Family), new(Say("Value"), Said(deal.Value), Said(sale.Value))], null, $"/opportunities/{sale.Id}");

    static Difference Line(string label, string? left, string? right) => new(label, left, right,
        left is null || right is null ? Tone.Quiet : Folding.Text(left) == Folding.Text(right) ? Tone.Good : Tone.Bad);

    static string Said(Money amount) => Words.Money(amount);

    static string Minute(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", System.Globalization.CultureInfo.InvariantCulture);
}
