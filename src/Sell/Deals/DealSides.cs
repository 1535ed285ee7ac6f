using Entente.Platform;
using Entente.Recognition;
using Entente.Sell.Accounts;
using Entente.Sell.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>Something that stands beside a claim: the recognized account, another registration, an opportunity.</summary>
/// <param name="Title">What it is, with its name or number.</param>
/// <param name="Lead">One sentence: whose, since when, in which state.</param>
/// <param name="Lines">The claim and it, line by line.</param>
/// <param name="Why">Why it is taken for the same customer; null where it was not compared.</param>
/// <param name="Href">Its page.</param>
public sealed record DealSide(string Title, string Lead, IReadOnlyList<Difference> Lines, Explanation? Why, string? Href);

/// <summary>An account that is the customer of a claim, or may be.</summary>
/// <param name="Likeness">0 to 1; null: the claim itself opened it.</param>
public sealed record CustomerCandidate(Id<Account> Id, string Name, Country Country, string? City, decimal? Likeness, bool IsSame);

/// <summary>Another company that has the customer's web domain.</summary>
public sealed record Neighbour(Id<Account> Id, string Name);

/// <param name="Neighbours">Companies that are not the customer, but share its web domain.</param>
/// <param name="Candidates">Whom the customer is or may be, the recognized one first.</param>
/// <param name="Rivals">What the other registrations mean for an approval.</param>
sealed record DealSides(string AccountName, IReadOnlyList<CustomerCandidate> Candidates, IReadOnlyList<DealSide> Sides, IReadOnlyList<Neighbour> Neighbours, Rivals Rivals)
{
    /// <summary>Reads them all, whoever's they are: the caller has looked behind the wall. What is over by now stands against nobody.</summary>
    public static async Task<DealSides> Of(Deal deal, ILikeness likeness, DealRules rules, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var account = (await AccountBy(db, deal.Account, stop)).Single();
        var found = await Found(deal, rules, db, stop);
        var alike = found.Where(one => one.Candidate.Id != deal.Account && (one.Likeness.Decision == Decision.Same || (one.Likeness.Decision == Decision.Possible && !deal.AccountIsCertain))).ToList();
        var others = (await db.LiveDeals([deal.Account, .. alike.Where(found => found.Likeness.Decision == Decision.Same).Select(found => found.Candidate.Id)], deal.FamilyKey, stop)).Where(other => other.Id != deal.Id && other.WhyNotExpire(now) is not null && other.WhyNotLapse(now) is not null).OrderBy(other => other.Number).ToList();
        var names = await db.NamesOf(others.Select(other => other.Partner), stop);
        var sales = await DirectSales(db, deal.Account, deal.FamilyKey, stop);
        var own = found.FirstOrDefault(one => one.Candidate.Id == deal.Account)?.Likeness ?? likeness.Compare(deal.Customer, account.Evidence, WordWeights.Even, rules.Today);
        return new(account.Name,
        [
            new(account.Id, account.Name, account.Country, account.City, deal.OpenedAccount ? null : own.Probability, deal.AccountIsCertain),
            .. alike.Select(found => new CustomerCandidate(found.Candidate.Id, found.Candidate.Name, found.Candidate.Country, found.Candidate.City, found.Likeness.Probability, found.Likeness.Decision == Decision.Same)),
        ],
        [
            deal.OpenedAccount && deal.AccountIsCertain ? Opened(account) : OfAccount(deal, account, own.Why),
            .. alike.Take(3).Select(found => OfAccount(deal, found.Candidate, found.Likeness.Why)),
            .. others.Select(other => OfDeal(deal, other, names.GetValueOrDefault(other.Partner, ""), likeness.Compare(deal.Customer, other.Customer, WordWeights.Even, rules.Today).Why)),
            .. sales.Select(sale => OfSale(deal, sale)),
        ],
        [.. found.Where(one => one.Candidate.Id != deal.Account && one.Likeness.Decision == Decision.Related && SharesDomain(deal, one.Candidate)).Select(one => new Neighbour(one.Candidate.Id, one.Candidate.Name))], Rivals.Of(deal, others, now));
    }

    static readonly Func<Db, Id<Account>, CancellationToken, Task<List<Account>>> AccountBy = Prepared.List((Db db, Id<Account> id) => db.Set<Account>().AsNoTracking().Where(row => row.Id == id));

    static readonly Func<Db, Id<Account>, string, CancellationToken, Task<List<Opportunity>>> DirectSales = Prepared.List((Db db, Id<Account> account, string family) => db.Set<Opportunity>().AsNoTracking()
        .Where(sale => sale.Account == account && sale.Deal == null && sale.ArchivedAt == null && (sale.FamilyKey == null || sale.FamilyKey == family))
        .OrderByDescending(sale => sale.LastActivityAt).Take(5));

    /// <summary>While a person has to decide, all that is like the customer.</summary>
    static async Task<IReadOnlyList<Recognized<Account>>> Found(Deal deal, DealRules rules, Db db, CancellationToken stop) =>
        deal.IsUndecided ? await db.Recognition.Find(db, Customers.Kind, deal.Customer, rules.Today, stop) : [];

    static bool SharesDomain(Deal deal, Account account) => WebDomain.Of(deal.Customer.Domain) is { } domain && WebDomain.Of(account.Domain) == domain;

    /// <summary>Nobody knew the customer before: there is nothing to compare with itself.</summary>
    static DealSide Opened(Account account) => new(Say($"Account {account.Name}"), Say("A new account was opened for it."), [], null, $"/accounts/{account.Id}");

    static DealSide OfAccount(Deal deal, Account account, Explanation why) => new(
        Say($"Account {account.Name}"),
        account.Direct ? Say("A named direct account: the vendor sells to it itself.") : IsCustomer(deal, account) ? Say("Recognized as the customer.") : Say("May be the customer; who approves says so."),
        BothSides.Lines(deal.Customer, account.Evidence), why, $"/accounts/{account.Id}");

    static DealSide OfDeal(Deal deal, Deal other, string partner, Explanation why) => new(
        Say($"Registration {other.Number} of {partner}"),
        other.Number < deal.Number ? Say($"{Words.Of(other.State)}, and first in time.") : Say($"{Words.Of(other.State)}, and later."),
        [
            .. BothSides.Lines(deal.Customer, other.Customer),
            Line(Say("Family"), deal.Family, other.Family), new(Say("Value"), Said(deal.Value), Said(other.Value)),
            Difference.Of(Say("Registered"), deal.RegisteredAt, other.RegisteredAt, other.Number < deal.Number ? Say("first") : null),
        ], why, $"/deals/{other.Id}");

    static DealSide OfSale(Deal deal, Opportunity sale) => new(
        Say($"Opportunity at stage {StageWords.Of(sale.Stage)}"),
        sale.OwnerEmail is { } owner ? Say($"{Words.Of(sale.State)}, opened {sale.OpenedOn}, kept by {owner}.") : Say($"{Words.Of(sale.State)}, opened {sale.OpenedOn}."),
        [Line(Say("Family"), deal.Family, sale.Family), new(Say("Value"), Said(deal.Value), Said(sale.Value))], null, $"/opportunities/{sale.Id}");

    static bool IsCustomer(Deal deal, Account account) => deal.AccountIsCertain && account.Id == deal.Account;

    static Difference Line(string label, string? left, string? right) => new(label, left, right,
        left is null || right is null ? Tone.Quiet : Folding.Text(left) == Folding.Text(right) ? Tone.Good : Tone.Bad);

    static string Said(Money amount) => Words.Money(amount);
}
