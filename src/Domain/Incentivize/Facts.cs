namespace Entente.Incentivize;

/// <summary>A month whose statement stands. Closing a month closes those before it.</summary>
/// <param name="At">What the program learnt by this moment is in it; what it learns later goes to a later month.</param>
public sealed record ClosedPeriod(Period Period, DateTimeOffset At);

/// <summary>Everything that a calculation looks at. The order of rows means nothing.</summary>
public sealed record Facts(IReadOnlyCollection<Transaction> Transactions)
{
    public IReadOnlyCollection<PartnerFact> Partners { get; init; } = [];
    public IReadOnlyCollection<ExchangeRate> Rates { get; init; } = [];
    public IReadOnlyCollection<ClosedPeriod> Closed { get; init; } = [];

    /// <summary>What was known at a moment: calculating with it gives the lines as they stood then.</summary>
    public Facts AsKnownAt(DateTimeOffset moment) => this with
    {
        Transactions = [.. Transactions.Where(transaction => transaction.KnownAt <= moment)],
        Rates = [.. Rates.Where(rate => rate.KnownAt <= moment)],
        Closed = [.. Closed.Where(closed => closed.At <= moment)],
    };
}

public enum AsideState
{
    /// <summary>It earns as soon as what is missing comes.</summary>
    Held,

    /// <summary>It is wrong and earns nothing until it is mended.</summary>
    Rejected,

    /// <summary>Another transaction counts in its place.</summary>
    Replaced,
}

/// <summary>A transaction without lines, and why.</summary>
public sealed record SetAside(string Transaction, string Partner, AsideState State, Refusal Why);
