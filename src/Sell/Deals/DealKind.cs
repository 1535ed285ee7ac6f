using Entente.Platform;

namespace Entente.Sell.Deals;

static class DealKind
{
    public static readonly RecordKind<Deal> Record = new("deal", "Deal", "Deals", "/deals", "flag", Can.SeeDeals,
        (db, who) => db.Deals.VisibleTo(who, db), (_, _) => deal => new(deal.Id.Value, deal.Customer.Name, "#" + deal.Number, deal.Partner.Value));
}
