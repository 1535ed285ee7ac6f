using Entente.Platform;
using Entente.Strategize;

namespace Entente.Sell.SalesPeople;

/// <summary>Who of the vendor sells, by name.</summary>
public static class ListSalesPeople
{
    /// <param name="Query">Words of the name.</param>
    /// <param name="Archived">Those who were archived instead of the others.</param>
    public sealed record Input(string? Query = null, bool Archived = false, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    public sealed record Row(
        Id<SalesPerson> Id, string Name, string? Email, string? Manager, string? Office, Id<Strategize.Territory>? TerritoryId, string? TerritoryName, string? ExternalId, DateTimeOffset? ArchivedAt);

    public sealed record Model(Listed<Row> People, bool MayChange);

    static readonly Listing<Input, SalesPerson, Row> People = Listing<Input, SalesPerson, Row>.Of(
            "sales-people", "sales person", "sales people", person => person.Id, (input, _, db, _) => db.SalesPeople.Named(input.Query, person => person.NameKey),
            (_, db) => person => new Row(
                person.Id, person.Name, person.Email, person.Manager, person.Office, person.Territory,
                db.Set<Strategize.Territory>().Where(one => one.Id == person.Territory).Select(one => one.Name).FirstOrDefault(), person.ExternalId, person.ArchivedAt))
        .Text("name", "Name", person => person.Name, row => row.Name, indexed: true, sort: person => person.NameKey)
        .Text("email", "E-mail", person => person.Email, row => row.Email)
        .Word("manager", "Manager", person => person.Manager, row => row.Manager)
        .Word("office", "Office", person => person.Office, row => row.Office)
        .Reference<Strategize.Territory>("territoryId", "Territory", person => person.Territory, row => row.TerritoryName,
            (_, db, ids) => db.Territories.Where(one => ids.Contains(one.Id)).Select(one => new Referred<Strategize.Territory>(one.Id, one.Name)))
        .Text("externalId", "External id", person => person.ExternalId, row => row.ExternalId, shown: false)
        .Usually("name").Archives(person => person.ArchivedAt != null)
        .Chosen(row => row.Id).With(person => person.Name,
            BulkAct.ArchiveWith(ArchiveSalesPerson.Act, ArchiveSalesPerson.Undo),
            BulkAct.RestoreWith(ArchiveSalesPerson.Undo, ArchiveSalesPerson.Act));

    static readonly View<Input, ListOf<Row>> View = new("sell.list-sales-people", Can.SeeSalesPeople, People.Page);

    static readonly View<Input, Model> Look = new("sell.browse-sales-people", Can.SeeSalesPeople, async (input, who, db, now, stop) =>
        new(await People.Look(input, who, db, now, stop), who.May(Can.ChangeSalesPeople)));

    public static void Map(Doors doors)
    {
        doors.Show(View, "/sales-people", also: People.QueryNames);
        doors.List("/sales-people", People, Look, model => model.People, model => ListSalesPeoplePage.Show(model));
    }
}
