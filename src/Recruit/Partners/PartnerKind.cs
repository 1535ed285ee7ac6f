using Entente.Platform;

namespace Entente.Recruit.Partners;

static class PartnerKind
{
    public static readonly RecordKind<Partner> Record = new("partner", "Partner", "Partners", "/partners", "building-store", Can.SeePartners,
        (db, who) => db.Partners.VisibleTo(who), (_, _) => partner => new(partner.Id.Value, partner.Name, partner.City ?? partner.Country.Code, partner.Id.Value));
}
