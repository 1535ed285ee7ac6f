using Entente.Platform;

namespace Entente.Sell.SalesPeople;

/// <summary>Who of the vendor sells, by name.</summary>
public static class ListSalesPeople
{
    /// <param name="TerritoryId">Those whose territory it is.</param>
    /// <param name="Sort"><c>name</c> or <c>added</c>, with a minus to turn it round.</param>
    public sealed record Input(Id<Strategize.Territory>? TerritoryId = null, string? Sort = null, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    public sealed record Row(
        Id<SalesPerson> Id, string Name, string? Email, string? Manager, string? Office, Id<Strategize.Territory>? TerritoryId, string? TerritoryName, string? ExternalId);

    static readonly View<Input, ListOf<Row>> View = new("sell.list-sales-people", Can.SeeSalesPeople, Run);

    static readonly Sorts<SalesPerson> Orders = new Sorts<SalesPerson>(person => person.Id).By("name", person => person.NameKey).By("added", person => person.Id);

    public static void Map(Doors doors) => doors.Show(View, "/sales-people", (people, _) => ListSalesPeoplePage.Show(people));

    static Task<ListOf<Row>?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var people = db.SalesPeople.Where(person => person.ArchivedAt == null);
        if (input.TerritoryId is { } territory)
            people = people.Where(person => person.Territory == territory);
        return Orders.Page(people, input.Sort, input, person => new Row(
            person.Id, person.Name, person.Email, person.Manager, person.Office, person.Territory,
            db.Set<Strategize.Territory>().Where(one => one.Id == person.Territory).Select(one => one.Name).FirstOrDefault(), person.ExternalId), stop)!;
    }
}
