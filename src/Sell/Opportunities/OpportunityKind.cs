using Entente.Platform;

namespace Entente.Sell.Opportunities;

static class OpportunityKind
{
    public static readonly RecordKind<Opportunity> Record = new("opportunity", "Opportunity", "Opportunities", "/opportunities", "target", Can.SeeOpportunities,
        (db, who) => db.Set<Opportunity>().VisibleTo(who, db),
        (db, who) => opportunity => new(
            opportunity.Id.Value,
            (who.IsStaff ? db.Set<Account>().Where(account => account.Id == opportunity.Account).Select(account => account.Name).FirstOrDefault()
                : db.Set<Deal>().Where(deal => deal.Id == opportunity.Deal).Select(deal => deal.Customer.Name).FirstOrDefault()) ?? "Nobody yet",
            opportunity.Family ?? opportunity.Stage, opportunity.Partner == null ? null : opportunity.Partner.Value.Value));
}
