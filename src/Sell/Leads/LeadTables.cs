using Entente.Platform;
using Entente.Sell.Deals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Sell.Leads;

sealed class LeadTable : IEntityTypeConfiguration<Lead>
{
    public static readonly Constraint OneExternalId = new("one_lead_per_external_id", new("external-id-taken", "Another lead has this external id."));

    public void Configure(EntityTypeBuilder<Lead> lead)
    {
        lead.ToTable("leads").HasWall(Wall.OfPartner("partner"));
        lead.Ignore(l => l.Value);
        lead.ComplexProperty(l => l.Company, company =>
        {
            company.Ignore(c => c.OtherNames).Ignore(c => c.Names);
            company.Property(c => c.Name).HasMaxLength(DealLimits.CustomerName);
            company.Property(c => c.Domain).HasMaxLength(DealLimits.CustomerPart);
            company.Property(c => c.City).HasMaxLength(DealLimits.CustomerPart);
            company.Property(c => c.Street).HasMaxLength(DealLimits.CustomerPart);
            company.Property(c => c.Postcode).HasMaxLength(DealLimits.CustomerPart);
            company.Property(c => c.Phone).HasMaxLength(DealLimits.CustomerPart);
            company.Property(c => c.RegistryNumber).HasMaxLength(DealLimits.CustomerPart);
        });
        lead.Property(l => l.CompanyKey).HasMaxLength(DealLimits.CustomerName);
        lead.Property(l => l.ContactName).HasMaxLength(LeadLimits.Contact);
        lead.Property(l => l.ContactEmail).HasMaxLength(LeadLimits.Email);
        lead.Property(l => l.ContactPhone).HasMaxLength(LeadLimits.Phone);
        lead.Property(l => l.Need).HasMaxLength(LeadLimits.Text);
        lead.Property(l => l.Family).HasMaxLength(DealLimits.Family);
        lead.Property(l => l.FamilyKey).HasMaxLength(DealLimits.Family);
        lead.Property(l => l.ValueCurrency).HasMaxLength(3).IsFixedLength();
        lead.Property(l => l.Language).HasMaxLength(LeadLimits.Language);
        lead.Property(l => l.Industry).HasMaxLength(LeadLimits.Industry);
        lead.Property(l => l.Consent).HasMaxLength(LeadLimits.Consent);
        lead.Property(l => l.LostText).HasMaxLength(LeadLimits.Text);
        lead.Property(l => l.ExternalId).HasMaxLength(DealLimits.ExternalId);
        lead.HasOne<Account>().WithMany().HasForeignKey(l => l.Account).OnDelete(DeleteBehavior.Restrict);
        lead.HasOne<Partner>().WithMany().HasForeignKey(l => l.Partner).OnDelete(DeleteBehavior.Restrict);
        lead.HasOne<Deal>().WithMany().HasForeignKey(l => l.Deal).OnDelete(DeleteBehavior.Restrict);
        lead.HasOne<Lead>().WithMany().HasForeignKey(l => l.MergedInto).OnDelete(DeleteBehavior.Restrict);
        lead.HasIndex(l => l.ExternalId).IsUnique().HasDatabaseName(OneExternalId.Name).HasFilter("external_id is not null");
        lead.HasIndex(l => new { l.State, l.CameAt, l.Id });
        lead.HasIndex(l => new { l.State, l.Score, l.Id });
        lead.HasIndex(l => new { l.CameAt, l.Id });
        lead.HasIndex(l => new { l.Score, l.Id });
        lead.HasIndex(l => new { l.DueAt, l.Id });
        lead.HasIndex(l => new { l.Partner, l.State, l.DueAt, l.Id });
        lead.HasIndex(l => new { l.Partner, l.CameAt, l.Id });
        lead.HasIndex(l => l.Account).HasFilter("account is not null");
    }
}

sealed class LeadOfferTable : IEntityTypeConfiguration<LeadOffer>
{
    public static readonly Constraint OneOpen = new("one_open_offer_per_lead", new("lead-offered", "A partner was asked about this lead and has not answered yet."));

    public void Configure(EntityTypeBuilder<LeadOffer> offer)
    {
        offer.ToTable("lead_offers").HasWall(Wall.OfPartner("partner"));
        offer.Property(o => o.FamilyKey).HasMaxLength(DealLimits.Family);
        offer.Property(o => o.DeclinedText).HasMaxLength(LeadLimits.Text);
        offer.HasOne<Lead>().WithMany().HasForeignKey(o => o.Lead).OnDelete(DeleteBehavior.Restrict);
        offer.HasOne<Partner>().WithMany().HasForeignKey(o => o.Partner).OnDelete(DeleteBehavior.Restrict);
        offer.HasIndex(o => new { o.Lead, o.At, o.Id });
        offer.HasIndex(o => o.Lead).IsUnique().HasDatabaseName(OneOpen.Name).HasFilter($"state = '{OfferState.Open}'");
        offer.HasIndex(o => new { o.Partner, o.FamilyKey, o.Country });
        offer.HasIndex(o => new { o.At, o.Id });
    }
}

/// <summary>Why a lead has its score and its partner; the choice names others, so it is for those who route.</summary>
public sealed class LeadPaper
{
    public Id<Lead> Lead { get; init; }

    /// <summary>JSON of the <see cref="Explanation"/>.</summary>
    public string Score { get; set; } = "";

    /// <summary>Likewise; null: nobody was chosen yet.</summary>
    public string? Choice { get; set; }
}

sealed class LeadPaperTable : IEntityTypeConfiguration<LeadPaper>
{
    public void Configure(EntityTypeBuilder<LeadPaper> paper)
    {
        paper.ToTable("lead_papers").HasWall(Wall.SystemOnly);
        paper.HasKey(p => p.Lead);
        paper.Property(p => p.Lead).ValueGeneratedNever();
        paper.HasOne<Lead>().WithOne().HasForeignKey<LeadPaper>(p => p.Lead).OnDelete(DeleteBehavior.Restrict);
        paper.Property(p => p.Score).HasMaxLength(-1);
        paper.Property(p => p.Choice).HasMaxLength(-1);
    }
}

/// <summary>How long the texts of a lead may be.</summary>
static class LeadLimits
{
    public const int Contact = 200, Email = 254, Phone = 50, Text = 2000, Language = 20, Industry = 100, Consent = 1000, List = 2000, Zone = 60, Most = 5000;
}
