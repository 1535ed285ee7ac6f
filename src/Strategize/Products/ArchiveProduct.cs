using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Strategize.Products;

/// <summary>Takes a product out of lists and pickers, and back. Nothing is deleted.</summary>
public static class ArchiveProduct
{
    internal static readonly Act<One<Product>, ShowProduct.View> Act = new("strategize.archive-product", Can.ChangeProducts, Archive);
    internal static readonly Act<One<Product>, ShowProduct.View> Undo = new("strategize.restore-product", Can.ChangeProducts, Restore);

    public static void Map(Doors doors) =>
        doors.OpenArchive("/products", Act, Undo, product => $"{product.Name} was archived.", product => $"{product.Name} is offered again.");

    static Task<ShowProduct.View?> Archive(One<Product> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Do(input, db, product =>
    {
        product.Archive(now);
        db.Record(new ProductArchived(), product);
    }, stop);

    static Task<ShowProduct.View?> Restore(One<Product> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Do(input, db, product =>
    {
        product.Restore();
        db.Record(new ProductRestored(), product);
    }, stop);

    static async Task<ShowProduct.View?> Do(One<Product> input, Db db, Action<Product> change, CancellationToken stop)
    {
        if (await db.Products.SingleOrDefaultAsync(product => product.Id == input.Id, stop) is not { } product)
            return null;
        change(product);
        return ShowProduct.View.Of(product, db);
    }
}
