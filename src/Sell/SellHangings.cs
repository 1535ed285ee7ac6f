using System.Linq.Expressions;
using Entente.Platform;
using Entente.Sell.Deals;
using Entente.Sell.Opportunities;

namespace Entente.Sell;

/// <summary>What of Sell stands on records that imports bring, so that these can't be taken back.</summary>
static class SellHangings
{
    public static IServiceCollection AddHangings(this IServiceCollection services)
    {
        foreach (var one in all)
            services.AddSingleton(one);
        return services;
    }

    static readonly IReadOnlyList<Hanging> all =
    [
        Deals("accounts", deal => (Guid)(object)deal.Account),
        Deals("partners", deal => (Guid)(object)deal.Partner),
        Deals("products", deal => (Guid)(object)deal.Product!.Value),
        Opportunities("accounts", sale => (Guid)(object)sale.Account!.Value),
        Opportunities("partners", sale => (Guid)(object)sale.Partner!.Value),
        Opportunities("products", sale => (Guid)(object)sale.Product!.Value),
        Opportunities("sales-people", sale => (Guid)(object)sale.SalesPerson!.Value),
        new Hanging<Account>("accounts", "subsidiaries",
            (db, going) => db.Accounts.Where(account => account.ArchivedAt == null && account.Parent != null && !going.Contains((Guid)(object)account.Id)), account => (Guid)(object)account.Parent!.Value,
            Can.SeeAccounts, (accounts, who, _) => Accounts.Visibility.VisibleTo(accounts, who), _ => account => new(account.Id.Value, account.Name), one => $"/accounts/{one.Id}"),
        new Hanging<SalesPerson>("territories", "sales people",
            (db, _) => db.SalesPeople.Where(person => person.ArchivedAt == null && person.Territory != null), person => (Guid)(object)person.Territory!.Value,
            Can.SeeSalesPeople, (people, _, _) => people, _ => person => new(person.Id.Value, person.Name), one => $"/sales-people/{one.Id}"),
        new Hanging<Quota>("sales-people", "quotas",
            (db, _) => db.Quotas.Where(quota => quota.ArchivedAt == null), quota => (Guid)(object)quota.SalesPerson,
            Can.SeeQuotas, (quotas, _, _) => quotas, _ => quota => new(quota.Id.Value, QuotaFrom(quota.StartsOn)), one => $"/quotas/{one.Id}"),
    ];

    static Hanging<Deal> Deals(string on, Expression<Func<Deal, Guid>> stands) => new(on, "deals", (db, _) => db.Deals.Where(deal => deal.ArchivedAt == null), stands,
        Can.SeeDeals, (deals, who, db) => deals.VisibleTo(who, db), _ => deal => new(deal.Id.Value, DealOf(deal.Number, deal.Customer.Name)), one => $"/deals/{one.Id}");

    static Hanging<Opportunity> Opportunities(string on, Expression<Func<Opportunity, Guid>> stands) => new(on, "opportunities", (db, _) => db.Opportunities.Where(sale => sale.ArchivedAt == null), stands,
        Can.SeeOpportunities, (sales, who, db) => sales.VisibleTo(who, db), _ => sale => new(sale.Id.Value, OpportunityOf(sale.ExternalId ?? sale.Stage)), one => $"/opportunities/{one.Id}");

    static string DealOf(long number, string customer) => Say($"Deal {number}, {customer}");

    static string OpportunityOf(string known) => Say($"Opportunity {known}");

    static string QuotaFrom(DateOnly day) => Say($"Quota from {day}");
}
