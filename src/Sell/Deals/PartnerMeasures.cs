using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>What conditions may ask of the deals of a partner. The index over partner and state serves them.</summary>
static class PartnerMeasures
{
    public static void Declare(ConditionFields<Partner> fields) => fields
        .Count("openDeals", "open registrations", "deals", at =>
        {
            var deals = at.Db.Deals.VisibleTo(at.Who, at.Db).Where(deal => deal.ArchivedAt == null
                && (deal.State == DealState.Submitted || deal.State == DealState.Returned || deal.State == DealState.Appealed || deal.State == DealState.Approved));
            return partner => deals.Count(deal => deal.Partner == partner.Id);
        })
        .Count("wonDeals", "won deals in the last 365 days", "deals", at =>
        {
            var deals = Won(at, 365);
            return partner => deals.Count(deal => deal.Partner == partner.Id);
        })
        .Sum("wonValue", "value won in the last 365 days", (at, currency) =>
        {
            var deals = Won(at, 365).Where(deal => deal.FinalCurrency == currency);
            return partner => deals.Where(deal => deal.Partner == partner.Id).Sum(deal => deal.FinalMinor) ?? 0;
        })
        .Count("lostDeals", "lost deals in the last 365 days", "deals", at =>
        {
            var from = at.Today.AddDays(-364);
            var deals = at.Db.Deals.VisibleTo(at.Who, at.Db).Where(deal => deal.State == DealState.Lost && deal.ClosedOn >= from && deal.ArchivedAt == null);
            return partner => deals.Count(deal => deal.Partner == partner.Id);
        })
        .Share("overturned", "share of appeals overturned", at =>
        {
            var deals = at.Db.Deals.VisibleTo(at.Who, at.Db).Where(deal => deal.AppealDecidedAt != null);
            return partner => deals.Count(deal => deal.Partner == partner.Id) == 0 ? null
                : (int?)(100 * deals.Count(deal => deal.Partner == partner.Id && deal.State != DealState.Rejected) / deals.Count(deal => deal.Partner == partner.Id));
        });

    static IQueryable<Deal> Won(ConditionMoment at, int days)
    {
        var from = at.Today.AddDays(1 - days);
        return at.Db.Deals.VisibleTo(at.Who, at.Db).Where(deal => deal.State == DealState.Won && deal.ClosedOn >= from && deal.ArchivedAt == null);
    }
}
