using Entente.Platform;

namespace Entente.Sell.Deals;

static class DealKind
{
    public static readonly RecordKind<Deal> Record = new("deal", "Deal", "Deals", "/deals", "flag", Can.SeeDeals,
        (db, who) => db.Deals.VisibleTo(who, db), (_, _) => deal => new(deal.Id.Value, deal.Customer.Name, "#" + deal.Number, deal.Partner.Value));

    public static readonly SearchKind<Deal> Search = new(Record, WordsAreOf.Partners, deal => deal.ArchivedAt == null, deal => new(
        deal.Id.Value, deal.Partner, [deal.Customer.Name, deal.Customer.City, deal.ExternalId], [$"{deal.Number}", deal.Customer.Domain, deal.ExternalId]))
    {
        Order = 100,
        Learns = ["deal.registered"],
    };
}
