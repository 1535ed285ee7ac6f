using Entente.Platform;

namespace Entente.Sell.SalesPeople;

static class SalesPersonKind
{
    public static readonly RecordKind<SalesPerson> Record = new("sales-person", "Sales person", "Sales people", "/sales-people", "users", Can.SeeSalesPeople,
        (db, _) => db.Set<SalesPerson>(), (_, _) => person => new(person.Id.Value, person.Name, person.Office, null));

    public static readonly SearchFew<SalesPerson> Search = new(Record, (db, _) => db.Set<SalesPerson>().Where(person => person.ArchivedAt == null)) { Order = 710 };

    public static readonly RecordKind<Quota> Quota = new("quota", "Quota", "Quotas", "/quotas", "chart-bar", Can.SeeQuotas, (db, _) => db.Set<Quota>(),
        (db, _) => quota => new(quota.Id.Value, db.Set<SalesPerson>().Where(person => person.Id == quota.SalesPerson).Select(person => person.Name).First(), null, null));
}
