using System.Linq.Expressions;
using Entente.Platform;
using Entente.Sell.Accounts;
using Entente.Sell.Deals;

namespace Entente.Sell.Opportunities;

static class OpportunityKind
{
    public static readonly RecordKind<Opportunity> Record = new("opportunity", "Opportunity", "Opportunities", "/opportunities", "target", Can.SeeOpportunities,
        (db, who) => db.Set<Opportunity>().VisibleTo(who, db),
        Face);

    static Expression<Func<Opportunity, RecordFace>> Face(Db db, Actor who)
    {
        var (nobody, ofDeals, registered) = (Say("Nobody yet"), Opportunity.FromDeal, Say("Registered"));
        return opportunity => new(
            opportunity.Id.Value,
            (who.IsStaff ? db.Set<Account>().Where(account => account.Id == opportunity.Account).Select(account => account.Name).FirstOrDefault()
                : db.Set<Deal>().Where(deal => deal.Id == opportunity.Deal).Select(deal => deal.Customer.Name).FirstOrDefault()) ?? nobody,
            opportunity.Family ?? (opportunity.Stage == ofDeals ? registered : opportunity.Stage), opportunity.Partner == null ? null : opportunity.Partner.Value.Value);
    }

    /// <summary>Found by its customer: staff by the account's words, a partner by its own for the deal; and by its external id.</summary>
    public static readonly SearchThrough<Opportunity> Search = new(Record, who => who.IsStaff ? AccountKind.Search : DealKind.Search, (db, who, found, asked) =>
    {
        var key = asked.Trim();
        var visible = db.Set<Opportunity>().VisibleTo(who, db).Where(opportunity => opportunity.ArchivedAt == null);
        if (who.IsStaff)
        {
            var accounts = found.Select(id => (Id<Account>?)new Id<Account>(id)).ToList();
            visible = visible.Where(opportunity => accounts.Contains(opportunity.Account) || opportunity.ExternalId == key);
        }
        else
        {
            var deals = found.Select(id => (Id<Deal>?)new Id<Deal>(id)).ToList();
            visible = visible.Where(opportunity => deals.Contains(opportunity.Deal) || opportunity.ExternalId == key);
        }

        return visible.OrderByDescending(opportunity => opportunity.OpenedOn).ThenBy(opportunity => opportunity.Id);
    })
    {
        Order = 300,
    };
}
