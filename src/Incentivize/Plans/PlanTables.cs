using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Incentivize.Plans;

sealed class PlanTable : IEntityTypeConfiguration<CompensationPlan>
{
    public void Configure(EntityTypeBuilder<CompensationPlan> plan)
    {
        plan.ToTable("plans").HasWall(Wall.StaffAndPartnerWhere("published is not null"));
        plan.Property(p => p.Currency).HasMaxLength(3).IsFixedLength();
        plan.Ignore(p => p.HasDraft);
    }
}

sealed class PlanVersionTable : IEntityTypeConfiguration<PlanVersion>
{
    const int Unlimited = -1;

    public void Configure(EntityTypeBuilder<PlanVersion> version)
    {
        version.ToTable("plan_versions").HasWall(Wall.StaffAndPartnerWhere("published_at is not null"));
        version.Property(v => v.Document).HasMaxLength(Unlimited);
        version.HasOne<CompensationPlan>().WithMany().HasForeignKey(v => v.Plan).OnDelete(DeleteBehavior.Restrict);
        version.HasIndex(v => new { v.Plan, v.Number }).IsUnique();
    }
}
