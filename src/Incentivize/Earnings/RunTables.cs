using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Incentivize.Earnings;

sealed class CalculationRunTable : IEntityTypeConfiguration<CalculationRun>
{
    public void Configure(EntityTypeBuilder<CalculationRun> run)
    {
        run.ToTable("calculation_runs").HasWall(Wall.SystemOnly);
        run.HasIndex(r => new { r.StartedAt, r.Id });
    }
}

sealed class RunAsideTable : IEntityTypeConfiguration<RunAside>
{
    public void Configure(EntityTypeBuilder<RunAside> aside)
    {
        aside.ToTable("calculation_asides").HasWall(Wall.SystemOnly);
        aside.HasKey(a => new { a.Run, a.Number });
        aside.Property(a => a.Transaction).HasMaxLength(200);
        aside.Property(a => a.Text).HasMaxLength(1000);
        aside.HasOne<CalculationRun>().WithMany().HasForeignKey(a => a.Run).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class PartnerSpellTable : IEntityTypeConfiguration<PartnerSpell>
{
    public void Configure(EntityTypeBuilder<PartnerSpell> spell)
    {
        spell.ToTable("partner_spells").HasWall(Wall.OfPartner("partner"));
        spell.HasKey(s => new { s.Partner, s.From });
        spell.Property(s => s.Types).HasConversion<int>();
        spell.Property(s => s.Currency).HasMaxLength(3).IsFixedLength();
        spell.HasOne<Partner>().WithMany().HasForeignKey(s => s.Partner).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class ExchangeRateTable : IEntityTypeConfiguration<RecordedRate>
{
    const long Unit = 10_000_000_000;

    public void Configure(EntityTypeBuilder<RecordedRate> rate)
    {
        rate.ToTable("exchange_rates").HasWall(Wall.StaffAndPartnerWhere("false"));
        rate.Property(r => r.From).HasMaxLength(3).IsFixedLength();
        rate.Property(r => r.To).HasMaxLength(3).IsFixedLength();
        rate.Property(r => r.Value).HasConversion(value => (long)(value * Unit), stored => stored / (decimal)Unit);
        rate.HasIndex(r => new { r.To, r.From, r.Day, r.Id });
    }
}
