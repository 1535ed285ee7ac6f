using Entente.Platform;

namespace Entente.Sell.Accounts;

/// <summary>The form of an account: what it needs beside what was typed, and how it is read.</summary>
public static class AccountForm
{
    /// <param name="Id">Null: a new account.</param>
    /// <param name="Version">The version that is being edited.</param>
    /// <param name="Meanwhile">What somebody else changed, when it was edited in two places.</param>
    public sealed record Model(PostedForm Form, Id<Account>? Id = null, int Version = 0, IReadOnlyList<Difference>? Meanwhile = null);

    internal static readonly IReadOnlyList<(string Code, string Field)> Refusals = [("external-id-taken", "ExternalId")];

    internal static readonly IReadOnlyList<Choice> Countries =
        [.. Country.All.OrderBy(country => country.Name, StringComparer.Ordinal).Select(country => new Choice(country.Code, country.Name))];

    internal static Country TypedCountry(this PostedForm form, string field = "Country") => Country.TryParse(form.Text(field), out var country) ? country : default;

    /// <summary>Each field of the form with its label and what the account says now.</summary>
    internal static IReadOnlyList<(string Field, string Label, string? Now)> Fields(ChangeAccount.Input account) =>
    [
        ("Name", "Name", account.Name), ("Country", "Country", account.Country.Code), ("Domain", "Web domain", account.Domain), ("Street", "Street and number", account.Street),
        ("Postcode", "Postcode", account.Postcode), ("City", "City", account.City), ("Phone", "Telephone", account.Phone),
        ("RegistryNumber", "Registry number", account.RegistryNumber), ("ExternalId", "External id", account.ExternalId), ("Direct", "Sold directly", account.Direct ? "true" : null),
    ];
}
