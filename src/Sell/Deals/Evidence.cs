using Entente.Platform;
using Entente.Recognition;
using Entente.Sell.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>Gathers what the check of a registration looks at, with a bounded number of queries. It sees rows of every partner: the caller looks behind the wall, and answers for what it tells.</summary>
static class EvidenceGathered
{
    /// <summary>Who the customer certainly is (more than one where an account was opened twice), or all that it may be. The customer's keys are held from here on.</summary>
    public static async Task<IReadOnlyList<Recognized<Account>>> CustomersLike(this Db db, Recognition.Evidence customer, DateOnly today, CancellationToken stop)
    {
        var found = await db.RecognizeCustomer(customer, today, stop);
        var same = found.Where(one => one.Likeness.Decision == Decision.Same).ToList();
        return same.Count > 0 ? same : [.. found.Where(one => one.Likeness.Decision == Decision.Possible)];
    }

    /// <summary>Lets nobody else register for or decide on these accounts until the transaction ends.</summary>
    public static Task LockAccounts(this Db db, IEnumerable<Id<Account>> accounts, CancellationToken stop) =>
        db.Lock(accounts.Select(account => $"account:{account}"), stop);

    /// <summary>Lets nobody merge these partners away until the transaction ends; many may register for one at the same time.</summary>
    public static Task HoldForRegistering(this Db db, IEnumerable<Id<Partner>> partners, CancellationToken stop) =>
        db.LockBesideOthers(partners.Select(partner => $"partner:{partner}"), stop);

    /// <summary>The same for accounts that were just recognized: one that was merged or archived while its lock was awaited is no longer the customer, so who it is is asked again.</summary>
    /// <exception cref="DbUpdateConcurrencyException">One was; the act begins again.</exception>
    public static async Task LockStanding(this Db db, IReadOnlyList<Id<Account>> accounts, CancellationToken stop)
    {
        await db.LockAccounts(accounts, stop);
        if (accounts.Count > 0 && await db.Accounts.CountAsync(account => accounts.Contains(account.Id) && account.ArchivedAt == null, stop) < accounts.Count)
            throw new DbUpdateConcurrencyException("An account was merged or archived meanwhile.");
    }

    /// <summary>The registrations of these accounts in this family that may be alive, to read and to change.</summary>
    public static Task<List<Deal>> LiveDeals(this Db db, IReadOnlyList<Id<Account>> accounts, string familyKey, CancellationToken stop) => accounts.Count == 0
        ? Task.FromResult(new List<Deal>())
        : LiveAmong(db, accounts, familyKey, stop);

    static readonly Func<Db, IReadOnlyList<Id<Account>>, string, CancellationToken, Task<List<Deal>>> LiveAmong = Prepared.List((Db db, IReadOnlyList<Id<Account>> accounts, string familyKey) =>
        db.Set<Deal>().Where(deal => accounts.Contains(deal.Account) && deal.FamilyKey == familyKey
            && (deal.State == DealState.Submitted || deal.State == DealState.Returned || deal.State == DealState.Appealed || deal.State == DealState.Approved)));

    /// <summary>All that the check asks about.</summary>
    /// <param name="db">After <see cref="Db.LookBehindTheWall"/>.</param>
    /// <param name="registration">What is claimed.</param>
    /// <param name="customers">Who the customer is or may be.</param>
    /// <param name="live">Of these customers in this family; what is overdue has ended already.</param>
    /// <param name="rules">By what it is judged.</param>
    /// <param name="now">The moment of the check.</param>
    /// <param name="stop">Ends it early.</param>
    public static async Task<RegistrationEvidence> Evidence(
        this Db db, Registration registration, IReadOnlyList<Recognized<Account>> customers, IReadOnlyList<Deal> live, DealRules rules, DateTimeOffset now, CancellationToken stop)
    {
        var accounts = customers.Select(found => found.Candidate.Id).ToList();
        var names = await db.NamesOf(live.Select(deal => deal.Partner), stop);
        var incumbents = registration.Renewal ? await db.Incumbents(accounts, registration.Family.Key, stop) : [];
        return new()
        {
            Registration = registration,
            ValueToCompare = registration.Value.Currency == rules.Policy.MinimumValue?.Currency ? registration.Value : null,
            Accounts =
            [
                .. customers.Select(found => incumbents.GetValueOrDefault(found.Candidate.Id) is { } incumbent
                    ? new RecognizedAccount(found.Candidate.Id, found.Candidate.Name, found.Likeness, found.Candidate.Direct, incumbent.Partner, incumbent.Name)
                    : new RecognizedAccount(found.Candidate.Id, found.Candidate.Name, found.Likeness, found.Candidate.Direct)),
            ],
            Live =
            [
                .. live.Where(deal => deal.IsLive).Select(deal => new LiveRegistration(
                    deal.Id, deal.Number, deal.Account, deal.Partner, names.GetValueOrDefault(deal.Partner, ""), deal.FamilyKey, deal.State, deal.HoldsCustomer || (deal.Exclusive && deal.IsUndecided),
                    deal.SuspendedAt is null ? deal.ProtectedUntil : null)),
            ],
            Direct = await db.DirectSelling(accounts, now.AddDays(-rules.Policy.DirectActivityDays), stop),
        };
    }

    public static async Task<Dictionary<Id<Partner>, string>> NamesOf(this Db db, IEnumerable<Id<Partner>> partners, CancellationToken stop)
    {
        var ids = partners.Distinct().ToList();
        return ids.Count == 0 ? [] : await db.Partners.Where(partner => ids.Contains(partner.Id)).ToDictionaryAsync(partner => partner.Id, partner => partner.Name, stop);
    }

    /// <summary>Opportunities that no registration opened: open ones, and those on which somebody worked lately.</summary>
    static async Task<IReadOnlyList<DirectSelling>> DirectSelling(this Db db, List<Id<Account>> accounts, DateTimeOffset since, CancellationToken stop) => accounts.Count == 0
        ? []
        : await db.Opportunities.AsNoTracking()
            .Where(sale => sale.Account != null && accounts.Contains(sale.Account.Value) && sale.Deal == null && sale.ArchivedAt == null && (sale.State == OpportunityState.Open || sale.LastActivityAt >= since))
            .OrderBy(sale => sale.Id)
            .Select(sale => new DirectSelling(sale.Id, sale.Account!.Value, sale.Stage, sale.FamilyKey, sale.State == OpportunityState.Open, sale.Partner, sale.LastActivityAt)).ToListAsync(stop);

    /// <summary>Who sold the running contract: the partner of the deal won last.</summary>
    static async Task<Dictionary<Id<Account>, (Id<Partner> Partner, string Name)?>> Incumbents(this Db db, List<Id<Account>> accounts, string familyKey, CancellationToken stop)
    {
        var won = await db.Deals.AsNoTracking().Where(deal => accounts.Contains(deal.Account) && deal.FamilyKey == familyKey && deal.State == DealState.Won)
            .GroupBy(deal => deal.Account).Select(deals => deals.OrderByDescending(deal => deal.ClosedOn).ThenByDescending(deal => deal.Number).First()).ToListAsync(stop);
        var names = await db.NamesOf(won.Select(deal => deal.Partner), stop);
        return won.ToDictionary(deal => deal.Account, deal => ((Id<Partner>, string)?)(deal.Partner, names.GetValueOrDefault(deal.Partner, "")));
    }
}
