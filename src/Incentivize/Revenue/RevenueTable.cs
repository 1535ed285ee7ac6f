using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Incentivize.Revenue;

sealed class RevenueTable : IEntityTypeConfiguration<RevenueOfMonth>
{
    public void Configure(EntityTypeBuilder<RevenueOfMonth> revenue)
    {
        revenue.ToTable("revenue_by_month").HasWall(Wall.OfPartner("partner"));
        revenue.HasKey(r => new { r.Month, r.Partner, r.FamilyKey, r.Kind, r.Currency });
        revenue.Property(r => r.FamilyKey).HasMaxLength(100);
        revenue.Property(r => r.Family).HasMaxLength(100);
        revenue.Property(r => r.Currency).HasMaxLength(3).IsFixedLength();
        revenue.HasIndex(r => new { r.Partner, r.Month });
    }
}
