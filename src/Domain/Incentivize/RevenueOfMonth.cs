namespace Entente.Incentivize;

/// <summary>What one partner sold in one month in one family: a kept sum over <see cref="RecordedTransaction"/>, never older than some seconds.</summary>
public sealed class RevenueOfMonth
{
    public required Period Month { get; init; }
    public required Id<Partner> Partner { get; init; }

    /// <summary>See <see cref="Entente.Strategize.Family.Key"/>; empty where the sale names none.</summary>
    public required string FamilyKey { get; init; }

    /// <summary>As sales write it.</summary>
    public required string Family { get; init; }

    /// <summary>What was counted: bookings, invoices, payments or renewals. What takes back counts against what it takes back, in its own month.</summary>
    public required TransactionKind Kind { get; init; }
    public required string Currency { get; init; }
    public required long NetMinor { get; init; }
}
