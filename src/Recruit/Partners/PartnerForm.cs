using System.Text.Json;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.Partners;

/// <summary>The form of a partner: what it needs beside what was typed, and how it is read.</summary>
public static class PartnerForm
{
    /// <param name="Id">Null: a new partner.</param>
    /// <param name="Version">The version that is being edited.</param>
    /// <param name="Meanwhile">What somebody else changed, when it was edited in two places.</param>
    public sealed record Model(PostedForm Form, Pickers Pickers, Id<Partner>? Id = null, int Version = 0, IReadOnlyList<Difference>? Meanwhile = null);

    public sealed record Nothing;

    /// <param name="Currency">The program's own.</param>
    /// <param name="OwnData">Only what a partner's own people may change stands in the form.</param>
    /// <param name="Managed">The reader is a partner manager, who can't give partners away.</param>
    public sealed record Pickers(IReadOnlyList<string> Tiers, string Currency, bool OwnData, bool Managed);

    internal static readonly View<Nothing, Pickers> Choices = new("recruit.pick-partner-fields", Can.ChangePartners, Pick);

    internal static readonly IReadOnlyList<(string Code, string Field)> Refusals = [("external-id-taken", "ExternalId"), ("own-parent", "Parent"), ("name-missing", "Name")];

    internal static IReadOnlyList<Choice> Countries =>
        [.. Country.All.Select(country => new Choice(country.Code, Words.Of(country))).OrderBy(choice => Folding.Text(choice.Label), StringComparer.Ordinal)];

    internal static IReadOnlyList<Choice> Types => [.. Enum.GetValues<PartnerTypes>().Where(type => type != PartnerTypes.None).Select(type => new Choice(Lower(type), Type(type)))];

    internal static IReadOnlyList<Choice> States => [.. Enum.GetValues<PartnerState>().Select(state => new Choice(Lower(state), Words.Of(state)))];

    /// <summary>Abbreviations are written as such: MSP, Reseller.</summary>
    internal static string Type(PartnerTypes type) => type is PartnerTypes.Var or PartnerTypes.Msp or PartnerTypes.Si or PartnerTypes.Isv or PartnerTypes.Oem ? $"{type}".ToUpperInvariant() : Words.Of(type);

    /// <summary>As the API writes it.</summary>
    internal static string Lower<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}");

    static async Task<Pickers?> Pick(Nothing input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => new(
        await db.TiersFor(who, stop), await db.Set<ProgramSettings>().Select(settings => settings.Currency).SingleAsync(stop), !who.IsStaff, who.Reach == Reach.Managed);

    internal static Country TypedCountry(this PostedForm form) => Country.TryParse(form.Text("Country"), out var country) ? country : default;

    internal static IReadOnlyList<PartnerTypes> TypedTypes(this PostedForm form) =>
        [.. form.Typed("Types").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(text => Enum.TryParse<PartnerTypes>(text, ignoreCase: true, out var type) ? type : PartnerTypes.None).Where(type => type != PartnerTypes.None)];

    /// <summary>The headquarters that were typed by name or external id; what nobody or several are called is refused.</summary>
    internal static async Task<Id<Partner>?> TypedParent(this PostedForm form, Runner runner, Actor who, CancellationToken stop)
    {
        if (form.Optional("Parent") is not { } text)
            return null;
        var found = (await runner.Read(ListPartners.View, new(Query: text, Limit: ListInput.Most), who, stop))!.Items
            .Where(row => row.ExternalId == text || CompanyName.Fold(row.Name) == CompanyName.Fold(text)).ToList();
        if (found is [var one])
            return one.Id;
        form.Refuse("Parent", found.Count == 0 ? Say($"No partner is called “{text}”.") : Say($"{found.Count} partners are called “{text}”; give the external id."));
        return null;
    }
}
