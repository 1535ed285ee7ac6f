using Entente.Platform;

namespace Entente.Sell.Leads;

static class LeadKind
{
    public static readonly RecordKind<Lead> Record = new("lead", "Lead", "Leads", "/leads", "user-plus", Can.SeeLeads,
        (db, who) => db.Leads.VisibleTo(who, db), (_, _) => lead => new(lead.Id.Value, lead.Company.Name, lead.Company.City, lead.Partner == null ? null : lead.Partner.Value.Value));

    /// <summary>A lead changes hands, so its words are for the vendor: nobody finds by them what was somebody else's.</summary>
    public static readonly SearchKind<Lead> Search = new(Record, WordsAreOf.Vendor, lead => lead.ArchivedAt == null,
        lead => new(lead.Id.Value, null, [lead.Company.Name, lead.Company.City, lead.ExternalId], [lead.Company.Domain, lead.ExternalId]))
    {
        Order = 105,
        Learns = ["lead.came"],
    };

    public static readonly CompanyKind<Lead> Company = new("lead", lead => lead.Id, lead => lead.Company, lead => lead.ArchivedAt is null && lead.MergedInto is null);
}
