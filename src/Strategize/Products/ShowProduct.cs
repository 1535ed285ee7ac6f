using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Strategize.Products;

/// <summary>One product.</summary>
public static class ShowProduct
{
    public sealed record View(
        Id<Product> Id, string Sku, string Name, string Family, Money ListPrice, string? ExternalId, DateTimeOffset? ArchivedAt, int Version) : IVersioned
    {
        internal static View Of(Product product, Db db) => new(
            product.Id, product.Sku, product.Name, product.Family, product.ListPrice, product.ExternalId, product.ArchivedAt, db.VersionOf(product));
    }

    public sealed record Model(View Product, IReadOnlyList<ShownPanel> Panels, Story Story, bool MayChange);

    /// <summary>What the page is made of beside the database.</summary>
    public sealed record Parts(Stories Stories, Panels<Product> Panels);

    static readonly View<One<Product>, View> See = new("strategize.show-product", Can.SeeProducts, Run);

    static readonly View<One<Product>, Model, Parts> Page = new("strategize.open-product", Can.SeeProducts, Open);

    public static void Map(Doors doors)
    {
        doors.Show(See, "/products/{id:guid}");
        doors.Page(Page, "/products/{id:guid}", (model, _) => ShowProductPage.Show(model));
    }

    static async Task<View?> Run(One<Product> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.Products.AsTracking().SingleOrDefaultAsync(product => product.Id == input.Id, stop) is { } product ? View.Of(product, db) : null;

    static async Task<Model?> Open(One<Product> input, Actor who, Db db, Parts parts, DateTimeOffset now, CancellationToken stop) =>
        await Run(input, who, db, now, stop) is { } product
            ? new(product, await parts.Panels.Of(product.Id, who, db, now, stop), (await parts.Stories.Of("product", product.Id.Value, who, db, now, stop))!, who.May(Can.ChangeProducts))
            : null;
}
