using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Strategize.Territories;

/// <summary>Rows of a file as territories, known by their external id.</summary>
public static class ImportTerritories
{
    public static readonly Importer Importer = new("territories", Can.ChangeTerritories, Run)
    {
        Undo = new Undoable<Territory, AddTerritory.Input>((db, _) => db.Territories, AddTerritory.Said, territory => territory.Name, territory => $"/territories/{territory.Id}")
        {
            ArchivedAt = territory => territory.ArchivedAt,
            Archive = (territory, batch, _) =>
            {
                ArchiveTerritory.Take(territory, batch.Db, batch.Now);
                return Task.FromResult<Refusal?>(null);
            },
            GiveBack = (territory, said, batch, _) =>
            {
                ChangeTerritory.Take(territory, said, batch.Db);
                return Task.FromResult<Refusal?>(null);
            },
            Restore = (territory, batch) => ArchiveTerritory.TakeBack(territory, batch.Db),
        },
    };

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
        var before = AddTerritory.Said(territory);
        if (row.Over(before) is not { } said)
            return;
        if (ChangeTerritory.Take(territory, said, db))
            row.Changed(territory.Id.Value, before, AddTerritory.Said(territory));
        else
            row.Unchanged(territory.Id.Value);
    }
}
