using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Strategize.Products;

/// <summary>A word that finds a product: one of its name or of its SKU, folded.</summary>
sealed class ProductWord
{
    public Id<Product> Product { get; init; }
    public string Word { get; init; } = "";

    public static IEnumerable<ProductWord> Of(Product product) =>
        Folding.Words($"{product.Name} {product.Sku}").Append(product.Sku.ToLowerInvariant()).Distinct()
            .Select(word => new ProductWord { Product = product.Id, Word = word.Length > ProductLimits.Name ? word[..ProductLimits.Name] : word });

    /// <summary>Keeps the words after <paramref name="products"/> changed.</summary>
    public static async Task Keep(Db db, IReadOnlyCollection<Product> products, CancellationToken stop)
    {
        var ids = products.Select(product => product.Id).ToList();
        var kept = await db.Set<ProductWord>().Where(word => ids.Contains(word.Product)).ToListAsync(stop);
        foreach (var product in products)
        {
            var before = kept.Where(word => word.Product == product.Id).ToList();
            var after = Of(product).ToList();
            db.RemoveRange(before.ExceptBy(after.Select(word => word.Word), word => word.Word));
            db.AddRange(after.ExceptBy(before.Select(word => word.Word), word => word.Word));
        }
    }
}

static class ProductSearch
{
    /// <summary>Those with a word that begins as each word of <paramref name="query"/> does; all when nothing is asked.</summary>
    public static IQueryable<Product> Found(this IQueryable<Product> products, Db db, string? query)
    {
        foreach (var word in Folding.Words(query ?? ""))
        {
            var found = db.Set<ProductWord>().Beginning(row => row.Word, word).Select(row => row.Product);
            products = products.Where(product => found.Contains(product.Id));
        }

        return products;
    }
}
