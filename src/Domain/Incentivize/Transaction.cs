namespace Entente.Incentivize;

public enum TransactionKind { Booking, Invoice, Payment, Renewal, Refund, Cancellation }

/// <summary>Something that was sold, billed, paid or taken back. A fact: it isn't changed; what turns out otherwise is another fact.</summary>
public sealed record Transaction
{
    /// <summary>Unique among all transactions, compared ordinally.</summary>
    public required string ExternalId { get; init; }

    public required TransactionKind Kind { get; init; }

    /// <summary>The day in the program's zone.</summary>
    public required DateOnly OccurredOn { get; init; }

    /// <summary>Who sold it. Empty is allowed where something is taken back: then it is the partner of the original.</summary>
    public required string Partner { get; init; }

    public string? Product { get; init; }
    public string? Family { get; init; }
    public decimal? Quantity { get; init; }

    /// <summary>After discounts, without tax. Of a refund only the size counts, not the sign. A cancellation of zero takes back all that is left.</summary>
    public required Money Net { get; init; }

    /// <summary>The registration that it comes from.</summary>
    public string? Deal { get; init; }

    /// <summary>Which transaction a refund or cancellation takes back.</summary>
    public string? RefersTo { get; init; }

    /// <summary>When the program learnt of it.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>Written by winning the deal, with the value named then. A transaction that is recorded for the deal replaces it.</summary>
    public bool WrittenByWinning { get; init; }

    public bool TakesBack => Kind is TransactionKind.Refund or TransactionKind.Cancellation;
}
