using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Strategize.Products;

/// <summary>Rows of a file as products, known by their external id, or else by a SKU that came without one.</summary>
public static class ImportProducts
{
    public static readonly Importer Importer = new("products", Can.ChangeProducts, Run)
    {
        Undo = new Undoable<Product, AddProduct.Input>((db, _) => db.Products, Said, product => product.Name, product => $"/products/{product.Id}")
        {
            ArchivedAt = product => product.ArchivedAt,
            Archive = (product, batch, _) =>
            {
                product.Archive(batch.Now);
                batch.Db.Record(new ProductArchived(), product);
                return Task.FromResult<Refusal?>(null);
            },
            GiveBack = (product, said, batch, _) =>
            {
                ChangeProduct.Take(product, said.Name, new(said.Family), said.ListPrice, said.ExternalId, batch.Db);
                return Task.FromResult<Refusal?>(null);
            },
            Restore = (product, batch) =>
            {
                product.Restore();
                batch.Db.Record(new ProductRestored(), product);
            },
            After = (products, batch, stop) => batch.Db.KeepWords(ProductKind.Search, products, stop),
        },
    };

    static AddProduct.Input Said(Product product) => new(product.Sku, product.Name, product.Family, product.ListPrice, product.ExternalId);

    static async Task Run(ImportBatch batch, CancellationToken stop)
    {
        var db = batch.Db;
        var (ids, skus) = (Texts(batch, "externalId"), Texts(batch, "sku"));
        var known = await db.Products.Where(product => (product.ExternalId != null && ids.Contains(product.ExternalId)) || skus.Contains(product.Sku)).ToListAsync(stop);
        var byId = known.Where(product => product.ExternalId is not null).ToDictionary(product => product.ExternalId!);
        var bySku = known.Where(product => product.ExternalId is null).ToDictionary(product => product.Sku);
        var spelled = await db.Spelled(Texts(batch, "family"), stop);
        var changed = new List<Product>();
        foreach (var row in batch.Open.ToList())
        {
            var product = byId.GetValueOrDefault(row.Text("externalId") ?? "") ?? bySku.GetValueOrDefault(row.Text("sku") ?? "");
            if (product is null)
                Add(row, spelled, batch);
            else if (Change(row, product, spelled, db))
                changed.Add(product);
        }
        await db.KeepWords(ProductKind.Search, changed, stop);
    }

    static void Add(ImportRow row, Dictionary<string, Family> spelled, ImportBatch batch)
    {
        if (row.As<AddProduct.Input>() is { } input)
            row.Added(AddProduct.Take(input, Spelling(input.Family, spelled), batch.Db, batch.Now).Id.Value);
    }

    static bool Change(ImportRow row, Product product, Dictionary<string, Family> spelled, Db db)
    {
        var current = Said(product);
        if (row.Over(current) is not { } said)
            return false;
        if (said.Sku.Trim() != product.Sku)
        {
            row.Reject("sku", $"is another SKU than {product.Sku}, which stays", "correct it, or give the new product an external id of its own");
            return false;
        }
        var family = Spelling(said.Family, spelled);
        if (row.Same(current, said with { Sku = product.Sku, Name = said.Name.Trim(), Family = family.Name }))
        {
            row.Unchanged(product.Id.Value);
            return false;
        }
        ChangeProduct.Take(product, said.Name, family, said.ListPrice, said.ExternalId, db);
        row.Changed(product.Id.Value, current, Said(product));
        return true;
    }

    static Family Spelling(string name, Dictionary<string, Family> spelled)
    {
        var family = new Family(name.Trim());
        return spelled.TryAdd(family.Key, family) ? family : spelled[family.Key];
    }

    static List<string> Texts(ImportBatch batch, string field) => [.. batch.Open.Select(row => row.Text(field)).OfType<string>().Distinct()];
}
