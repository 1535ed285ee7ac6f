using Entente.Platform;

namespace Entente.Sell.SalesPeople;

/// <summary>Whose territory it is first, on its page.</summary>
sealed class SalesPeopleOfTerritory : IPanel<Strategize.Territory>
{
    public Phrase Title => "Sales people";
    public string May => Can.SeeSalesPeople;
    public int Order => 10;

    public Task<PanelContent?> Show(Id<Strategize.Territory> subject, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Related.Of(
        db.SalesPeople.Where(person => person.Territory == subject && person.ArchivedAt == null).OrderBy(person => person.NameKey).ThenBy(person => person.Id),
        person => new Row(person.Id, person.Name, person.Office), "sales-people", Say("Sales people"), $"/sales-people?territoryId={subject}", person => $"/sales-people/{person.Id}", _ => Columns, stop);

    sealed record Row(Id<SalesPerson> Id, string Name, string? Office);

    static readonly Column<Row>[] Columns = [Column<Row>.Text("Name", person => person.Name), Column<Row>.Text("Office", person => person.Office)];
}
