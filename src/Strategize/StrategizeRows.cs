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
            db.AddRange(ProductWord.Of(product));
            return product;
        }
    }
}
