using Entente.Platform;

namespace Entente.Strategize.Territories;

/// <summary>The form of a territory.</summary>
public static class TerritoryForm
{
    /// <param name="Id">Null: a new one.</param>
    /// <param name="Version">The version that is being edited.</param>
    /// <param name="Meanwhile">What somebody else changed, when it was edited in two places.</param>
    public sealed record Model(PostedForm Form, Id<Territory>? Id = null, int Version = 0, IReadOnlyList<Difference>? Meanwhile = null);

    /// <summary>The country that was chosen; null: none.</summary>
    public static Country? Country(this PostedForm form)
    {
        if (form.Optional("Country") is not { } text)
            return null;
        if (Entente.Country.TryParse(text, out var country))
            return country;
        form.Refuse("Country", Say("Choose a country."));
        return null;
    }

    public static readonly IReadOnlyList<(string Code, string Field)> Refusals = [("external-id-taken", "ExternalId")];
}
