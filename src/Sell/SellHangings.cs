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
        Deals("accounts", (db, on) => db.Deals.Where(deal => on.Contains((Guid)(object)deal.Account))),
        Deals("partners", (db, on) => db.Deals.Where(deal => on.Contains((Guid)(object)deal.Partner))),
        Deals("products", (db, on) => db.Deals.Where(deal => deal.Product != null && on.Contains((Guid)(object)deal.Product.Value))),
        Opportunities("accounts", (db, on) => db.Opportunities.Where(sale => sale.Account != null && on.Contains((Guid)(object)sale.Account.Value))),
        Opportunities("partners", (db, on) => db.Opportunities.Where(sale => sale.Partner != null && on.Contains((Guid)(object)sale.Partner.Value))),
        Opportunities("products", (db, on) => db.Opportunities.Where(sale => sale.Product != null && on.Contains((Guid)(object)sale.Product.Value))),
        Opportunities("sales-people", (db, on) => db.Opportunities.Where(sale => sale.SalesPerson != null && on.Contains((Guid)(object)sale.SalesPerson.Value))),
        new Hanging<Account>("accounts", "subsidiaries",
            (db, on, going) => db.Accounts.Where(account => account.ArchivedAt == null && account.Parent != null && on.Contains((Guid)(object)account.Parent.Value) && !going.Contains((Guid)(object)account.Id)),
            Can.SeeAccounts, (accounts, who, _) => Accounts.Visibility.VisibleTo(accounts, who), account => new(account.Id.Value, account.Name), one => $"/accounts/{one.Id}"),
        new Hanging<SalesPerson>("territories", "sales people",
            (db, on, _) => db.SalesPeople.Where(person => person.ArchivedAt == null && person.Territory != null && on.Contains((Guid)(object)person.Territory.Value)),
            Can.SeeSalesPeople, (people, _, _) => people, person => new(person.Id.Value, person.Name), one => $"/sales-people/{one.Id}"),
        new Hanging<Quota>("sales-people", "quotas",
            (db, on, _) => db.Quotas.Where(quota => quota.ArchivedAt == null && on.Contains((Guid)(object)quota.SalesPerson)),
            Can.SeeQuotas, (quotas, _, _) => quotas, quota => new(quota.Id.Value, "Quota from " + quota.StartsOn), one => $"/quotas/{one.Id}"),
    ];

    static Hanging<Deal> Deals(string on, Func<Db, IQueryable<Guid>, IQueryable<Deal>> of) => new(on, "deals", (db, records, _) => of(db, records).Where(deal => deal.ArchivedAt == null),
        Can.SeeDeals, (deals, who, db) => deals.VisibleTo(who, db), deal => new(deal.Id.Value, "Deal " + deal.Number + ", " + deal.Customer.Name), one => $"/deals/{one.Id}");

    static Hanging<Opportunity> Opportunities(string on, Func<Db, IQueryable<Guid>, IQueryable<Opportunity>> of) => new(on, "opportunities",
        (db, records, _) => of(db, records).Where(sale => sale.ArchivedAt == null),
        Can.SeeOpportunities, (sales, who, db) => sales.VisibleTo(who, db), sale => new(sale.Id.Value, "Opportunity " + (sale.ExternalId ?? sale.Stage)), one => $"/opportunities/{one.Id}");
}
