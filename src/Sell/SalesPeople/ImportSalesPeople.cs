using Entente.Platform;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.SalesPeople;

/// <summary>Rows of a file as sales people, known by their external id.</summary>
public static class ImportSalesPeople
{
    public static readonly Importer Importer = new("sales-people", Can.ChangeSalesPeople, Run);

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
        if (row.Over(new AddSalesPerson.Input(person.Name, person.Email, person.Manager, person.Office, person.Territory, person.ExternalId)) is not { } said)
            return;
        var before = Fields(person).ToList();
        person.Change(AddSalesPerson.DetailsOf(said));
        var changes = FieldChange.Between(before, Fields(person));
        if (changes.Count == 0)
        {
            row.Unchanged();
            return;
        }

        db.Record(new SalesPersonChanged(changes), person);
        row.Changed(person.Id.Value);
    }

    static IEnumerable<(string, string?)> Fields(SalesPerson person) =>
    [
        ("name", person.Name), ("email", person.Email), ("manager", person.Manager), ("office", person.Office),
        ("territoryId", person.Territory?.ToString()), ("externalId", person.ExternalId),
    ];
}
