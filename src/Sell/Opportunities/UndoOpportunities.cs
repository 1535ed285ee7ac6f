using Entente.Platform;
using Entente.Strategize;

namespace Entente.Sell.Opportunities;

/// <summary>How opportunities are taken back that an import opened or changed. What it closed stays closed.</summary>
static class UndoOpportunities
{
    public static readonly Undoable<Opportunity, OpenOpportunity.Input> Of = new(
        (db, who) => db.Opportunities.VisibleTo(who, db), ImportOpportunities.InputOf, sale => sale.ExternalId ?? sale.Stage, sale => $"/opportunities/{sale.Id}")
    {
        ArchivedAt = sale => sale.ArchivedAt,
        Archive = (sale, batch, _) =>
        {
            sale.Archive(batch.Now);
            batch.Db.Record(new OpportunityArchived(), sale);
            return Task.FromResult<Refusal?>(null);
        },
        GiveBack = (sale, said, batch, _) =>
        {
            if (sale.WhyNotChange() is { } why)
                return Task.FromResult<Refusal?>(why);
            ChangeOpportunity.Take(sale, Details(said), today: null, batch.Db, batch.Now);
            return Task.FromResult<Refusal?>(null);
        },
        Restore = (sale, batch) =>
        {
            sale.Restore();
            batch.Db.Record(new OpportunityRestored(), sale);
        },
    };

    static OpportunityDetails Details(OpenOpportunity.Input said) => new(
        said.AccountId, said.Stage, said.Value!.Value, said.OpenedOn!.Value, said.Family is { } family ? new Family(family) : null,
        Id<Product>.TryParse(said.Product, null, out var product) ? product : null, said.PartnerId, said.OwnerEmail, said.ExternalId, said.ClosedOn, said.SalesPersonId);
}
