using Entente.Platform;
using Entente.Strategize.Products;

namespace Entente.Sell.Opportunities;

/// <summary>The opportunities that somebody may see, the newest first, found by words of the account.</summary>
public static class ListOpportunities
{
    /// <param name="Query">Beginnings of words of the account; all must be found.</param>
    /// <param name="Stage">As it is written.</param>
    /// <param name="Owner">The e-mail of the seller.</param>
    /// <param name="Archived">Those that were archived instead of the others.</param>
    /// <param name="Sort"><c>opened</c>, <c>stage</c>, <c>value</c> or <c>added</c>, with a minus to turn it round.</param>
    public sealed record Input(
        string? Query = null, OpportunityState? State = null, string? Stage = null, string? Family = null, Id<Account>? AccountId = null, Id<Partner>? PartnerId = null,
        string? Owner = null, bool Archived = false, string? Sort = null, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <summary>The list as a page shows it.</summary>
    /// <param name="Families">To narrow the list by.</param>
    public sealed record Model(ListOf<OpportunityRow> Opportunities, IReadOnlyList<string> Families, bool MayChange, bool IsStaff);

    static readonly View<Input, ListOf<OpportunityRow>> View = new("sell.list-opportunities", Can.SeeOpportunities, Run);
    static readonly View<Input, Model> Page = new("sell.browse-opportunities", Can.SeeOpportunities, Browse);

    static readonly Sorts<Opportunity> Orders = new Sorts<Opportunity>(opportunity => opportunity.Id)
        .By("opened", opportunity => opportunity.OpenedOn).By("stage", opportunity => opportunity.Stage)
        .By("value", opportunity => opportunity.Value.Minor).By("added", opportunity => opportunity.Id);

    public static void Map(Doors doors)
    {
        doors.Show(View, "/opportunities");
        doors.Page(Page, "/opportunities", (model, _) => ListOpportunitiesPage.Show(model));
        doors.Export(View, "/opportunities",
            new("Account", row => row.AccountName), new("Stage", row => row.Stage), new("State", row => row.State.ToString().ToLowerInvariant()),
            new("Family", row => row.Family), new("Product", row => row.ProductName), new("Value", row => row.Value.Exact()), new("Currency", row => row.Value.Currency),
            new("Partner", row => row.PartnerName), new("Owner", row => row.OwnerEmail), new("Opened", row => $"{row.OpenedOn:O}"), new("Closed", row => $"{row.ClosedOn:O}"),
            new("External id", row => row.ExternalId));
    }

    internal static Task<ListOf<OpportunityRow>?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        Orders.Page(Asked(input, who, db), input.Sort ?? "-opened", input, Visibility.Row(who, db), stop)!;

    static async Task<Model?> Browse(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        new((await Run(input, who, db, now, stop))!, await db.FamilyNames(stop), who.May(Can.ChangeOpportunities), who.IsStaff);

    static IQueryable<Opportunity> Asked(Input input, Actor who, Db db)
    {
        var opportunities = db.Opportunities.VisibleTo(who, db).Where(opportunity => input.Archived == (opportunity.ArchivedAt != null)).Found(who, db, input.Query);
        if (input.State is { } state)
            opportunities = opportunities.Where(opportunity => opportunity.State == state);
        if (input.Stage.OrNull() is { } stage)
            opportunities = opportunities.Where(opportunity => opportunity.Stage == stage);
        if (input.Family.OrNull() is { } family)
        {
            var key = new Strategize.Family(family).Key;
            opportunities = opportunities.Where(opportunity => opportunity.FamilyKey == key);
        }

        if (input.AccountId is { } account)
            opportunities = opportunities.Where(opportunity => opportunity.Account == account);
        if (input.PartnerId is { } partner)
            opportunities = opportunities.Where(opportunity => opportunity.Partner == partner);
        if (input.Owner.OrNull() is { } owner)
        {
            var email = Person.Fold(owner);
            opportunities = opportunities.Where(opportunity => opportunity.OwnerEmail == email);
        }

        return opportunities;
    }
}
