using Is = Entente.Platform.FieldKind;

namespace Entente.Platform;

/// <summary>What belongs to the vendor alone: who sells, where, how much, and what currencies were worth.</summary>
static class VendorKinds
{
    public static readonly ImportKind Territories = new("territories",
    [
        CompanyKinds.ExternalId with { Synonyms = [.. CompanyKinds.ExternalId.Synonyms, "territory id", "sales territory key", "territory key"] },
        new("name", Is.Text, "Name of the territory.", "territory", "territory name", "sales territory", "sales territory region", "region") { Required = true },
        new("country", Is.Country, "The country in which it lies, if it is one.", "country", "country region", "country code", "sales territory country"),
        new("group", Is.Text, "What it is counted under: Europe.", "territory group", "sales territory group", "area"),
    ]);

    public static readonly ImportKind SalesPeople = new("sales-people",
    [
        CompanyKinds.ExternalId with { Synonyms = [.. CompanyKinds.ExternalId.Synonyms, "employee key", "employee id", "sales person id", "salesperson id", "sales rep id"] },
        new("name", Is.Text, "Full name.", "sales agent", "sales person", "salesperson", "sales rep", "seller", "full name", "employee name") { Required = true },
        new("email", Is.Email, "E-mail address.", "e mail", "mail", "email address"),
        new("manager", Is.Text, "Name of who leads this person.", "manager name", "sales manager", "reports to", "supervisor"),
        new("office", Is.Text, "Where they work, in your own words.", "regional office", "branch", "location", "region"),
        new("territory", Is.Text, "The territory that is theirs first, by its externalId or id.", "territory id", "territory key", "sales territory key") { Names = "territories" },
    ]);

    public static readonly ImportKind Quotas = new("quotas",
    [
        CompanyKinds.ExternalId with { Required = false, Synonyms = [.. CompanyKinds.ExternalId.Synonyms, "quota id", "sales quota key"] },
        new("salesPerson", Is.Text, "The sales person, by externalId, e-mail or id.",
            "sales person", "sales person id", "salesperson", "employee key", "employee id", "sales agent", "sales rep") { Required = true, Names = "sales-people" },
        new("startsOn", Is.Date, "First day for which it is set.", "start", "start date", "from", "date", "quota date", "period", "first day") { Required = true },
        new("endsOn", Is.Date, "Last day; empty: until the person's next quota begins.", "end", "end date", "to", "last day"),
        new("amount", Is.Amount, "How much is to be sold.", "quota", "sales quota", "sales amount quota", "target", "goal") { Required = true },
        new("currency", Is.Currency, "Currency of the amount.", "currency code", "währung") { ForAmountsOnly = true },
    ]);

    public static readonly ImportKind Rates = new("exchange-rates",
    [
        new("from", Is.Currency, "The currency of which one unit is valued.", "from currency", "from currency code", "currency", "base", "base currency", "source currency") { Required = true },
        new("to", Is.Currency, "The currency that it is valued in.", "to currency", "to currency code", "quote currency", "target currency", "counter currency") { Required = true },
        new("day", Is.Date, "The day for which it holds.", "date", "rate date", "currency rate date", "valid on") { Required = true },
        new("rate", Is.Number, "How many units of the other currency one unit is worth.", "exchange rate", "end of day rate", "average rate", "value", "price")
        {
            Required = true,
            Decimals = 10,
        },
        new("source", Is.Text, "Who published it.", "published by", "provider", "origin") { Required = true },
    ]);
}
