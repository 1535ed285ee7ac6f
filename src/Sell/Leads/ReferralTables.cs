using Entente.Platform;
using Entente.Sell.Deals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Sell.Leads;

sealed class ReferralCodeTable : IEntityTypeConfiguration<ReferralCode>
{
    public static readonly Constraint OneCode = new("one_referral_code", new("changed-meanwhile", "Somebody made a link a moment ago. Look again."));

    public void Configure(EntityTypeBuilder<ReferralCode> code)
    {
        code.ToTable("referral_codes").HasWall(Wall.OfPartner("partner"));
        code.Property(c => c.Code).HasMaxLength(20);
        code.HasOne<Partner>().WithMany().HasForeignKey(c => c.Partner).OnDelete(DeleteBehavior.Restrict);
        code.HasOne<Person>().WithMany().HasForeignKey(c => c.Person).OnDelete(DeleteBehavior.Restrict);
        code.HasIndex(c => c.Code).IsUnique().HasDatabaseName(OneCode.Name);
        code.HasIndex(c => new { c.Partner, c.Person });
    }
}

sealed class ReferralTable : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.ToTable("referrals").HasWall(Wall.OfPartner("partner"));
        referral.Property(r => r.Industry).HasMaxLength(LeadLimits.Industry);
        referral.Property(r => r.Family).HasMaxLength(DealLimits.Family);
        referral.Property(r => r.FamilyKey).HasMaxLength(DealLimits.Family);
        referral.Property(r => r.Need).HasMaxLength(LeadLimits.Text);
        referral.Property(r => r.Held).HasMaxLength(-1);
        referral.HasOne<Partner>().WithMany().HasForeignKey(r => r.Partner).OnDelete(DeleteBehavior.Restrict);
        referral.HasOne<Lead>().WithMany().HasForeignKey(r => r.Lead).OnDelete(DeleteBehavior.Restrict);
        referral.HasIndex(r => new { r.Partner, r.At, r.Id });
        referral.HasIndex(r => new { r.At, r.Id });
    }
}
