using System.ComponentModel.DataAnnotations;
using Entente.Platform;

namespace Entente.Strategize.Products;

/// <summary>The vendor offers a product.</summary>
public static class AddProduct
{
    public sealed record Input(
        [property: Required, StringLength(ProductLimits.Sku)] string Sku,
        [property: Required, StringLength(ProductLimits.Name)] string Name,
        [property: Required, StringLength(ProductLimits.Family)] string Family,
        [property: Price] Money ListPrice,
        [property: StringLength(ProductLimits.ExternalId)] string? ExternalId = null);

    internal static readonly Act<Input, ShowProduct.View> Act = new("strategize.add-product", Can.ChangeProducts, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/products", created: product => $"/products/{product.Id}");

    static async Task<ShowProduct.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var family = await db.Spelled(new Family(input.Family), stop);
        var product = db.Offer(Product.Offer(input.Sku, input.Name, family, input.ListPrice, input.ExternalId, now));
        db.Record(new ProductAdded(product.Sku, product.Name, product.Family), product);
        return ShowProduct.View.Of(product, db);
    }
}

/// <summary>A price: given, and not below zero.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class PriceAttribute() : ValidationAttribute("Give a price of zero or more.")
{
    public override bool IsValid(object? value) => value is Money { Minor: >= 0, Currency.Length: 3 };
}
