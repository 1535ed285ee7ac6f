using Entente.Platform;
using Entente.Sell.Deals;

namespace Entente.Sell.Leads;

/// <summary>A lead came in. No event of a lead names the person behind it.</summary>
public sealed record LeadCame(string Company, Country Country, LeadSource Source, int Score, bool InDoubt) : IEvent
{
    static string IEvent.Name => "lead.came";
    public string Says() => Say($"took the lead in: {Company}, {Country}, with {Score} points");
}

public sealed record LeadScored(int Before, int Score) : IEvent
{
    static string IEvent.Name => "lead.scored";
    public string Says() => Say($"scored the lead again: {Before} before, {Score} now");
}

public sealed record LeadCleared : IEvent
{
    static string IEvent.Name => "lead.cleared";
    public string Says() => Say("said that the lead is a new one");
}

/// <summary>A partner was asked; it belongs to that partner, and no other reads it.</summary>
public sealed record LeadOffered(string Partner, OfferWay Way, DateTimeOffset DueAt, string? Reason = null) : IEvent
{
    static string IEvent.Name => "lead.offered";
    public string Says() => Say($"offered the lead to {Partner}{Sentence.Tail(Reason)}");
    public string SaysToPartner() => Say("offered you this lead");
}

public sealed record LeadAccepted(bool FromPool) : IEvent, IOnBehalf
{
    static string IEvent.Name => "lead.accepted";
    public string Says() => FromPool ? Say("took the lead from the pool") : Say("accepted the lead");
    public string SaysToPartner() => Says();
}

public sealed record LeadDeclined(DeclineReason Reason, string? Text) : IEvent, IOnBehalf
{
    static string IEvent.Name => "lead.declined";
    public string Says() => Say($"declined the lead: {Words.Within(Reason)}{Sentence.Tail(Text)}");
    public string SaysToPartner() => Says();
}

/// <param name="At">The exact instant when the time was over, also when it was noticed later.</param>
public sealed record LeadLapsed(DateTimeOffset At) : IEvent
{
    static string IEvent.Name => "lead.lapsed";
    public string Says() => Say("took the lead back because no answer came in time");
    public string SaysToPartner() => Says();
}

public sealed record LeadPulledBack(string? Reason, bool Stale) : IEvent
{
    static string IEvent.Name => "lead.pulled-back";
    public string Says() => Stale ? Say("took the lead back because nothing was reported for too long") : Say($"took the lead back{Sentence.Tail(Reason)}");
    public string SaysToPartner() => Stale ? Says() : Say("took the lead back");
}

public sealed record LeadPooled : IEvent
{
    static string IEvent.Name => "lead.pooled";
    public string Says() => Say("put the lead into the pool");
}

public sealed record LeadUnplaced(bool NobodyLeft) : IEvent
{
    static string IEvent.Name => "lead.unplaced";
    public string Says() => Say("found no partner for the lead");
}

public sealed record LeadContacted : IEvent, IOnBehalf
{
    static string IEvent.Name => "lead.contacted";
    public string Says() => Say("reported the first contact");
    public string SaysToPartner() => Says();
}

public sealed record LeadProgressed(string Text) : IEvent, IOnBehalf
{
    static string IEvent.Name => "lead.progressed";
    public string Says() => Say($"noted: {Text}");
    public string SaysToPartner() => Says();
}

/// <summary>The first contact or news are overdue.</summary>
public sealed record LeadLate(DateTimeOffset DueAt, bool FirstContact) : IEvent
{
    static string IEvent.Name => "lead.late";
    public string Says() => FirstContact ? Say("reminded the partner: the first contact is overdue") : Say("reminded the partner: news of the lead are overdue");
    public string SaysToPartner() => FirstContact ? Say("reminded you: the first contact is overdue") : Say("reminded you: news of the lead are overdue");
}

public sealed record LeadConverted(long DealNumber, Id<Deal> Deal) : IEvent, IOnBehalf
{
    static string IEvent.Name => "lead.converted";
    public string Says() => Say($"made registration {DealNumber} of the lead");
    public string SaysToPartner() => Says();
}

public sealed record LeadLost(LeadLossReason Reason, string? Text) : IEvent, IOnBehalf
{
    static string IEvent.Name => "lead.lost";
    public string Says() => Say($"closed the lead as lost: {Words.Within(Reason)}{Sentence.Tail(Text)}");
    public string SaysToPartner() => Says();
}

public sealed record LeadWithdrawn(string? Reason) : IEvent
{
    static string IEvent.Name => "lead.withdrawn";
    public string Says() => Say($"withdrew the lead{Sentence.Tail(Reason)}");
}

public sealed record LeadMerged(Id<Lead> Into) : IEvent
{
    static string IEvent.Name => "lead.merged";
    public string Says() => Say("found that this lead is another one once more");
}

public sealed record LeadArchived : IEvent
{
    static string IEvent.Name => "lead.archived";
    public string Says() => Say("archived the lead");
}

public sealed record LeadRestored : IEvent
{
    static string IEvent.Name => "lead.restored";
    public string Says() => Say("restored the lead");
}

public sealed record LeadBatchRouted(int Leads, int Placed, RoutingMethod Method) : IEvent
{
    static string IEvent.Name => "lead.batch-routed";
    public string Says() => Say($"routed {Placed} of {Leads} leads at once");
}
