using Is = Entente.Platform.FieldKind;

namespace Entente.Platform;

/// <summary>What is sold.</summary>
static class ProductKind
{
    public static readonly ImportKind Products = new("products",
    [
        CompanyKinds.ExternalId with
        {
            Synonyms = [.. CompanyKinds.ExternalId.Synonyms, "product id", "product key", "product number", "item id"],
        },
        new("sku", Is.Text, "Article number.",
            "article", "article number", "item number", "part number", "product code", "artikelnummer") { Required = true, Identifies = true },
        new("name", Is.Text, "Name of the product.",
            "product", "product name", "title", "item", "article name", "bezeichnung") { Required = true },
        new("family", Is.Text, "The family that registrations and plans speak of.",
            "category", "product category", "english product category name", "series", "product line", "product family", "group")
        {
            Required = true,
        },
        new("listPrice", Is.Amount, "Price before any discount.", "price", "sales price", "list", "msrp", "rrp", "unit price", "preis"),
        new("currency", Is.Currency, "Currency of the price.", "currency code", "währung") { ForAmountsOnly = true },
    ]);
}
