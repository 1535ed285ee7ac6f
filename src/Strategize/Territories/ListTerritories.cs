using Entente.Platform;

namespace Entente.Strategize.Territories;

/// <summary>The territories, by name.</summary>
public static class ListTerritories
{
    /// <param name="Sort"><c>name</c> or <c>added</c>, with a minus to turn it round.</param>
    public sealed record Input(string? Sort = null, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    public sealed record Row(Id<Territory> Id, string Name, Country? Country, string? Group, string? ExternalId)
    {
        internal static Row Of(Territory territory) => new(territory.Id, territory.Name, territory.Country, territory.Group, territory.ExternalId);
    }

    static readonly View<Input, ListOf<Row>> View = new("strategize.list-territories", Can.SeeTerritories, Run);

    static readonly Sorts<Territory> Orders = new Sorts<Territory>(territory => territory.Id).By("name", territory => territory.NameKey).By("added", territory => territory.Id);

    public static void Map(Doors doors) => doors.Show(View, "/territories", (territories, _) => ListTerritoriesPage.Show(territories));

    static Task<ListOf<Row>?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        Orders.Page(db.Territories.Where(territory => territory.ArchivedAt == null), input.Sort, input,
            territory => new Row(territory.Id, territory.Name, territory.Country, territory.Group, territory.ExternalId), stop)!;
}
