using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Incentivize.Ledger;

sealed class LedgerEntryTable : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> entry)
    {
        entry.ToTable("ledger_entries").HasWall(Wall.OfPartner("partner"));
        entry.HasOne<Statement>().WithMany().HasForeignKey(e => e.Statement).OnDelete(DeleteBehavior.Restrict);
        entry.HasIndex(e => e.Statement);
    }
}

sealed class LedgerPostingTable : IEntityTypeConfiguration<LedgerPosting>
{
    public void Configure(EntityTypeBuilder<LedgerPosting> posting)
    {
        posting.ToTable("ledger_postings").HasWall(Wall.OfPartner("partner"));
        posting.HasKey(p => new { p.Entry, p.Number });
        posting.ComplexProperty(p => p.Amount, amount => amount.Property(a => a.Currency).HasMaxLength(3).IsFixedLength());
        posting.HasOne<LedgerEntry>().WithMany().HasForeignKey(p => p.Entry).OnDelete(DeleteBehavior.Restrict);
    }
}
