using Entente.Platform;

namespace Entente.Strategize.Products;

/// <summary>The products, found by words of name or SKU, by family.</summary>
public static class ListProducts
{
    /// <param name="Query">Beginnings of words of the name or the SKU; all must be found.</param>
    /// <param name="Sort"><c>name</c>, <c>sku</c>, <c>family</c> or <c>added</c>, with a minus to turn it round.</param>
    /// <param name="Archived">Those that were archived instead of those that are offered.</param>
    public sealed record Input(
        string? Query = null, string? Family = null, bool Archived = false, string? Sort = null,
        int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    public sealed record Row(Id<Product> Id, string Sku, string Name, string Family, Money ListPrice, string? ExternalId, DateTimeOffset? ArchivedAt);

    /// <param name="Families">To narrow the list by.</param>
    public sealed record Model(ListOf<Row> Products, IReadOnlyList<string> Families, bool MayChange);

    internal static readonly View<Input, ListOf<Row>> View = new("strategize.list-products", Can.SeeProducts, Run);

    static readonly View<Input, Model> Page = new("strategize.browse-products", Can.SeeProducts, Browse);

    static readonly Sorts<Product> Orders = new Sorts<Product>(product => product.Id)
        .By("name", product => product.NameKey).By("sku", product => product.Sku).By("family", product => product.FamilyKey).By("added", product => product.Id);

    public static void Map(Doors doors)
    {
        doors.Show(View, "/products");
        doors.Page(Page, "/products", (model, _) => ListProductsPage.Show(model));
        doors.Export(View, "/products",
            new("SKU", row => row.Sku), new("Name", row => row.Name), new("Family", row => row.Family),
            new("List price", row => row.ListPrice.Exact()), new("Currency", row => row.ListPrice.Currency));
    }

    static Task<ListOf<Row>?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var products = db.Products.Where(product => input.Archived == (product.ArchivedAt != null)).Found(ProductKind.Search, input.Query, who, db);
        if (!string.IsNullOrWhiteSpace(input.Family))
        {
            var family = new Family(input.Family).Key;
            products = products.Where(product => product.FamilyKey == family);
        }

        return Orders.Page(products, input.Sort, input,
            product => new Row(product.Id, product.Sku, product.Name, product.Family, new(product.ListPrice.Minor, product.ListPrice.Currency), product.ExternalId, product.ArchivedAt), stop)!;
    }

    static async Task<Model?> Browse(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        new((await Run(input, who, db, now, stop))!, await db.FamilyNames(stop), who.May(Can.ChangeProducts));
}
