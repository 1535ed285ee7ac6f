using Entente.Platform;
using Entente.Strategize.Products;
using Microsoft.EntityFrameworkCore;

namespace Entente.Strategize;

/// <summary>What Strategize keeps in the database: <c>db.Products</c>, for those who may look left to it.</summary>
public static class StrategizeRows
{
    extension(Db db)
    {
        public DbSet<Product> Products => db.Set<Product>();

        /// <summary>Adds a product together with the words that find it.</summary>
        public Product Offer(Product product)
        {
            db.Products.Add(product);
            db.AddWords(ProductKind.Search, product);
            return product;
        }

        /// <summary>The products by each of the keys under which one is known: SKU, external id, or id. A SKU counts before the others.</summary>
        public async Task<Dictionary<string, Product>> ProductsBy(IReadOnlyCollection<string> keys, CancellationToken stop)
        {
            var ids = keys.Select(key => Guid.TryParse(key, out var id) ? id : (Guid?)null).OfType<Guid>().Select(id => new Id<Product>(id)).ToList();
            var found = await db.Products.AsNoTracking()
                .Where(product => keys.Contains(product.Sku) || (product.ExternalId != null && keys.Contains(product.ExternalId)) || ids.Contains(product.Id)).ToListAsync(stop);
            var byKey = new Dictionary<string, Product>(StringComparer.Ordinal);
            foreach (var product in found)
                byKey.TryAdd($"{product.Id}", product);
            foreach (var product in found.Where(product => product.ExternalId is not null))
                byKey[product.ExternalId!] = product;
            foreach (var product in found)
                byKey[product.Sku] = product;
            return byKey;
        }
    }
}
