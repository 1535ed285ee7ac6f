using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>Half of the time to decide has passed.</summary>
public sealed record DealHalfTime(DateTimeOffset DueAt) : IEvent
{
    static string IEvent.Name => "deal.half-time";
    public string Says() => Say("told the deputy that half of the time to decide has passed");
}

/// <summary>The decision was due and did not come.</summary>
public sealed record DealOverdue(DateTimeOffset DueAt) : IEvent
{
    static string IEvent.Name => "deal.overdue";
    public string Says() => Say("told all program managers that the decision is overdue");
    public string SaysToPartner() => Say("told all program managers that our answer is overdue");
}

public sealed record DealReminded(int Days, DateTimeOffset ProtectedUntil) : IEvent
{
    static string IEvent.Name => "deal.reminded";
    public string Says() => Say($"reminded the partner: the protection ends in {Days} days");
    public string SaysToPartner() => Say($"reminded you: the protection ends in {Days} days");
}

public sealed record DealWarned(DateTimeOffset StaleUntil) : IEvent
{
    static string IEvent.Name => "deal.warned";
    public string Says() => Say($"warned the partner: without an update the customer is released on {Sentence.Day(StaleUntil)}");
    public string SaysToPartner() => Say($"warned you: without an update the customer is released on {Sentence.Day(StaleUntil)}");
}

/// <summary>Its partner was suspended.</summary>
public sealed record DealSuspended(DealState State) : IEvent
{
    static string IEvent.Name => "deal.suspended";
    public string Says() => Say("froze the deal because the partner is suspended");
    public string SaysToPartner() => Says();
}

public sealed record DealResumed(DateTimeOffset DueAt, DateTimeOffset? ProtectedUntil) : IEvent
{
    static string IEvent.Name => "deal.resumed";
    public string Says() => Say("thawed the deal; its clocks go on");
    public string SaysToPartner() => Says();
}

/// <summary>Its partner has ended, so the customer is free.</summary>
public sealed record DealReleased(DealState Before, DealState After) : IEvent
{
    static string IEvent.Name => "deal.released";
    public string Says() => Say("released the customer because the partnership ended");
    public string SaysToPartner() => Says();
}
