using Entente.Platform;

namespace Entente.Recruit.Partners;

/// <param name="Like">The partners that looked like the same company.</param>
public sealed record PartnerAdmitted(string Name, Country Country, IReadOnlyList<PartnerTypes> Types, PartnerState State, IReadOnlyList<Id<Partner>> Like) : IEvent
{
    static string IEvent.Name => "partner.admitted";
    public string Says() => Say($"took {Name} into the register as {Words.Within(State)}");
    public string? SaysToPartner() => Says();
}

public sealed record PartnerChanged(IReadOnlyList<FieldChange> Changes) : IEvent, ITellsChanges
{
    static string IEvent.Name => "partner.changed";
    public string Says() => Say($"changed {FieldChange.Names(Changes)}");
    public string? SaysToPartner() => Says();
}

/// <summary>Another member of staff answers for the partner.</summary>
/// <param name="Manager">The person, where the address is somebody's here.</param>
/// <param name="Email">Only of a person who can be erased.</param>
public sealed record PartnerAssigned(Guid? Manager, [property: Personal("manager")] string? Email) : IEvent
{
    static string IEvent.Name => "partner.assigned";
    public string Says() => Email is null ? Say("changed the partner manager") : Say($"made {Email} the partner manager");
    public string? SaysToPartner() => Say("changed the partner manager");
}

public sealed record PartnerApplied(string? Reason) : IEvent, ITellsReason
{
    static string IEvent.Name => "partner.applied";
    public string Says() => Say("took the application");
    public string? SaysToPartner() => Says();
}

public sealed record PartnerApproved(string? Reason) : IEvent, ITellsReason
{
    static string IEvent.Name => "partner.approved";
    public string Says() => Say("granted the application");
    public string? SaysToPartner() => Says();
}

public sealed record PartnerOnboarding(string? Reason) : IEvent, ITellsReason
{
    static string IEvent.Name => "partner.onboarding";
    public string Says() => Say("began the onboarding");
    public string? SaysToPartner() => Says();
}

public sealed record PartnerActivated(string? Reason) : IEvent, ITellsReason
{
    static string IEvent.Name => "partner.activated";
    public string Says() => Say("made the partner active");
    public string? SaysToPartner() => Says();
}

public sealed record PartnerSuspended(string? Reason) : IEvent, ITellsReason
{
    static string IEvent.Name => "partner.suspended";
    public string Says() => Say("suspended the partner");
    public string? SaysToPartner() => Says();
}

public sealed record PartnerResumed(string? Reason) : IEvent, ITellsReason
{
    static string IEvent.Name => "partner.resumed";
    public string Says() => Say("ended the suspension");
    public string? SaysToPartner() => Says();
}

public sealed record PartnerExiting(string? Reason) : IEvent, ITellsReason
{
    static string IEvent.Name => "partner.exiting";
    public string Says() => Say("began to wind up the partnership");
    public string? SaysToPartner() => Says();
}

public sealed record PartnerEnded(string? Reason) : IEvent, ITellsReason
{
    static string IEvent.Name => "partner.ended";
    public string Says() => Say("ended the partnership");
    public string? SaysToPartner() => Says();
}

public sealed record PartnerArchived : IEvent
{
    static string IEvent.Name => "partner.archived";
    public string Says() => Say("archived the partner");
}

public sealed record PartnerRestored : IEvent
{
    static string IEvent.Name => "partner.restored";
    public string Says() => Say("restored the partner");
}
