using Entente.Platform;

namespace Entente.Sell.Opportunities;

/// <param name="State">Open, unless it came closed from elsewhere.</param>
public sealed record OpportunityOpened(string Stage, Money Value, OpportunityState State) : IEvent
{
    static string IEvent.Name => "opportunity.opened";
    public string Says() => Say($"wrote down the opportunity of {Value}, {Stage}");
}

public sealed record OpportunityChanged(IReadOnlyList<FieldChange> Changes) : IEvent, ITellsChanges
{
    static string IEvent.Name => "opportunity.changed";
    public string Says() => Say($"changed {FieldChange.Names(Changes)}");
}

public sealed record OpportunityWon(Money Value, DateOnly ClosedOn) : IEvent
{
    static string IEvent.Name => "opportunity.won";
    public string Says() => Say($"won it for {Value} on {ClosedOn}");
}

public sealed record OpportunityLost(string? Reason, DateOnly ClosedOn) : IEvent, ITellsReason
{
    static string IEvent.Name => "opportunity.lost";
    public string Says() => Say($"lost it on {ClosedOn}");
}

public sealed record OpportunityArchived : IEvent
{
    static string IEvent.Name => "opportunity.archived";
    public string Says() => Say("archived the opportunity");
}

public sealed record OpportunityRestored : IEvent
{
    static string IEvent.Name => "opportunity.restored";
    public string Says() => Say("restored the opportunity");
}
