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
        public DbSet<Territory> Territories => db.Set<Territory>();

        /// <summary>The ids of the territories by each of the keys under which one is known: external id, or id.</summary>
        public async Task<IReadOnlyDictionary<string, Id<Territory>>> TerritoriesBy(IReadOnlyCollection<string> keys, CancellationToken stop)
        {
            var ids = keys.Select(key => Guid.TryParse(key, out var id) ? id : (Guid?)null).OfType<Guid>().Select(id => new Id<Territory>(id)).ToList();
            var byKey = new Dictionary<string, Id<Territory>>(StringComparer.Ordinal);
            foreach (var territory in await db.Territories.AsNoTracking()
                .Where(row => row.ArchivedAt == null && ((row.ExternalId != null && keys.Contains(row.ExternalId)) || ids.Contains(row.Id))).ToListAsync(stop))
            {
                byKey.TryAdd($"{territory.Id}", territory.Id);
                if (territory.ExternalId is { } key)
                    byKey[key] = territory.Id;
            }

            return byKey;
        }

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
