using Entente.Platform;
using Entente.Sell.Deals;
using Entente.Strategize;

namespace Entente.Sell.Opportunities;

/// <summary>The opportunities that somebody may see, the newest first, found by words of the account.</summary>
public static class ListOpportunities
{
    /// <param name="Query">Beginnings of words of the account; all must be found.</param>
    /// <param name="Archived">Those that were archived instead of the others.</param>
    public sealed record Input(string? Query = null, bool Archived = false, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <summary>The list as a page shows it.</summary>
    public sealed record Model(Listed<OpportunityRow> Opportunities, bool MayChange, bool IsStaff);

    static readonly Listing<Input, Opportunity, OpportunityRow> Opportunities = Listing<Input, Opportunity, OpportunityRow>.Of("opportunities", "opportunity", "opportunities", sale => sale.Id,
            (input, who, db, _) => db.Opportunities.VisibleTo(who, db).Found(who, db, input.Query), Visibility.Row)
        .Reference<Account>("accountId", "Customer", sale => sale.Account, row => row.AccountName ?? Say("not known yet"), ListDeals.AccountNames)
        .Word("stage", "Stage", sale => sale.Stage, row => row.Stage, indexed: true, label: StageWords.Of)
        .State("state", "State", sale => sale.State, row => row.State, quick: true)
        .Word("family", "Product family", sale => sale.Family, row => row.Family, on: sale => sale.FamilyKey, fold: family => new Family(family).Key)
        .Reference<Product>("productId", "Product", sale => sale.Product, row => row.ProductName, ProductNames, shown: false)
        .Reference<Partner>("partnerId", "Partner", sale => sale.Partner, row => row.PartnerName ?? (row.PartnerId is null ? null : Say("Another manager's")), ListDeals.PartnerNames, staff: true)
        .Word("owner", "Seller", sale => sale.OwnerEmail, row => row.OwnerEmail, staff: true, fold: Person.Fold)
        .Day("opened", "Opened", sale => sale.OpenedOn, row => row.OpenedOn, indexed: true)
        .Money("value", "Value", sale => sale.Value.Minor, sale => sale.Value.Currency, row => row.Value)
        .Day("closed", "Closed", sale => sale.ClosedOn, row => row.ClosedOn, shown: false)
        .Word("currency", "Currency", sale => sale.Value.Currency, row => row.Value.Currency, shown: false)
        .Text("externalId", "External id", sale => sale.ExternalId, row => row.ExternalId, shown: false)
        .Usually("-opened").Archives(sale => sale.ArchivedAt != null).By(OpportunityConditions.Subject)
        .Chosen(row => row.Id).Called(db => sale => db.Set<Account>().Where(account => account.Id == sale.Account).Select(account => account.Name).FirstOrDefault() ?? sale.Stage)
        .With(
            BulkAct.ArchiveWith(ArchiveOpportunity.Act, ArchiveOpportunity.Undo),
            BulkAct.RestoreWith(ArchiveOpportunity.Undo, ArchiveOpportunity.Act));

    static IQueryable<Referred<Product>> ProductNames(Actor who, Db db, IReadOnlyCollection<Id<Product>> ids) =>
        db.Products.Where(product => ids.Contains(product.Id)).Select(product => new Referred<Product>(product.Id, product.Name));

    static readonly View<Input, ListOf<OpportunityRow>> View = new("sell.list-opportunities", Can.SeeOpportunities, Opportunities.Page);

    static readonly View<Input, Model> Look = new("sell.browse-opportunities", Can.SeeOpportunities, async (input, who, db, now, stop) =>
        new(await Opportunities.Look(input, who, db, now, stop), who.May(Can.ChangeOpportunities), who.IsStaff));

    public static void Map(Doors doors)
    {
        doors.Show(View, "/opportunities", also: Opportunities.QueryNames);
        doors.Conditions(OpportunityConditions.Subject);
        doors.List("/opportunities", Opportunities, Look, model => model.Opportunities, model => ListOpportunitiesPage.Show(model));
    }
}
