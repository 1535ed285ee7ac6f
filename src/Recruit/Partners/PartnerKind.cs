using Entente.Platform;

namespace Entente.Recruit.Partners;

/// <summary>How partners are known outside their own pages.</summary>
public static class PartnerKind
{
    public static readonly RecordKind<Partner> Record = new("partner", "Partner", "Partners", "/partners", "building-store", Can.SeePartners,
        (db, who) => db.Partners.VisibleTo(who), (_, _) => partner => new(partner.Id.Value, partner.Name, partner.City ?? partner.Country.Code, partner.Id.Value) { FormerNames = partner.FormerNames });

    public static readonly SearchKind<Partner> Search = new(Record, WordsAreOf.Partners, partner => partner.ArchivedAt == null, partner => new(
        partner.Id.Value, partner.Id, [partner.Name, partner.City, partner.ExternalId, partner.FormerNames], [partner.Domain, partner.ExternalId, partner.RegistryNumber]))
    {
        Order = 400,
        Learns = ["partner.admitted", "partner.changed", "partner.merged", "partner.split"],
    };

    /// <summary>A partner that an import brought stays while branches belong to it that don't go with it.</summary>
    public static readonly Hanging<Partner> Branches = new("partners", "branches",
        (db, going) => db.Partners.Where(partner => partner.ArchivedAt == null && partner.Parent != null && !going.Contains((Guid)(object)partner.Id)), partner => (Guid)(object)partner.Parent!.Value,
        Can.SeePartners, (partners, who, _) => partners.VisibleTo(who), _ => partner => new(partner.Id.Value, partner.Name), one => $"/partners/{one.Id}");
}
