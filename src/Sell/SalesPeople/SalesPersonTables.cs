using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Sell.SalesPeople;

sealed class SalesPersonTable : IEntityTypeConfiguration<SalesPerson>
{
    public static readonly Constraint OneExternalId = new("one_sales_person_per_external_id", new("external-id-taken", "Another sales person has this external id."));

    public void Configure(EntityTypeBuilder<SalesPerson> person)
    {
        person.ToTable("sales_people").HasWall(Wall.StaffAndPartnerWhere("false"));
        person.Ignore(p => p.Details);
        person.Property(p => p.Name).HasMaxLength(SalesPersonLimits.Name);
        person.Property(p => p.Email).HasMaxLength(SalesPersonLimits.Email);
        person.Property(p => p.Manager).HasMaxLength(SalesPersonLimits.Name);
        person.Property(p => p.Office).HasMaxLength(SalesPersonLimits.Office);
        person.Property(p => p.ExternalId).HasMaxLength(SalesPersonLimits.ExternalId);
        person.HasOne<Strategize.Territory>().WithMany().HasForeignKey(p => p.Territory).OnDelete(DeleteBehavior.Restrict);
        person.HasIndex(p => p.ExternalId).IsUnique().HasDatabaseName(OneExternalId.Name);
        person.HasIndex(p => new { p.NameKey, p.Id });
    }
}

sealed class QuotaTable : IEntityTypeConfiguration<Quota>
{
    public static readonly Constraint OneExternalId = new("one_quota_per_external_id", new("external-id-taken", "Another quota has this external id."));
    public static readonly Constraint OneAtATime = new("one_quota_per_person_and_day", new("quota-taken", "This sales person has a quota that begins on this day."));

    public void Configure(EntityTypeBuilder<Quota> quota)
    {
        quota.ToTable("quotas").HasWall(Wall.StaffAndPartnerWhere("false"));
        quota.ComplexProperty(q => q.Amount, amount => amount.Property(a => a.Currency).HasMaxLength(3).IsFixedLength());
        quota.Property(q => q.ExternalId).HasMaxLength(SalesPersonLimits.ExternalId);
        quota.HasOne<SalesPerson>().WithMany().HasForeignKey(q => q.SalesPerson).OnDelete(DeleteBehavior.Restrict);
        quota.HasIndex(q => q.ExternalId).IsUnique().HasDatabaseName(OneExternalId.Name);
        quota.HasIndex(q => new { q.SalesPerson, q.StartsOn }).IsUnique().HasFilter("archived_at is null").HasDatabaseName(OneAtATime.Name);
        quota.HasIndex(q => new { q.StartsOn, q.Id });
    }
}

/// <summary>How long the texts of a sales person may be.</summary>
static class SalesPersonLimits
{
    public const int Name = 200, Email = 254, Office = 100, ExternalId = 200;
}
