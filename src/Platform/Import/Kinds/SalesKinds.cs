using Is = Entente.Platform.FieldKind;

namespace Entente.Platform;

/// <summary>What is being sold and what was sold.</summary>
static class SalesKinds
{
    static readonly ImportField partner =
        new("partner", Is.Text, "The partner, by its externalId or id.",
            "partner id", "partner key", "reseller", "reseller key", "reseller id", "partner external id")
        {
            Names = "partners",
        };

    static readonly ImportField amountsIn = new("currency", Is.Currency, "Currency of the amounts.",
        "currency code", "currency iso code", "währung")
    {
        ForAmountsOnly = true,
    };

    static readonly ImportField family = new("family", Is.Text, "Product family.", "product family", "category", "product line", "series");

    static ImportField[] Customer(bool required) =>
    [
        new("customer.name", Is.Text, "Name of the end customer.",
            "customer", "customer name", "account name", "end customer", "company", "company name") { Required = required },
        new("customer.country", Is.Country, "Country of the end customer.",
            "customer country", "country", "end customer country") { Required = required },
        new("customer.domain", Is.Text, "Web domain of the end customer.", "customer domain", "website", "customer website"),
        new("customer.city", Is.Text, "City of the end customer.", "customer city", "city"),
        new("customer.street", Is.Text, "Street and house number.", "customer street", "street", "address"),
        new("customer.postcode", Is.Text, "Postal code.", "customer postcode", "postcode", "zip", "postal code"),
        new("customer.phone", Is.Text, "Telephone number.", "customer phone", "phone"),
        new("customer.registryNumber", Is.Text, "Number of a public register.", "customer vat", "vat", "duns", "registry number"),
    ];

    public static readonly ImportKind Opportunities = new("opportunities",
    [
        CompanyKinds.ExternalId with
        {
            Synonyms = [.. CompanyKinds.ExternalId.Synonyms, "opportunity id", "opportunity", "opportunity number"],
        },
        new("stage", Is.Text, "How far the sale is.", "deal stage", "status", "sales stage", "opportunity stage") { Required = true },
        new("account", Is.Text, "The end customer, by its externalId or id.", "account id", "customer id", "customer key", "account") { Names = "accounts" },
        .. Customer(required: false),
        new("product", Is.Text, "The product, by its SKU or externalId.", "sku", "product id", "product key", "item") { Names = "products" },
        family,
        new("value", Is.Amount, "What it is worth.", "amount", "close value", "deal value", "revenue", "opportunity amount"),
        amountsIn,
        partner,
        new("salesPerson", Is.Text, "Who of the vendor works on it, by externalId, e-mail or id.",
            "sales agent", "sales person", "salesperson", "sales rep", "employee key", "owner id") { Names = "sales-people" },
        new("ownerEmail", Is.Email, "E-mail address of the seller.", "owner", "seller", "owner email"),
        new("openedOn", Is.Date, "First day.", "engage date", "created", "created date", "open date", "start date"),
        new("closedOn", Is.Date, "Day on which it was won or lost, or is expected to be.",
            "close date", "closed", "closed date", "expected close"),
    ]);

    public static readonly ImportKind Deals = new("deals",
    [
        CompanyKinds.ExternalId with
        {
            Synonyms = [.. CompanyKinds.ExternalId.Synonyms, "deal id", "registration id", "registration number", "deal number"],
        },
        partner with { Required = true },
        .. Customer(required: true),
        family with { Required = true },
        new("value", Is.Amount, "What the deal is worth.", "amount", "deal value", "revenue", "expected revenue") { Required = true },
        amountsIn,
        new("expectedClose", Is.Date, "Day on which the partner expects to win it.",
            "close date", "expected close date", "estimated close") { Required = true },
        new("registeredAt", Is.Instant, "When it was registered elsewhere, if it was.",
            "registered", "submitted at", "registration date", "created at"),
        new("contact", Is.Text, "Person at the customer.", "contact name", "customer contact"),
        new("note", Is.Text, "Anything else.", "notes", "comment", "description", "remarks"),
    ]);

    public static readonly ImportKind Leads = new("leads",
    [
        CompanyKinds.ExternalId with
        {
            Synonyms = [.. CompanyKinds.ExternalId.Synonyms, "lead id", "lead number", "lead"],
        },
        new("company.name", Is.Text, "Name of the company that may buy.", "company", "company name", "account name", "customer", "customer name", "organization") { Required = true },
        new("company.country", Is.Country, "Country of the company.", "country", "company country", "customer country") { Required = true },
        new("company.domain", Is.Text, "Web domain of the company.", "domain", "website", "company domain"),
        new("company.city", Is.Text, "City of the company.", "city", "company city"),
        new("company.street", Is.Text, "Street and house number.", "street", "address"),
        new("company.postcode", Is.Text, "Postal code.", "postcode", "zip", "postal code"),
        new("company.phone", Is.Text, "Telephone number of the company.", "company phone", "switchboard"),
        new("company.registryNumber", Is.Text, "Number of a public register.", "vat", "duns", "registry number"),
        new("contact.name", Is.Text, "Person who asked.", "contact", "contact name", "full name", "person"),
        new("contact.email", Is.Email, "E-mail address of the person.", "email", "e-mail", "contact email"),
        new("contact.phone", Is.Text, "Telephone number of the person.", "contact phone", "mobile", "direct phone"),
        new("need", Is.Text, "What the person is looking for.", "needs", "description", "notes", "comment", "message"),
        family,
        new("value", Is.Amount, "What the sale may bring.", "amount", "expected value", "estimated value", "budget"),
        amountsIn,
        new("language", Is.Text, "Language of the person.", "lang", "locale"),
        new("industry", Is.Text, "Business of the company.", "sector", "branch"),
        new("consent", Is.Text, "The words to which the person agreed.", "opt in", "permission", "consent text"),
        new("source", Is.Text, "Where the lead comes from.", "lead source", "origin", "channel") { Choices = ["form", "file", "api", "referral", "event", "campaign", "phone", "other"] },
    ]);

    public static readonly ImportKind Transactions = new("transactions",
    [
        CompanyKinds.ExternalId with
        {
            Synonyms = [.. CompanyKinds.ExternalId.Synonyms, "transaction id", "invoice number", "order number", "sales order number",
                "document number", "line id"],
        },
        new("kind", Is.Text, "What happened.", "type", "transaction type", "document type")
        {
            Required = true,
            Choices = ["booking", "invoice", "payment", "refund", "cancellation", "renewal"],
        },
        new("occurredOn", Is.Date, "Day on which it was true.",
            "date", "order date", "invoice date", "transaction date", "posting date", "datum") { Required = true },
        partner,
        new("deal", Is.Text, "The registration that it came from, by its externalId, id or register number.",
            "deal id", "registration", "register number") { Names = "deals" },
        new("product", Is.Text, "The product, by its SKU or externalId.",
            "sku", "product id", "product key", "item", "item number", "article") { Names = "products" },
        family,
        new("quantity", Is.Number, "How many.", "qty", "order quantity", "units", "menge", "count"),
        new("net", Is.Amount, "What the partner paid for the line, without tax.",
            "net amount", "sales amount", "amount", "revenue", "line total", "betrag", "netto") { Required = true },
        new("list", Is.Amount, "What the line costs before discounts.", "list amount", "list total", "gross list"),
        new("cost", Is.Amount, "What the line costs us.", "total product cost", "cost of goods", "cogs", "total cost"),
        amountsIn,
        new("refersTo", Is.Text, "The externalId of the transaction that a refund or cancellation takes back.",
            "refers to", "original transaction", "original invoice", "credit for") { Names = "transactions" },
    ]);
}
