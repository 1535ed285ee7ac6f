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

    /// <summary>All countries by their names in the reader's language.</summary>
    internal static IReadOnlyList<Choice> Countries =>
        [.. Country.All.Select(country => new Choice(country.Code, Words.Of(country))).OrderBy(choice => choice.Label, StringComparer.CurrentCulture)];

    /// <summary>The account that was typed by name or external id; what nobody or several are called is refused.</summary>
    internal static async Task<Id<Account>?> TypedParent(this PostedForm form, Runner runner, Actor who, CancellationToken stop)
    {
        if (form.Optional("Parent") is not { } text)
            return null;
        var found = (await runner.Read(ListAccounts.View, new(Query: text, Limit: ListInput.Most), who, stop))!.Items
            .Where(row => row.ExternalId == text || CompanyName.Fold(row.Name) == CompanyName.Fold(text)).ToList();
        if (found is [var one])
            return one.Id;
        form.Refuse("Parent", found.Count == 0 ? Say($"No account is called “{text}”.") : Say($"{found.Count} accounts are called “{text}”; give the external id."));
        return null;
    }

    /// <summary>How an account that a form names is called there.</summary>
    internal static async Task<string> NameOf(Id<Account>? account, Runner runner, Actor who, CancellationToken stop) =>
        account is { } id && await runner.Read(ChangeAccount.Before, new(id), who, stop) is { } known ? known.Name : "";

    internal static Country TypedCountry(this PostedForm form, string field = "Country") => Country.TryParse(form.Text(field), out var country) ? country : default;

    /// <summary>Each field of the form with its label and what the account says now.</summary>
    internal static IReadOnlyList<(string Field, string Label, string? Now)> Fields(ChangeAccount.Input account, string parent) =>
    [
        ("Name", Say("Name"), account.Name), ("Country", Say("Country"), account.Country.Code), ("Domain", Say("Web domain"), account.Domain), ("Street", Say("Street and number"), account.Street),
        ("Postcode", Say("Postcode"), account.Postcode), ("City", Say("City"), account.City), ("Phone", Say("Telephone"), account.Phone),
        ("RegistryNumber", Say("Registry number"), account.RegistryNumber), ("ExternalId", Say("External id"), account.ExternalId), ("Sector", Say("Sector"), account.Sector), ("Parent", Say("Belongs to"), parent), ("Direct", Say("Sold directly"), account.Direct ? "true" : null),
    ];
}
