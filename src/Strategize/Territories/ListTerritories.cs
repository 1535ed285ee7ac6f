using Entente.Platform;

namespace Entente.Strategize.Territories;

/// <summary>The territories, by name.</summary>
public static class ListTerritories
{
    /// <param name="Query">Words of the name.</param>
    /// <param name="Archived">Those that were archived instead of the others.</param>
    public sealed record Input(string? Query = null, bool Archived = false, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    public sealed record Row(Id<Territory> Id, string Name, Country? Country, string? Group, string? ExternalId, DateTimeOffset? ArchivedAt);

    public sealed record Model(Listed<Row> Territories, bool MayChange);

    static readonly Listing<Input, Territory, Row> Territories = Listing<Input, Territory, Row>.Of(
            "territories", "territory", "territories", territory => territory.Id, (input, _, db, _) => db.Territories.Named(input.Query, territory => territory.NameKey),
            (_, _) => territory => new Row(territory.Id, territory.Name, territory.Country, territory.Group, territory.ExternalId, territory.ArchivedAt))
        .Text("name", "Name", territory => territory.Name, row => row.Name, indexed: true, sort: territory => territory.NameKey)
        .Country(territory => territory.Country, row => row.Country)
        .Word("group", "Counted under", territory => territory.Group, row => row.Group)
        .Text("externalId", "External id", territory => territory.ExternalId, row => row.ExternalId)
        .Usually("name").Archives(territory => territory.ArchivedAt != null)
        .Chosen(row => row.Id).With(territory => territory.Name,
            BulkAct.ArchiveWith(ArchiveTerritory.Act, ArchiveTerritory.Undo),
            BulkAct.RestoreWith(ArchiveTerritory.Undo, ArchiveTerritory.Act));

    static readonly View<Input, ListOf<Row>> View = new("strategize.list-territories", Can.SeeTerritories, Territories.Page);

    static readonly View<Input, Model> Look = new("strategize.browse-territories", Can.SeeTerritories, async (input, who, db, now, stop) =>
        new(await Territories.Look(input, who, db, now, stop), who.May(Can.ChangeTerritories)));

    public static void Map(Doors doors)
    {
        doors.Show(View, "/territories", also: Territories.QueryNames);
        doors.List("/territories", Territories, Look, model => model.Territories, model => ListTerritoriesPage.Show(model));
    }
}
