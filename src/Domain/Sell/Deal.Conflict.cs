namespace Entente.Sell;

/// <summary>What happens to an approved registration when another one holds the same customer and family, because their two accounts turned out to be one company.</summary>
public sealed partial class Deal
{
    /// <summary>The open conflict case for which it stands aside, so that its customer has one exclusive registration at any time; null: it stands aside for none.</summary>
    public Id<ConflictCase>? StandsAsideFor { get; private set; }

    /// <summary>It keeps others away, or would if it did not stand aside.</summary>
    public bool HoldsCustomer => State == DealState.Approved && (Exclusive || StandsAsideFor is not null);

    Refusal? WhyFrozen => SuspendedAt is null ? null : StandsAsideFor is null ? Refusals.Suspended : Refusals.InConflict;

    /// <summary>The reason why it cannot stand aside, or null.</summary>
    public Refusal? WhyNotStandAside() =>
        State != DealState.Approved ? Refusals.Of(State)
        : StandsAsideFor is not null ? Refusals.InConflict
        : !Exclusive ? new("deal-not-exclusive", "This deal keeps nobody away.")
        : null;

    /// <summary>Leaves the customer to the earlier registration until the case is settled: it keeps nobody away, and its clocks stand.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotStandAside"/>.</exception>
    public void StandAside(Id<ConflictCase> conflict, DateTimeOffset now)
    {
        Refuse.If(WhyNotStandAside());
        (StandsAsideFor, Exclusive) = (conflict, false);
        SuspendedAt ??= now;
    }

    /// <summary>The reason why it cannot come back, or null.</summary>
    public Refusal? WhyNotComeBack() => StandsAsideFor is null ? new("deal-not-in-conflict", "This deal stands aside for no conflict case.") : null;

    /// <summary>Nothing stands against it any more: it keeps the customer again, and its protection is longer by the time that it stood. One whose partner is suspended stays frozen with it.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotComeBack"/>.</exception>
    public void ComeBack(WorkingCalendar calendar, bool partnerIsSuspended, DateTimeOffset now)
    {
        Refuse.If(WhyNotComeBack());
        StandsAsideFor = null;
        if (State != DealState.Approved)
            return;
        Exclusive = true;
        if (!partnerIsSuspended)
            Thaw(calendar, now);
    }
}
