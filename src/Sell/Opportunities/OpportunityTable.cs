using Entente.Platform;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Sell.Opportunities;

sealed class OpportunityTable : IEntityTypeConfiguration<Opportunity>
{
    public static readonly Constraint OneExternalId = new("one_opportunity_per_external_id", new("external-id-taken", "Another opportunity has this external id."));

    public void Configure(EntityTypeBuilder<Opportunity> opportunity)
    {
        opportunity.ToTable("opportunities").HasWall(Wall.StaffAndPartnerWhere("exists (select 1 from deals where deals.id = opportunities.deal)"));
        opportunity.Ignore(o => o.Details);
        opportunity.ComplexProperty(o => o.Value, value => value.Property(v => v.Currency).HasMaxLength(3).IsFixedLength());
        opportunity.Property(o => o.Stage).HasMaxLength(OpportunityLimits.Stage);
        opportunity.Property(o => o.Family).HasMaxLength(OpportunityLimits.Family);
        opportunity.Property(o => o.ExternalId).HasMaxLength(OpportunityLimits.ExternalId);
        opportunity.HasOne<Account>().WithMany().HasForeignKey(o => o.Account).OnDelete(DeleteBehavior.Restrict);
        opportunity.HasOne<Partner>().WithMany().HasForeignKey(o => o.Partner).OnDelete(DeleteBehavior.Restrict);
        opportunity.HasOne<Product>().WithMany().HasForeignKey(o => o.Product).OnDelete(DeleteBehavior.Restrict);
        opportunity.HasOne<Deal>().WithMany().HasForeignKey(o => o.Deal).OnDelete(DeleteBehavior.Restrict);
        opportunity.HasOne<SalesPerson>().WithMany().HasForeignKey(o => o.SalesPerson).OnDelete(DeleteBehavior.Restrict);
        opportunity.HasIndex(o => new { o.SalesPerson, o.OpenedOn, o.Id });
        opportunity.HasIndex(o => o.ExternalId).IsUnique().HasDatabaseName(OneExternalId.Name);
        opportunity.HasIndex(o => new { o.Account, o.State });
        opportunity.HasIndex(o => o.Deal).IsUnique();
        opportunity.HasIndex(o => new { o.Partner, o.OpenedOn, o.Id });
        opportunity.HasIndex(o => new { o.OpenedOn, o.Id });
        opportunity.HasIndex(o => new { o.Stage, o.Id });
        opportunity.HasIndex(o => new { o.OwnerEmail, o.Id });
    }
}

/// <summary>How long the texts of an opportunity may be.</summary>
static class OpportunityLimits
{
    public const int Stage = 100, Family = 100, Product = 200, Email = 254, ExternalId = 200, Reason = 400;
}
