using Entente.Platform;
using Entente.Sell;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Incentivize.Transactions;

sealed class TransactionTable : IEntityTypeConfiguration<RecordedTransaction>
{
    public static readonly Constraint OneCounts = new("one_transaction_per_external_id",
        new("external-id-taken", "Another transaction has this external id."));

    public void Configure(EntityTypeBuilder<RecordedTransaction> transaction)
    {
        transaction.ToTable("transactions").HasWall(Wall.OfPartner("partner"));
        transaction.Property(t => t.ExternalId).HasMaxLength(TransactionLimits.ExternalId);
        transaction.Property(t => t.RefersTo).HasMaxLength(TransactionLimits.ExternalId);
        transaction.Property(t => t.Family).HasMaxLength(TransactionLimits.Family);
        transaction.Property(t => t.FamilyKey).HasMaxLength(TransactionLimits.Family);
        transaction.Property(t => t.Quantity).HasConversion(quantity => (long)(quantity!.Value * TransactionLimits.QuantityUnit), stored => stored / (decimal)TransactionLimits.QuantityUnit);
        transaction.ComplexProperty(t => t.Net, net => net.Property(n => n.Currency).HasMaxLength(3).IsFixedLength());
        transaction.Ignore(t => t.List).Ignore(t => t.Cost).Ignore(t => t.Details);
        transaction.HasOne<Partner>().WithMany().HasForeignKey(t => t.Partner).OnDelete(DeleteBehavior.Restrict);
        transaction.HasOne<Deal>().WithMany().HasForeignKey(t => t.Deal).OnDelete(DeleteBehavior.Restrict);
        transaction.HasOne<Product>().WithMany().HasForeignKey(t => t.Product).OnDelete(DeleteBehavior.Restrict);
        transaction.HasIndex(t => t.ExternalId).IsUnique().HasDatabaseName(OneCounts.Name).HasFilter("replaced_at is null");
        transaction.HasIndex(t => new { t.Partner, t.ExternalId }).HasFilter("replaced_at is null");
        transaction.HasIndex(t => t.ExternalId, "former_transactions").HasFilter("replaced_at is not null");
        transaction.HasIndex(t => new { t.OccurredOn, t.Id });
        transaction.HasIndex(t => new { t.Partner, t.OccurredOn, t.Id });
        transaction.HasIndex(t => new { t.FamilyKey, t.OccurredOn });
        transaction.HasIndex(t => t.RefersTo);
    }
}

/// <summary>How long the texts of a transaction may be, and how exact its quantity is.</summary>
static class TransactionLimits
{
    public const int ExternalId = 200, Family = 100, Product = 200, Bulk = 1000;

    /// <summary>A quantity is stored in millionths.</summary>
    public const int QuantityDecimals = 6, QuantityUnit = 1_000_000;
}
