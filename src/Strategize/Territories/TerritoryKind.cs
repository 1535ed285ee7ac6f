using Entente.Platform;

namespace Entente.Strategize.Territories;

static class TerritoryKind
{
    public static readonly RecordKind<Territory> Record = new("territory", "Territory", "Territories", "/territories", "map-pin", Can.SeeTerritories,
        (db, _) => db.Territories, (_, _) => territory => new(territory.Id.Value, territory.Name, territory.Group, null));

    public static readonly SearchFew<Territory> Search = new(Record, (db, _) => db.Territories.Where(territory => territory.ArchivedAt == null)) { Order = 700 };
}
