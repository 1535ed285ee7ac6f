using Entente.Platform;
using Entente.Recognition;
using Entente.Sell.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Leads;

/// <summary>Something that the company of a lead is, or may be.</summary>
/// <param name="Kind"><c>lead</c>, <c>account</c>, <c>deal</c>.</param>
/// <param name="Why">How alike they are; null for a registration, which follows from its account.</param>
public sealed record LeadLike(string Kind, Guid Id, string Name, string? Detail, Decision Decision, decimal? Probability, Explanation? Why);

/// <summary>What of a lead is known already: the company as an account, another open lead, a live registration. For staff, who look before it is routed.</summary>
public sealed record LeadLikes(IReadOnlyList<LeadLike> All, Id<Account>? Account, bool InDoubt)
{
    const int Most = 10;

    /// <param name="lead">A lead that is taken in, or one that is there.</param>
    /// <param name="db">In the name of who sees all.</param>
    internal static async Task<LeadLikes> Of(Lead lead, Db db, DateOnly today, CancellationToken stop)
    {
        var accounts = (await db.Recognition.Find(db, Customers.Kind, lead.Company, today, stop)).Where(IsNear).Take(Most).ToList();
        var leads = (await db.Recognition.Find(db, LeadKind.Company, lead.Company, today, stop))
            .Where(found => IsNear(found) && found.Candidate.Id != lead.Id && !found.Candidate.IsOver && Meets(found.Candidate.FamilyKey, lead.FamilyKey)).Take(Most).ToList();
        var ids = accounts.Select(found => found.Candidate.Id).ToList();
        var deals = ids.Count == 0 ? [] : await db.Deals.AsNoTracking().Where(deal => ids.Contains(deal.Account) && deal.ArchivedAt == null
                && (deal.State == DealState.Submitted || deal.State == DealState.Returned || deal.State == DealState.Appealed || deal.State == DealState.Approved))
            .OrderBy(deal => deal.Number).Take(Most).Select(deal => new { deal.Id, deal.Number, deal.Customer.Name, deal.FamilyKey, deal.Account }).ToListAsync(stop);
        var live = deals.Where(deal => Meets(deal.FamilyKey, lead.FamilyKey)).ToList();
        return new(
            [
                .. leads.Select(found => new LeadLike("lead", found.Candidate.Id.Value, found.Candidate.Company.Name, found.Candidate.Company.City, found.Likeness.Decision, found.Likeness.Probability, found.Likeness.Why)),
                .. live.Select(deal => new LeadLike("deal", deal.Id.Value, deal.Name, $"#{deal.Number}", accounts.First(found => found.Candidate.Id == deal.Account).Likeness.Decision, null, null)),
                .. accounts.Select(found => new LeadLike("account", found.Candidate.Id.Value, found.Candidate.Name, found.Candidate.City, found.Likeness.Decision, found.Likeness.Probability, found.Likeness.Why)),
            ],
            accounts.FirstOrDefault(found => found.Likeness.Decision == Decision.Same)?.Candidate.Id, leads.Count > 0 || live.Count > 0);
    }

    static bool IsNear<T>(Recognized<T> found) where T : class => found.Likeness.Decision is Decision.Same or Decision.Possible;

    /// <summary>A lead that names no family may mean any.</summary>
    static bool Meets(string? one, string? other) => one is null || other is null || one == other;
}
