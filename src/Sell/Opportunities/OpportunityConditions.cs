using Entente.Platform;
using Entente.Recruit.Partners;
using Entente.Sell.Accounts;
using Entente.Strategize;

namespace Entente.Sell.Opportunities;

/// <summary>What conditions may ask of an opportunity.</summary>
static class OpportunityConditions
{
    public static readonly ConditionSubject<Opportunity> Subject = new("/opportunities", "opportunity", "opportunities", Can.SeeOpportunities, Declare,
        (who, db) => db.Opportunities.VisibleTo(who, db).Where(sale => sale.ArchivedAt == null), sale => sale.Id, sale => sale.Stage);

    static void Declare(ConditionFields<Opportunity> fields) => fields
        .Choice("state", "state", sale => sale.State)
        .Text("stage", "stage", sale => sale.Stage, (who, db) => db.Opportunities.VisibleTo(who, db).Select(sale => sale.Stage))
        .Money("value", "value", sale => sale.Value.Minor, sale => sale.Value.Currency)
        .Text("family", "product family", sale => sale.Family, (who, db) => db.Opportunities.VisibleTo(who, db).Select(sale => sale.Family))
        .Record("product", "product", sale => sale.Product, (_, db) => db.Products, product => product.Id, product => product.Name)
        .Record("partner", "partner", sale => sale.Partner, (who, db) => db.Partners.VisibleTo(who), partner => partner.Id, partner => partner.Name)
        .Record("account", "account", sale => sale.Account, (who, db) => db.Accounts.VisibleTo(who), account => account.Id, account => account.Name)
        .Text("seller", "seller", sale => sale.OwnerEmail, (who, db) => db.Opportunities.VisibleTo(who, db).Select(sale => sale.OwnerEmail))
        .Truth("registered", "opened by a registration", sale => sale.Deal != null)
        .Day("opened", "opened on", sale => sale.OpenedOn)
        .Day("closed", "closed on", sale => sale.ClosedOn)
        .Instant("lastActivity", "last activity", sale => sale.LastActivityAt);
}
