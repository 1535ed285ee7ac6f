using Entente.Platform;

namespace Entente.Strategize.Products;

static class ProductKind
{
    public static readonly RecordKind<Product> Record = new("product", "Product", "Products", "/products", "package", Can.SeeProducts,
        (db, who) => db.Set<Product>(), (_, _) => product => new(product.Id.Value, product.Name, product.Sku, null));

    public static readonly SearchKind<Product> Search = new(Record, WordsAreOf.Everybody, product => product.ArchivedAt == null,
        product => new(product.Id.Value, SearchWord.Everybody, [product.Name, product.Sku, product.ExternalId], [product.Sku, product.ExternalId]))
    {
        Order = 500,
        Learns = ["product.added", "product.changed"],
    };
}
