using System.Text.Json.Serialization;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.Partners;

/// <summary>The partners that somebody may see, found by words of the name, the domain or the external id, and by what they are.</summary>
public static class ListPartners
{
    /// <param name="Query">Beginnings of words; all must be found.</param>
    /// <param name="Archived">Those that were archived instead of the others.</param>
    public sealed record Input(string? Query = null, bool Archived = false, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    public sealed record Row(
        Id<Partner> Id, string Name, Country Country, IReadOnlyList<PartnerTypes> Types, string? Tier, string? City, PartnerState State, string? ManagerEmail,
        string? Currency, string? ExternalId, DateTimeOffset? ArchivedAt, [property: JsonIgnore] string? FormerNames);

    public sealed record Model(Listed<Row> Partners, bool MayAdmit, bool IsStaff);

    static readonly Listing<Input, Partner, Row> Partners = Listing<Input, Partner, Row>.Of("partners", "partner", "partners", partner => partner.Id,
            (input, who, db, _) => db.Partners.VisibleTo(who).Found(PartnerKind.Search, input.Query, who, db),
            (_, _) => partner => new Row(
                partner.Id, partner.Name, partner.Country, partner.Types.Each(), partner.Tier, partner.City, partner.State, partner.ManagerEmail,
                partner.Currency, partner.ExternalId, partner.ArchivedAt, partner.FormerNames))
        .Text("name", "Name", partner => partner.Name, row => row.Name, indexed: true, cell: (row, context) => FoundBy.Cell(row.Name, row.FormerNames, context), sort: partner => partner.NameKey, found: (rows, words, who, db) => rows.Found(PartnerKind.Search, words, who, db))
        .State("state", "State", partner => partner.State, row => row.State, quick: true)
        .Own("type", "Types", ListFieldKind.Choice, () => [.. PartnerForm.Types, new("none", Say("No type"))], row => string.Join(", ", row.Types.Select(PartnerForm.Type)), OfTypes,
            (row, _) => builder => builder.AddContent(0, string.Join(", ", row.Types.Select(PartnerForm.Type))))
        .Word("tier", "Tier", partner => partner.Tier, row => row.Tier)
        .Country(partner => partner.Country, row => row.Country, indexed: true)
        .Text("city", "City", partner => partner.City, row => row.City)
        .Word("manager", "Manager", partner => partner.ManagerEmail, row => row.ManagerEmail, fold: Person.Fold)
        .Word("currency", "Currency", partner => partner.Currency, row => row.Currency, shown: false)
        .Text("externalId", "External id", partner => partner.ExternalId, row => row.ExternalId, shown: false)
        .Usually("name").Archives(partner => partner.ArchivedAt != null).By(PartnerConditions.Subject)
        .Chosen(row => row.Id).With(partner => partner.Name, [
            BulkAct.ArchiveWith(ArchivePartner.Act, ArchivePartner.Undo),
            BulkAct.RestoreWith(ArchivePartner.Undo, ArchivePartner.Act),
            Step("activate", "made active"), Step("suspend", "suspended"), Step("resume", "resumed"),
        ]);

    internal static readonly View<Input, ListOf<Row>> View = new("recruit.list-partners", Can.SeePartners, Partners.Page);

    static readonly View<Input, Model> Look = new("recruit.browse-partners", Can.SeePartners, async (input, who, db, now, stop) =>
        new(await Partners.Look(input, who, db, now, stop), who.May(Can.AdmitPartners), who.IsStaff));

    public static void Map(Doors doors)
    {
        doors.Show(View, "/partners", also: Partners.QueryNames);
        doors.Conditions(PartnerConditions.Subject);
        doors.List("/partners", Partners, Look, model => model.Partners, model => ListPartnersPage.Show(model));
    }

    /// <summary>A step of a partner's life, for many.</summary>
    static BulkAct Step(string verb, Phrase done)
    {
        var step = MovePartner.Steps.Single(step => step.Verb == verb);
        return new(verb, step.Label, done, step.Act, (id, form) => new MovePartner.Input(new(id), form.Optional("Reason")))
        {
            Archived = false,
            IsDanger = step.NeedsReason,
            Fields = [new("Reason", "Reason", "As agreed.", Required: step.NeedsReason, Hint: "The partners read it.")],
        };
    }

    /// <summary>Those that are one of these, among others; <c>none</c>: those that have no type.</summary>
    static IQueryable<Partner> OfTypes(IQueryable<Partner> partners, IReadOnlyList<string> names, DateTimeOffset now)
    {
        if (names.Contains("none"))
            return partners.Where(partner => partner.Types == PartnerTypes.None);
        var types = names.Select(name => Enum.TryParse<PartnerTypes>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var type) && Enum.IsDefined(type) ? type
            : throw InvalidInputException.In("type", Say($"“{name}” can't be read here. Give {string.Join(", ", PartnerForm.Types.Select(choice => choice.Value))}."))).Aggregate((all, one) => all | one);
        return partners.Where(partner => (partner.Types & types) != 0);
    }

    /// <summary>The tiers that visible partners have, in order.</summary>
    internal static async Task<IReadOnlyList<string>> TiersFor(this Db db, Actor who, CancellationToken stop) => await db.Partners.VisibleTo(who)
        .Where(partner => partner.Tier != null).Select(partner => partner.Tier!).Distinct().OrderBy(tier => tier).Take(50).ToListAsync(stop);
}
