using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.Partners;

/// <summary>One partner, for the vendor and for itself.</summary>
public static class ShowPartner
{
    /// <param name="Findings">Partners that may be the same company; only in the answer to its admission.</param>
    public sealed record View(
        Id<Partner> Id, string Name, Country Country, IReadOnlyList<PartnerTypes> Types, string? Tier, string? Domain, string? City, string? Street, string? Postcode,
        string? Phone, string? RegistryNumber, Id<Partner>? ParentId, string? ManagerEmail, string? Currency, string? ExternalId, PartnerState State,
        DateTimeOffset StateSince, string? StateReason, DateTimeOffset? ArchivedAt, int Version, IReadOnlyList<LikePartner>? Findings = null) : IVersioned
    {
        internal static View Of(Partner partner, Db db) => new(
            partner.Id, partner.Name, partner.Country, partner.Types.Each(), partner.Tier, partner.Domain, partner.City, partner.Street, partner.Postcode,
            partner.Phone, partner.RegistryNumber, partner.Parent, partner.ManagerEmail, partner.Currency, partner.ExternalId, partner.State,
            partner.StateSince, partner.StateReason, partner.ArchivedAt, db.VersionOf(partner));
    }

    internal static readonly View<One<Partner>, View> See = new("recruit.show-partner", Can.SeePartners, Run);

    public static void Map(Doors doors) => doors.Show(See, "/partners/{id:guid}");

    static async Task<View?> Run(One<Partner> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => await Find(input.Id, who, db, stop) is { } partner ? View.Of(partner, db) : null;

    /// <summary>The partner; of one that was merged into another the kept one, so that old links lead there.</summary>
    internal static async Task<Partner?> Find(Id<Partner> id, Actor who, Db db, CancellationToken stop) =>
        await db.Partners.VisibleTo(who).AsTracking().SingleOrDefaultAsync(partner => partner.Id == id, stop)
        ?? (await db.KeptFor(id, stop) is { } kept ? await db.Partners.VisibleTo(who).AsTracking().SingleOrDefaultAsync(partner => partner.Id == kept, stop) : null);
}
