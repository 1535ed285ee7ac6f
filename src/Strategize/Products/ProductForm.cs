using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Strategize.Products;

/// <summary>What the form of a product needs beside what was typed.</summary>
public static class ProductForm
{
    /// <param name="Id">Null: a new product.</param>
    /// <param name="Version">The version that is being edited.</param>
    /// <param name="Meanwhile">What somebody else changed, when it was edited in two places.</param>
    public sealed record Model(PostedForm Form, Pickers Pickers, Id<Product>? Id = null, int Version = 0, IReadOnlyList<Difference>? Meanwhile = null);

    public sealed record Nothing;

    /// <param name="Currency">The program's own, which a new price starts with.</param>
    public sealed record Pickers(IReadOnlyList<string> Families, string Currency);

    public static readonly View<Nothing, Pickers> Choices = new("strategize.pick-product-fields", Can.ChangeProducts, Pick);

    static async Task<Pickers?> Pick(Nothing input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        new(await db.FamilyNames(stop), await db.Set<ProgramSettings>().Select(settings => settings.Currency).SingleAsync(stop));

    internal static Money Price(this PostedForm form) => form.Money("ListPrice", form.Text("ListPrice.Currency"));

    public static readonly IReadOnlyList<(string Code, string Field)> Refusals = [("sku-taken", "Sku"), ("external-id-taken", "ExternalId")];
}
