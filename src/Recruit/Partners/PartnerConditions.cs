using Entente.Platform;

namespace Entente.Recruit.Partners;

/// <summary>What conditions may ask of a partner by itself.</summary>
public static class PartnerConditions
{
    public static readonly ConditionSubject<Partner> Subject = new("/partners", "partner", "partners", Can.SeePartners, Declare,
        (who, db) => db.Partners.VisibleTo(who).Where(partner => partner.ArchivedAt == null), partner => partner.Id, partner => partner.Name);

    public static void Declare(ConditionFields<Partner> fields) => fields
        .Text("name", "name", partner => partner.Name)
        .Choice("state", "state", partner => partner.State)
        .Choice("type", "type", partner => partner.Types)
        .Text("tier", "tier", partner => partner.Tier, (who, db) => db.Partners.VisibleTo(who).Select(partner => partner.Tier))
        .Country("country", "country", partner => partner.Country)
        .Text("city", "city", partner => partner.City)
        .Text("postcode", "postcode", partner => partner.Postcode)
        .Text("domain", "web domain", partner => partner.Domain)
        .Text("manager", "partner manager", partner => partner.ManagerEmail, (who, db) => db.Partners.VisibleTo(who).Select(partner => partner.ManagerEmail))
        .Text("currency", "statement currency", partner => partner.Currency)
        .Record("parent", "headquarters", partner => partner.Parent, (who, db) => db.Partners.VisibleTo(who), partner => partner.Id, partner => partner.Name)
        .Instant("stateSince", "in this state since", partner => partner.StateSince);
}
