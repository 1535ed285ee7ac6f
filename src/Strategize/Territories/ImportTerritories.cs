using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Strategize.Territories;

/// <summary>Rows of a file as territories, known by their external id.</summary>
public static class ImportTerritories
{
    public static readonly Importer Importer = new("territories", Can.ChangeTerritories, Run);

    static async Task Run(ImportBatch batch, CancellationToken stop)
    {
        var ids = batch.Open.Select(row => row.Text("externalId")).OfType<string>().ToList();
        var known = await batch.Db.Territories.Where(territory => territory.ExternalId != null && ids.Contains(territory.ExternalId)).ToDictionaryAsync(territory => territory.ExternalId!, stop);
        foreach (var row in batch.Open.ToList())
            if (!known.TryGetValue(row.Text("externalId") ?? "", out var territory))
                Add(row, batch);
            else
                Change(row, territory, batch.Db);
    }

    static void Add(ImportRow row, ImportBatch batch)
    {
        if (row.As<AddTerritory.Input>() is { } input)
            row.Added(AddTerritory.Take(input, batch.Db, batch.Now).Id.Value);
    }

    static void Change(ImportRow row, Territory territory, Db db)
    {
        if (row.Over(new AddTerritory.Input(territory.Name, territory.Country, territory.Group, territory.ExternalId)) is not { } said)
            return;
        var before = Fields(territory).ToList();
        territory.Change(said.Name, said.Country, AddTerritory.Text(said.Group), AddTerritory.Text(said.ExternalId));
        var changes = FieldChange.Between(before, Fields(territory));
        if (changes.Count == 0)
        {
            row.Unchanged();
            return;
        }

        db.Record(new TerritoryChanged(changes), territory);
        row.Changed(territory.Id.Value);
    }

    static IEnumerable<(string, string?)> Fields(Territory territory) =>
        [("name", territory.Name), ("country", territory.Country?.Code), ("group", territory.Group), ("externalId", territory.ExternalId)];
}
