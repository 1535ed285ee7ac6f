using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Strategize.Products;

/// <summary>Takes a product out of lists and pickers, and back. Nothing is deleted.</summary>
public static class ArchiveProduct
{
    public sealed record Input([property: Given] Id<Product> Id);

    internal static readonly Act<Input, ShowProduct.View> Act = new("strategize.archive-product", Can.ChangeProducts, Archive);
    internal static readonly Act<Input, ShowProduct.View> Undo = new("strategize.restore-product", Can.ChangeProducts, Restore);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/products/{id:guid}/archive");
        doors.Open(Undo, "/products/{id:guid}/restore");
        doors.Portal.MapPost("/products/{id:guid}/archive", SubmitArchive).RequireAuthorization(Act.May);
        doors.Portal.MapPost("/products/{id:guid}/restore", SubmitRestore).RequireAuthorization(Undo.May);
    }

    static async Task<IResult> SubmitArchive(Id<Product> id, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(Act, new(id), who, stop) is not { } product)
            return TypedResults.NotFound();
        new Flash(Say($"{product.Name} was archived."), Undo: $"/products/{id}/restore").Leave(http);
        return TypedResults.LocalRedirect("/products");
    }

    static async Task<IResult> SubmitRestore(Id<Product> id, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(Undo, new(id), who, stop) is not { } product)
            return TypedResults.NotFound();
        new Flash(Say($"{product.Name} is offered again."), Undo: $"/products/{id}/archive").Leave(http);
        return TypedResults.LocalRedirect($"/products/{id}");
    }

    static Task<ShowProduct.View?> Archive(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Do(input, db, product =>
    {
        product.Archive(now);
        db.Record(new ProductArchived(), product);
    }, stop);

    static Task<ShowProduct.View?> Restore(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Do(input, db, product =>
    {
        product.Restore();
        db.Record(new ProductRestored(), product);
    }, stop);

    static async Task<ShowProduct.View?> Do(Input input, Db db, Action<Product> change, CancellationToken stop)
    {
        if (await db.Products.SingleOrDefaultAsync(product => product.Id == input.Id, stop) is not { } product)
            return null;
        change(product);
        return ShowProduct.View.Of(product, db);
    }
}
