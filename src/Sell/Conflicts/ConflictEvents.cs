using Entente.Platform;

namespace Entente.Sell.Conflicts;

/// <summary>Two accounts turned out to be one company, and live registrations met.</summary>
/// <param name="Numbers">The registrations, in the order of the register.</param>
/// <param name="Holds">The one that holds the customer meanwhile; null: none does.</param>
public sealed record ConflictOpened(Id<Account> Account, string Customer, string Family, IReadOnlyList<long> Numbers, long? Holds) : IEvent
{
    static string IEvent.Name => "conflict.opened";
    public string Says() => Say($"opened a conflict case for {Customer} in {Family}: registrations {string.Join(", ", Numbers)}");
}

/// <param name="By">How it came to its end.</param>
/// <param name="Stands">The number of the registration that stands; null: each stands for itself, or none is left.</param>
public sealed record ConflictSettled(ConflictEnd By, long? Stands, string? Reason) : IEvent, ITellsReason
{
    static string IEvent.Name => "conflict.settled";
    public string Says() => By switch
    {
        ConflictEnd.Decided => Say($"settled the conflict: registration {Stands} stands"),
        ConflictEnd.Split => Say("settled the conflict: the companies are two after all"),
        _ => Stands is null ? Say("settled the conflict: no registration is left") : Say($"settled the conflict: only registration {Stands} is left"),
    };
}

/// <summary>A registration leaves its customer to an earlier one while the two are compared.</summary>
public sealed record DealStoodAside(Id<ConflictCase> Conflict) : IEvent
{
    static string IEvent.Name => "deal.stood-aside";
    public string Says() => Say("froze the deal while a conflict with another registration is open");
    public string SaysToPartner() => Say("froze the deal: we are comparing this with another registration");
}

/// <summary>It keeps its customer again.</summary>
public sealed record DealCameBack(DateTimeOffset? ProtectedUntil) : IEvent
{
    static string IEvent.Name => "deal.came-back";
    public string Says() => Say("thawed the deal after the conflict; its clocks go on");
    public string SaysToPartner() => Say("thawed the deal; its clocks go on");
}
