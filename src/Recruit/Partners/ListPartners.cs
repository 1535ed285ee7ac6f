using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.Partners;

/// <summary>The partners that somebody may see, found by words of the name, the domain or the external id, and by what they are.</summary>
public static class ListPartners
{
    /// <param name="Query">Beginnings of words; all must be found.</param>
    /// <param name="Type">Those that are this, among others; none: those that have no type.</param>
    /// <param name="Manager">The e-mail of who answers for them.</param>
    /// <param name="Archived">Those that were archived instead of the others.</param>
    /// <param name="Sort"><c>name</c>, <c>country</c> or <c>added</c>, with a minus to turn it round.</param>
    public sealed record Input(
        string? Query = null, PartnerTypes? Type = null, string? Tier = null, Country? Country = null, PartnerState? State = null, string? Manager = null,
        bool Archived = false, string? Sort = null, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    public sealed record Row(
        Id<Partner> Id, string Name, Country Country, IReadOnlyList<PartnerTypes> Types, string? Tier, string? City, PartnerState State, string? ManagerEmail,
        string? Currency, string? ExternalId, DateTimeOffset? ArchivedAt);

    /// <param name="Tiers">To narrow the list by.</param>
    public sealed record Model(ListOf<Row> Partners, IReadOnlyList<string> Tiers, bool MayAdmit, bool IsStaff);

    internal static readonly View<Input, ListOf<Row>> View = new("recruit.list-partners", Can.SeePartners, Run);

    static readonly View<Input, Model> Page = new("recruit.browse-partners", Can.SeePartners, Browse);

    static readonly Sorts<Partner> Orders = new Sorts<Partner>(partner => partner.Id)
        .By("name", partner => partner.NameKey).By("country", partner => partner.Country).By("added", partner => partner.Id);

    public static void Map(Doors doors)
    {
        doors.Show(View, "/partners");
        doors.Page(Page, "/partners", (model, _) => ListPartnersPage.Show(model));
        doors.Export(View, "/partners",
            new("Name", row => row.Name), new("Country", row => row.Country.Code), new("City", row => row.City),
            new("Types", row => string.Join("; ", row.Types).ToLowerInvariant()), new("Tier", row => row.Tier), new("State", row => row.State.ToString().ToLowerInvariant()),
            new("Manager", row => row.ManagerEmail), new("External id", row => row.ExternalId));
    }

    static Task<ListOf<Row>?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var partners = db.Partners.VisibleTo(who).Where(partner => input.Archived == (partner.ArchivedAt != null)).Found(db, input.Query, who);
        if (input.Type is { } type)
            partners = type == PartnerTypes.None ? partners.Where(partner => partner.Types == PartnerTypes.None) : partners.Where(partner => (partner.Types & type) != 0);
        if (input.Tier is { } tier)
            partners = partners.Where(partner => partner.Tier == tier);
        if (input.Country is { } country)
            partners = partners.Where(partner => partner.Country == country);
        if (input.State is { } state)
            partners = partners.Where(partner => partner.State == state);
        if (input.Manager is { } manager)
        {
            var email = Person.Fold(manager);
            partners = partners.Where(partner => partner.ManagerEmail == email);
        }

        return Orders.Page(partners, input.Sort, input, partner => new Row(
            partner.Id, partner.Name, partner.Country, partner.Types.Each(), partner.Tier, partner.City, partner.State, partner.ManagerEmail,
            partner.Currency, partner.ExternalId, partner.ArchivedAt), stop)!;
    }

    static async Task<Model?> Browse(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => new(
        (await Run(input, who, db, now, stop))!, await db.TiersFor(who, stop), who.May(Can.AdmitPartners), who.IsStaff);

    /// <summary>The tiers that visible partners have, in order.</summary>
    internal static async Task<IReadOnlyList<string>> TiersFor(this Db db, Actor who, CancellationToken stop) => await db.Partners.VisibleTo(who)
        .Where(partner => partner.Tier != null).Select(partner => partner.Tier!).Distinct().OrderBy(tier => tier).Take(50).ToListAsync(stop);
}
