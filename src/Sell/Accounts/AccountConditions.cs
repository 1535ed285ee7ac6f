using Entente.Platform;
using Entente.Sell.Deals;
using Entente.Sell.Opportunities;

namespace Entente.Sell.Accounts;

/// <summary>What conditions may ask of an account.</summary>
static class AccountConditions
{
    public static readonly ConditionSubject<Account> Subject = new("/accounts", "account", "accounts", Can.SeeAccounts, Declare,
        (who, db) => db.Accounts.VisibleTo(who).Where(account => account.ArchivedAt == null), account => account.Id, account => account.Name);

    public static void Declare(ConditionFields<Account> fields) => fields
        .Text("name", "name", account => account.Name)
        .Country("country", "country", account => account.Country)
        .Text("city", "city", account => account.City)
        .Text("postcode", "postcode", account => account.Postcode)
        .Text("sector", "sector", account => account.Sector, (who, db) => db.Accounts.VisibleTo(who).Select(account => account.Sector))
        .Text("domain", "web domain", account => account.Domain)
        .Text("registryNumber", "registry number", account => account.RegistryNumber)
        .Truth("direct", "sold by us", account => account.Direct)
        .Record("parent", "parent account", account => account.Parent, (who, db) => db.Accounts.VisibleTo(who), account => account.Id, account => account.Name)
        .Instant("opened", "opened on", account => account.OpenedAt)
        .Count("openDeals", "open registrations", "deals", at =>
        {
            var deals = at.Db.Deals.VisibleTo(at.Who, at.Db).Where(deal => deal.ArchivedAt == null
                && (deal.State == DealState.Submitted || deal.State == DealState.Returned || deal.State == DealState.Appealed || deal.State == DealState.Approved));
            return account => deals.Count(deal => deal.Account == account.Id);
        })
        .Count("wonDeals", "won deals in the last 365 days", "deals", at =>
        {
            var deals = Won(at);
            return account => deals.Count(deal => deal.Account == account.Id);
        })
        .Sum("wonValue", "value won in the last 365 days", (at, currency) =>
        {
            var deals = Won(at).Where(deal => deal.FinalCurrency == currency);
            return account => deals.Where(deal => deal.Account == account.Id).Sum(deal => deal.FinalMinor) ?? 0;
        })
        .Count("openOpportunities", "open opportunities", "opportunities", at =>
        {
            var sales = at.Db.Opportunities.VisibleTo(at.Who, at.Db).Where(sale => sale.State == OpportunityState.Open && sale.ArchivedAt == null);
            return account => sales.Count(sale => sale.Account == account.Id);
        });

    static IQueryable<Deal> Won(ConditionMoment at)
    {
        var from = at.Today.AddDays(-364);
        return at.Db.Deals.VisibleTo(at.Who, at.Db).Where(deal => deal.State == DealState.Won && deal.ClosedOn >= from && deal.ArchivedAt == null);
    }
}
