using Entente.Platform;

namespace Entente.Strategize.Products;

/// <summary>The products, found by words of name or SKU, by family.</summary>
public static class ListProducts
{
    /// <param name="Query">Beginnings of words of the name or the SKU; all must be found.</param>
    /// <param name="Archived">Those that were archived instead of those that are offered.</param>
    public sealed record Input(string? Query = null, bool Archived = false, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    public sealed record Row(Id<Product> Id, string Sku, string Name, string Family, Money ListPrice, string? ExternalId, DateTimeOffset? ArchivedAt);

    public sealed record Model(Listed<Row> Products, bool MayChange);

    static readonly Listing<Input, Product, Row> Products = Listing<Input, Product, Row>.Of(
            "products", "product", "products", product => product.Id, (input, who, db, _) => db.Products.Found(ProductKind.Search, input.Query, who, db),
            (_, _) => product => new Row(product.Id, product.Sku, product.Name, product.Family, new(product.ListPrice.Minor, product.ListPrice.Currency), product.ExternalId, product.ArchivedAt))
        .Text("name", "Name", product => product.Name, row => row.Name, indexed: true, sort: product => product.NameKey, found: (rows, words, who, db) => rows.Found(ProductKind.Search, words, who, db))
        .Text("sku", "SKU", product => product.Sku, row => row.Sku, indexed: true)
        .Word("family", "Family", product => product.Family, row => row.Family, indexed: true, on: product => product.FamilyKey, fold: family => new Family(family).Key)
        .Money("listPrice", "List price", product => product.ListPrice.Minor, product => product.ListPrice.Currency, row => row.ListPrice)
        .Word("currency", "Currency", product => product.ListPrice.Currency, row => row.ListPrice.Currency, shown: false)
        .Text("externalId", "External id", product => product.ExternalId, row => row.ExternalId, shown: false)
        .Usually("name").Archives(product => product.ArchivedAt != null)
        .Chosen(row => row.Id).With(product => product.Name,
            BulkAct.ArchiveWith(ArchiveProduct.Act, ArchiveProduct.Undo),
            BulkAct.RestoreWith(ArchiveProduct.Undo, ArchiveProduct.Act));

    internal static readonly View<Input, ListOf<Row>> View = new("strategize.list-products", Can.SeeProducts, Products.Page);

    static readonly View<Input, Model> Look = new("strategize.browse-products", Can.SeeProducts, async (input, who, db, now, stop) =>
        new(await Products.Look(input, who, db, now, stop), who.May(Can.ChangeProducts)));

    public static void Map(Doors doors)
    {
        doors.Show(View, "/products", also: Products.QueryNames);
        doors.List("/products", Products, Look, model => model.Products, model => ListProductsPage.Show(model));
    }
}
