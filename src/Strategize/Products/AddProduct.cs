using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Strategize.Products;

/// <summary>The vendor offers a product.</summary>
public static class AddProduct
{
    public sealed record Input(
        [property: Required, StringLength(ProductLimits.Sku), OneLine] string Sku,
        [property: Required, StringLength(ProductLimits.Name), OneLine] string Name,
        [property: Required, StringLength(ProductLimits.Family), OneLine] string Family,
        [property: Price] Money ListPrice,
        [property: StringLength(ProductLimits.ExternalId)] string? ExternalId = null);

    internal static readonly Act<Input, ShowProduct.View> Act = new("strategize.add-product", Can.ChangeProducts, Run);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/products", created: product => $"/products/{product.Id}");
        doors.Page(ProductForm.Choices, "/products/new", (pickers, _) => ProductFormPage.Show(new(new(), pickers)));
        doors.Portal.MapPost("/products/new", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Submit([FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var input = new Input(form.Text("Sku"), form.Text("Name"), form.Text("Family"), form.Price(), form.Optional("ExternalId"));
        form.Check(input);
        return await form.Submit(() => runner.Run(Act, input, who, stop), product =>
        {
            new Flash(Say($"{product.Name} was added.")).Leave(http);
            return TypedResults.LocalRedirect($"/products/{product.Id}");
        }, async status => ProductFormPage.Show(new(form, (await runner.Read(ProductForm.Choices, new(), who, stop))!), status), ProductForm.Refusals);
    }

    static async Task<ShowProduct.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        ShowProduct.View.Of(Take(input, await db.Spelled(new Family(input.Family), stop), db, now), db);

    internal static Product Take(Input input, Family family, Db db, DateTimeOffset now)
    {
        var product = db.Offer(Product.Offer(input.Sku, input.Name, family, input.ListPrice, input.ExternalId, now));
        db.Record(new ProductAdded(product.Sku, product.Name, product.Family), product);
        return product;
    }
}

/// <summary>A price: given, and not below zero.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class PriceAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is Money { Minor: >= 0, Currency.Length: 3 };
    public override string FormatErrorMessage(string name) => Say("Give a price of zero or more.");
}
