using Entente.Sell;
using Entente.Strategize;

namespace Entente.Incentivize;

/// <summary>What a recorded transaction says.</summary>
/// <param name="ExternalId">Of the program that it comes from; one transaction counts under each.</param>
/// <param name="OccurredOn">The day in the program's zone.</param>
/// <param name="Quantity">With at most six decimals.</param>
/// <param name="Net">After discounts, without tax. Of a refund or cancellation only the size counts, not the sign.</param>
/// <param name="List">Before discounts, in the currency of <paramref name="Net"/>.</param>
/// <param name="Cost">What it costs the vendor, in the currency of <paramref name="Net"/>.</param>
/// <param name="RefersTo">The external id of what a refund or cancellation takes back.</param>
public sealed record TransactionDetails(
    string ExternalId, TransactionKind Kind, DateOnly OccurredOn, Id<Partner> Partner, Money Net,
    Id<Deal>? Deal = null, Id<Product>? Product = null, string? Family = null, decimal? Quantity = null, Money? List = null, Money? Cost = null, string? RefersTo = null)
{
    public bool TakesBack => Kind is TransactionKind.Refund or TransactionKind.Cancellation;

    /// <summary>The reason why this can't be recorded, or null when it can.</summary>
    /// <param name="original">What <see cref="RefersTo"/> names, or null when nothing is known under it.</param>
    public Refusal? WhyNotRecord(RecordedTransaction? original) =>
        List is { } list && list.Currency != Net.Currency || Cost is { } cost && cost.Currency != Net.Currency
            ? new("currencies-differ", "List and cost must be in the currency of the net amount.")
        : !TakesBack ? RefersTo is null ? null : new("takes-nothing-back", "Only a refund or a cancellation refers to another transaction.")
        : original is null ? WhyNoOriginal(RefersTo)
        : original.Kind is TransactionKind.Refund or TransactionKind.Cancellation ? new("original-takes-back", $"Transaction {RefersTo} takes something back itself.")
        : original.Partner != Partner ? new("original-of-another", $"Transaction {RefersTo} is of another partner.")
        : original.Net.Currency != Net.Currency ? new("original-in-another-currency", $"Transaction {RefersTo} is in {original.Net.Currency}.")
        : original.OccurredOn > OccurredOn ? new("original-later", $"Transaction {RefersTo} is of a later day.")
        : null;

    /// <summary>Why something that takes back can't be recorded when nothing is known under what it refers to.</summary>
    public static Refusal WhyNoOriginal(string? refersTo) => refersTo is null
        ? new("original-missing", "A refund or cancellation must name in refersTo what it takes back.")
        : new("original-unknown", $"There is no transaction {refersTo} that it could take back: record that one first.");
}

/// <summary>
/// A fact as the program keeps it, with its two times: <see cref="OccurredOn"/>, when it was true, and <see cref="KnownAt"/>, when it was known.
/// It never changes: a correction is a further revision, which counts from the moment when the one before it ceases to.
/// </summary>
public sealed class RecordedTransaction
{
    RecordedTransaction() { }

    public Id<RecordedTransaction> Id { get; private init; }
    public string ExternalId { get; private init; } = "";

    /// <summary>1, and one more with each correction.</summary>
    public int Revision { get; private init; }
    public TransactionKind Kind { get; private init; }
    public DateOnly OccurredOn { get; private init; }
    public DateTimeOffset KnownAt { get; private init; }

    /// <summary>Since when something else counts in its place: its next revision, or the booking that replaces what winning the deal had written.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    /// <summary>Since when it is out of the lists and of the revenue; null while it is in them. What it earned stays as it was calculated.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }
    public Id<Partner> Partner { get; private init; }
    public Id<Deal>? Deal { get; private init; }
    public Id<Product>? Product { get; private init; }
    public string? Family { get; private init; }

    /// <summary>See <see cref="Entente.Strategize.Family.Key"/>.</summary>
    public string? FamilyKey { get; private init; }
    public decimal? Quantity { get; private init; }
    public Money Net { get; private init; }
    public long? ListMinor { get; private init; }
    public long? CostMinor { get; private init; }
    public string? RefersTo { get; private init; }

    /// <summary>Written by winning the deal, with the value named then.</summary>
    public bool WrittenByWinning { get; private init; }

    public Money? List => ListMinor is { } minor ? new(minor, Net.Currency) : null;
    public Money? Cost => CostMinor is { } minor ? new(minor, Net.Currency) : null;

    public TransactionDetails Details => new(ExternalId, Kind, OccurredOn, Partner, Net, Deal, Product, Family, Quantity, List, Cost, RefersTo);

    /// <exception cref="RefusedException">See <see cref="TransactionDetails.WhyNotRecord"/>.</exception>
    public static RecordedTransaction Of(TransactionDetails details, RecordedTransaction? original, DateTimeOffset now)
    {
        Refuse.If(details.WhyNotRecord(original));
        return Make(details, 1, writtenByWinning: false, now);
    }

    /// <summary>The booking of a deal that was won: its final value on the day of closing.</summary>
    /// <exception cref="RefusedException">The deal isn't won.</exception>
    public static RecordedTransaction OfWinning(Deal deal, DateTimeOffset now)
    {
        if (deal is not { State: DealState.Won, FinalValue: { } value, ClosedOn: { } day })
            throw new RefusedException(new("deal-not-won", "Only a deal that is won is booked."));
        return Make(new($"won:{deal.Number}", TransactionKind.Booking, day, deal.Partner, value, deal.Id, deal.Product, deal.Family), 1, writtenByWinning: true, now);
    }

    /// <summary>What its source says now. This one ceases to count at the same moment.</summary>
    /// <exception cref="RefusedException">See <see cref="TransactionDetails.WhyNotRecord"/>.</exception>
    public RecordedTransaction Correct(TransactionDetails details, RecordedTransaction? original, DateTimeOffset now)
    {
        Refuse.If(details.WhyNotRecord(original));
        Replace(now);
        return Make(details, Revision + 1, WrittenByWinning, now);
    }

    /// <summary>Something else counts in its place from now on.</summary>
    public void Replace(DateTimeOffset now) => ReplacedAt = now;

    /// <summary>What counted in its place no longer does: it counts again, as a further revision that says the same.</summary>
    /// <exception cref="RefusedException">It was never replaced.</exception>
    public RecordedTransaction CountAgain(DateTimeOffset now)
    {
        Refuse.If(ReplacedAt is null ? new("transaction-counts", "This transaction counts already.") : null);
        return Make(Details, Revision + 1, WrittenByWinning, now);
    }

    static RecordedTransaction Make(TransactionDetails details, int revision, bool writtenByWinning, DateTimeOffset now) => new()
    {
        Id = Id<RecordedTransaction>.New(now),
        ExternalId = details.ExternalId,
        Revision = revision,
        Kind = details.Kind,
        OccurredOn = details.OccurredOn,
        KnownAt = now,
        Partner = details.Partner,
        Deal = details.Deal,
        Product = details.Product,
        Family = details.Family,
        FamilyKey = details.Family is { } family ? new Family(family).Key : null,
        Quantity = details.Quantity,
        Net = details.Net,
        ListMinor = details.List?.Minor,
        CostMinor = details.Cost?.Minor,
        RefersTo = details.RefersTo,
        WrittenByWinning = writtenByWinning,
    };
}
