using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Leads;

/// <summary>
/// One lead as every act and view answers it. A partner reads who the person is only after it accepted, and never who else was asked, where the lead came from or when.
/// It has no version: the number would tell how much happened before.
/// </summary>
/// <param name="Need">Until a partner accepted, without addresses and numbers.</param>
/// <param name="PartnerId">Who has it or is asked.</param>
/// <param name="OfferedAt">To this partner.</param>
/// <param name="Vendor">For the vendor only.</param>
public sealed record LeadView(
    Id<Lead> Id, LeadState State, DateTimeOffset? DueAt, bool Overdue, int Score, LeadView.CompanyView Company, LeadView.ContactView Contact, string? Need, string? Family, Id<Strategize.Product>? ProductId,
    Money? Value, string? Language, string? Industry, Id<Partner>? PartnerId, string? PartnerName, DateTimeOffset? OfferedAt, DateTimeOffset? AcceptedAt, DateTimeOffset? ContactedAt, DateTimeOffset? NewsAt,
    DateTimeOffset? StaleAt, DateTimeOffset? ClosedAt, LeadLossReason? LostBecause, string? LostText, Id<Deal>? DealId, LeadView.VendorView? Vendor)
{
    public sealed record CompanyView(string Name, Country Country, string? City, string? Postcode, string? Street, string? Domain, string? Phone, string? RegistryNumber);

    /// <param name="Masked">There may be more, which is shown to the partner that accepts.</param>
    public sealed record ContactView(bool Masked, string? Name, string? Email, string? Phone, string? Consent);

    public sealed record VendorView(LeadSource Source, DateTimeOffset CameAt, DateTimeOffset StateSince, Id<Account>? AccountId, bool InDoubt, string? ExternalId, Id<Lead>? MergedInto, DateTimeOffset? ArchivedAt);

    public static async Task<LeadView> Of(Lead lead, Db db, Actor who, DateTimeOffset now, CancellationToken stop)
    {
        var partner = lead.Partner is { } id ? await db.Partners.Where(row => row.Id == id).Select(row => row.Name).SingleOrDefaultAsync(stop) : null;
        var offer = lead.Partner is null ? null : db.ChangeTracker.Entries<LeadOffer>().Select(entry => entry.Entity).FirstOrDefault(one => one.Lead == lead.Id && one.Partner == lead.Partner && one.State is OfferState.Open or OfferState.Accepted)
            ?? await db.OfferOf(lead, stop);
        return Of(lead, partner, offer?.At, who, now);
    }

    static LeadView Of(Lead lead, string? partner, DateTimeOffset? offeredAt, Actor who, DateTimeOffset now)
    {
        var open = who.IsStaff || lead.ShowsContactTo(who.Partner);
        var company = lead.Company;
        return new(
            lead.Id, lead.State, lead.DueAt, lead.IsOverdue(now), lead.Score,
            open ? new(company.Name, company.Country, company.City, company.Postcode, company.Street, company.Domain, company.Phone, company.RegistryNumber)
                : new(company.Name, company.Country, company.City, company.Postcode, null, null, null, null),
            open ? new(false, lead.ContactName, lead.ContactEmail, lead.ContactPhone, lead.Consent) : new(true, null, null, null, null),
            open ? lead.Need : Masked.Text(lead.Need, lead.ContactName), lead.Family, lead.Product, lead.Value, lead.Language, lead.Industry, lead.Partner, partner, offeredAt, lead.AcceptedAt, lead.ContactedAt, lead.NewsAt,
            lead.StaleAt, lead.ClosedAt, lead.LostBecause, lead.LostText, lead.Deal,
            who.IsStaff ? new(lead.Source, lead.CameAt, lead.StateSince, lead.Account, lead.InDoubt, lead.ExternalId, lead.MergedInto, lead.ArchivedAt) : null);
    }
}
