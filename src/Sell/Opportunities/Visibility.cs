using System.Linq.Expressions;
using Entente.Platform;
using Entente.Sell.Accounts;
using Entente.Sell.Deals;
using Entente.Strategize;

namespace Entente.Sell.Opportunities;

static class Visibility
{
    /// <summary>Staff see every opportunity, a partner those that its own deals opened, anybody else none. Every query on opportunities starts here.</summary>
    public static IQueryable<Opportunity> VisibleTo(this IQueryable<Opportunity> opportunities, Actor who, Db db) => who.Reach switch
    {
        Reach.All or Reach.Managed => opportunities,
        Reach.Partner => opportunities.Where(opportunity => db.Set<Deal>().Any(deal => deal.Id == opportunity.Deal && deal.Partner == who.Partner)),
        _ => opportunities.Where(opportunity => false),
    };

    /// <summary>
    /// Those whose account has a word that begins as each word of <paramref name="query"/> does; all when nothing is asked. A partner finds them by its own words for the
    /// customer.
    /// </summary>
    public static IQueryable<Opportunity> Found(this IQueryable<Opportunity> opportunities, Actor who, Db db, string? query) => who.IsStaff
        ? db.WithWords(AccountKind.Record.Name, query, who).Aggregate(opportunities, (left, accounts) =>
            left.Where(opportunity => opportunity.Account != null && accounts.Contains((Guid)(object)opportunity.Account.Value)))
        : db.WithWords(DealKind.Record.Name, query, who).Aggregate(opportunities, (left, deals) =>
            left.Where(opportunity => opportunity.Deal != null && deals.Contains((Guid)(object)opportunity.Deal.Value)));

    /// <summary>An opportunity with what stands beside it in other tables, as far as <paramref name="who"/> may see it.</summary>
    public static Expression<Func<Opportunity, OpportunityRow>> Row(Actor who, Db db)
    {
        var partners = Recruit.Partners.Visibility.VisibleTo(db.Partners, who);
        var staff = who.IsStaff;
        return opportunity => new OpportunityRow(
            opportunity.Id, opportunity.Account,
            staff ? db.Set<Account>().Where(account => account.Id == opportunity.Account).Select(account => account.Name).FirstOrDefault()
                : db.Set<Deal>().Where(deal => deal.Id == opportunity.Deal).Select(deal => deal.Customer.Name).FirstOrDefault(),
            opportunity.Stage, opportunity.State, opportunity.Family, opportunity.Product,
            db.Set<Product>().Where(product => product.Id == opportunity.Product).Select(product => product.Name).FirstOrDefault(),
            new(opportunity.Value.Minor, opportunity.Value.Currency), opportunity.Partner, partners.Where(partner => partner.Id == opportunity.Partner).Select(partner => partner.Name).FirstOrDefault(),
            opportunity.OwnerEmail, opportunity.OpenedOn, opportunity.ClosedOn, opportunity.Deal, opportunity.ExternalId, opportunity.ArchivedAt);
    }
}

/// <summary>An opportunity with the names of what it points to.</summary>
/// <param name="AccountName">For a partner what it called the customer itself.</param>
/// <param name="PartnerName">Null for a partner that the reader may not see.</param>
public sealed record OpportunityRow(
    Id<Opportunity> Id, Id<Account>? AccountId, string? AccountName, string Stage, OpportunityState State, string? Family, Id<Product>? ProductId, string? ProductName,
    Money Value, Id<Partner>? PartnerId, string? PartnerName, string? OwnerEmail, DateOnly OpenedOn, DateOnly? ClosedOn, Id<Deal>? DealId, string? ExternalId,
    DateTimeOffset? ArchivedAt);
