using Entente.Platform;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.SalesPeople;

/// <summary>Rows of a file as sales people, known by their external id.</summary>
public static class ImportSalesPeople
{
    public static readonly Importer Importer = new("sales-people", Can.ChangeSalesPeople, Run)
    {
        Undo = new Undoable<SalesPerson, AddSalesPerson.Input>((db, _) => db.SalesPeople, AddSalesPerson.Said, person => person.Name, person => $"/sales-people/{person.Id}")
        {
            ArchivedAt = person => person.ArchivedAt,
            Archive = (person, batch, _) =>
            {
                ArchiveSalesPerson.Take(person, batch.Db, batch.Now);
                return Task.FromResult<Refusal?>(null);
            },
            GiveBack = (person, said, batch, _) =>
            {
                ChangeSalesPerson.Take(person, said, batch.Db);
                return Task.FromResult<Refusal?>(null);
            },
            Restore = (person, batch) => ArchiveSalesPerson.TakeBack(person, batch.Db),
        },
    };

    static async Task Run(ImportBatch batch, CancellationToken stop)
    {
        var db = batch.Db;
        await batch.Refer("territory", "territoryId", "territory", keys => db.TerritoriesBy(keys, stop));
        var ids = batch.Open.Select(row => row.Text("externalId")).OfType<string>().ToList();
        var known = await db.SalesPeople.Where(person => person.ExternalId != null && ids.Contains(person.ExternalId)).ToDictionaryAsync(person => person.ExternalId!, stop);
        foreach (var row in batch.Open.ToList())
            if (!known.TryGetValue(row.Text("externalId") ?? "", out var person))
                Add(row, batch);
            else
                Change(row, person, db);
    }

    static void Add(ImportRow row, ImportBatch batch)
    {
        if (row.As<AddSalesPerson.Input>() is { } input)
            row.Added(AddSalesPerson.Take(input, batch.Db, batch.Now).Id.Value);
    }

    static void Change(ImportRow row, SalesPerson person, Db db)
    {
        var before = AddSalesPerson.Said(person);
        if (row.Over(before) is not { } said)
            return;
        if (ChangeSalesPerson.Take(person, said, db))
            row.Changed(person.Id.Value, before, AddSalesPerson.Said(person));
        else
            row.Unchanged(person.Id.Value);
    }
}
