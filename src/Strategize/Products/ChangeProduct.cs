using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Strategize.Products;

/// <summary>The vendor changes what is known of a product. Its SKU stays: sales and plans speak of it.</summary>
public static class ChangeProduct
{
    /// <param name="Version">The version that was seen; see <see cref="IVersioned"/>.</param>
    public sealed record Input(
        [property: Given] Id<Product> Id,
        [property: Required, StringLength(ProductLimits.Name), OneLine] string Name,
        [property: Required, StringLength(ProductLimits.Family), OneLine] string Family,
        [property: Price] Money ListPrice,
        [property: StringLength(ProductLimits.ExternalId)] string? ExternalId = null,
        int Version = 0);

    internal static readonly Act<Input, ShowProduct.View> Act = new("strategize.change-product", Can.ChangeProducts, Run);
    internal static readonly View<One<Product>, Input> Before = new("strategize.edit-product", Can.ChangeProducts, Edit);

    public static void Map(Doors doors)
    {
        doors.OpenPatch(Act, "/products/{id:guid}", Before);
        doors.Portal.MapGet("/products/{id:guid}/edit", Form).RequireAuthorization(Act.May);
        doors.Portal.MapPost("/products/{id:guid}/edit", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Form(Id<Product> id, Actor who, Runner runner, CancellationToken stop) =>
        await runner.Read(Before, new(id), who, stop) is { } product
            ? ProductFormPage.Show(new(Filled(product), (await runner.Read(ProductForm.Choices, new(), who, stop))!, id, product.Version))
            : TypedResults.NotFound();

    static PostedForm Filled(Input product) => PostedForm.Of(
        ("Name", product.Name), ("Family", product.Family), ("ListPrice", Words.Number(product.ListPrice)), ("ListPrice.Currency", product.ListPrice.Currency), ("ExternalId", product.ExternalId));

    static async Task<IResult> Submit(Id<Product> id, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Read(Before, new(id), who, stop) is not { } seen)
            return TypedResults.NotFound();
        var form = new PostedForm(typed);
        var version = form.Number("Version");
        var input = new Input(id, form.Text("Name"), form.Text("Family"), form.Price(), form.Optional("ExternalId"), version);
        form.Check(input);
        return await form.Submit(() => runner.Run(Act, input, who, stop), product =>
        {
            Flash.Saved(Act, seen with { Version = product.Version }, version, product).Leave(http);
            return TypedResults.LocalRedirect($"/products/{id}");
        }, Again, ProductForm.Refusals);

        async Task<IResult> Again(int status)
        {
            if (await runner.Read(Before, new(id), who, stop) is not { } now)
                return TypedResults.NotFound();
            var stale = status == StatusCodes.Status412PreconditionFailed;
            var meanwhile = form.Against(
                ("Name", Say("Name"), now.Name), ("Family", Say("Product family"), now.Family), ("ListPrice", Say("List price"), Words.Number(now.ListPrice)),
                ("ListPrice.Currency", Say("Currency"), now.ListPrice.Currency), ("ExternalId", Say("External id"), now.ExternalId));
            return ProductFormPage.Show(new(form, (await runner.Read(ProductForm.Choices, new(), who, stop))!, id, stale ? now.Version : version, stale ? meanwhile : null), status);
        }
    }

    static async Task<Input?> Edit(One<Product> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.Products.AsTracking().SingleOrDefaultAsync(product => product.Id == input.Id, stop) is { } product
            ? new(product.Id, product.Name, product.Family, product.ListPrice, product.ExternalId, db.VersionOf(product))
            : null;

    static async Task<ShowProduct.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Products.SingleOrDefaultAsync(product => product.Id == input.Id, stop) is not { } product)
            return null;
        db.Expect(product, input.Version);
        Take(product, input.Name, await db.Spelled(new Family(input.Family), stop), input.ListPrice, input.ExternalId, db);
        await db.KeepWords(ProductKind.Search, [product], stop);
        return ShowProduct.View.Of(product, db);
    }

    /// <summary>Changes the product and says what changed; the caller keeps its words.</summary>
    internal static void Take(Product product, string name, Family family, Money listPrice, string? externalId, Db db)
    {
        var before = Fields(product).ToList();
        product.Change(name, family, listPrice, externalId);
        if (FieldChange.Between(before, Fields(product)) is { Count: > 0 } changes)
            db.Record(new ProductChanged(changes), product);
    }

    static IEnumerable<(string, string?)> Fields(Product product) =>
        [("name", product.Name), ("family", product.Family), ("listPrice", $"{product.ListPrice.Exact()} {product.ListPrice.Currency}"), ("externalId", product.ExternalId)];
}
