using Entente.Platform;

namespace Entente.Strategize.Products;

static class ProductKind
{
    public static readonly RecordKind<Product> Record = new("product", "Product", "Products", "/products", "package", Can.SeeProducts,
        (db, who) => db.Set<Product>(), (_, _) => product => new(product.Id.Value, product.Name, product.Sku, null));
}
