using Is = Entente.Platform.FieldKind;

namespace Entente.Platform;

/// <summary>Organizations and their people.</summary>
static class CompanyKinds
{
    public static readonly ImportField ExternalId = new("externalId", Is.Text,
        "The identity that the row has in its own system; the same one changes the record instead of adding another.",
        "id", "key", "number", "code", "external id", "reference")
    {
        Required = true,
        Identifies = true,
    };

    static readonly ImportField[] place =
    [
        new("country", Is.Country, "Name or code of ISO 3166-1.",
            "country", "country region", "country code", "nation", "land", "pays") { Required = true },
        new("domain", Is.Text, "Web domain, without www.", "website", "web site", "url", "homepage", "web", "internet domain"),
        new("city", Is.Text, "City or town.", "town", "place", "ort", "stadt", "ville"),
        new("street", Is.Text, "Street and house number.",
            "address", "address line", "address line 1", "street address", "strasse", "straße", "rue"),
        new("postcode", Is.Text, "Postal code.", "zip", "zip code", "postal code", "post code", "plz"),
        new("phone", Is.Text, "Telephone number.", "telephone", "phone number", "tel", "contact phone number", "telefon"),
        new("registryNumber", Is.Text, "Number of a public register: VAT, DUNS, LEI, national.",
            "vat", "vat number", "duns", "lei", "tax number", "registration number", "company number"),
    ];

    public static readonly ImportKind Partners = new("partners",
    [
        ExternalId with
        {
            Synonyms = [.. ExternalId.Synonyms, "partner id", "partner key", "reseller key", "reseller id", "partner number", "company id"],
        },
        new("name", Is.Text, "Legal or trade name.",
            "company", "company name", "partner", "partner name", "reseller", "reseller name", "firm", "organization", "firma") { Required = true },
        .. place,
        new("types", Is.Words, "Partner types, parted by semicolons: reseller, var, distributor …",
            "type", "partner type", "business type", "channel type", "reseller type", "kind") { Required = true },
        new("state", Is.Text, "State of the partnership; active unless said otherwise.",
            "status", "partner status", "lifecycle", "partner state")
        {
            Choices = ["prospect", "applicant", "approved", "onboarding", "active", "suspended", "exiting", "ended"],
        },
        new("tier", Is.Text, "Level in the program.", "level", "partner tier", "partner level", "class"),
        new("managerEmail", Is.Email, "E-mail address of the partner manager.",
            "manager", "partner manager", "account manager email", "channel manager", "owner email"),
        new("currency", Is.Currency, "Currency of its statements.", "statement currency", "currency code"),
    ]);

    public static readonly ImportKind Accounts = new("accounts",
    [
        ExternalId with { Synonyms = [.. ExternalId.Synonyms, "account id", "customer id", "customer key", "customer number"] },
        new("name", Is.Text, "Name of the end customer.",
            "account", "account name", "company", "company name", "customer", "customer name", "kunde") { Required = true },
        .. place.Select(field => field.Name == "country" ? field with { Synonyms = [.. field.Synonyms, "office location", "location"] } : field),
        new("sector", Is.Text, "The business it is in, in your own words.", "industry", "branch", "line of business", "vertical"),
        new("parent", Is.Text, "The account that it is a subsidiary of, by its externalId or id.",
            "subsidiary of", "parent account", "parent id", "parent account id", "ultimate parent", "belongs to") { Names = "accounts" },
    ]);

    public static readonly ImportKind People = new("people",
    [
        ExternalId with { Required = false, Synonyms = [.. ExternalId.Synonyms, "person id", "contact id", "employee id"] },
        new("partner", Is.Text, "The partner, by its externalId or id.",
            "partner id", "partner key", "company id", "reseller key") { Required = true, Names = "partners" },
        new("email", Is.Email, "Address for sign-in and mail.", "e mail", "mail", "email address") { Required = true, Identifies = true },
        new("name", Is.Text, "Full name.", "full name", "person", "contact", "contact name", "display name") { Required = true },
        new("role", Is.Text, "Role in the portal.", "partner role", "function")
        {
            Required = true,
            Choices = ["partner-admin", "partner-seller", "partner-marketer", "partner-finance", "partner-technical"],
        },
    ]);
}
