using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Incentivize.Statements;

sealed class StatementTable : IEntityTypeConfiguration<Statement>
{
    public void Configure(EntityTypeBuilder<Statement> statement)
    {
        statement.ToTable("statements").HasWall(Wall.OfPartnerAndMerged("partner"));
        statement.ComplexProperty(s => s.Total, total => total.Property(t => t.Currency).HasMaxLength(3).IsFixedLength());
        statement.HasOne<Partner>().WithMany().HasForeignKey(s => s.Partner).OnDelete(DeleteBehavior.Restrict);
        statement.HasIndex(s => new { s.Partner, s.Period, s.Id });
        statement.HasIndex(s => new { s.Period, s.Id });
        statement.HasIndex(s => new { s.State, s.Period });
    }
}

sealed class StatementLineTable : IEntityTypeConfiguration<StatementLine>
{
    const int Unlimited = -1;

    public void Configure(EntityTypeBuilder<StatementLine> line)
    {
        line.ToTable("statement_lines").HasWall(Wall.OfPartnerAndMerged("partner"));
        line.Property(l => l.Rule).HasMaxLength(100);
        line.Property(l => l.Transaction).HasMaxLength(200);
        line.Property(l => l.RefersTo).HasMaxLength(200);
        line.Property(l => l.Why).HasMaxLength(Unlimited);
        line.ComplexProperty(l => l.Amount, amount => amount.Property(a => a.Currency).HasMaxLength(3).IsFixedLength());
        line.HasOne<Statement>().WithMany().HasForeignKey(l => l.Statement).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<CompensationPlan>().WithMany().HasForeignKey(l => l.Plan).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(l => new { l.Statement, l.Number }).IsUnique();
        line.HasIndex(l => new { l.Partner, l.Plan, l.ForPeriod, l.Transaction, l.RefersTo, l.Rule, l.Repetition }).IsUnique();
    }
}
