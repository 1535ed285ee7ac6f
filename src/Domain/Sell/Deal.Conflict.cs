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

    /// <summary>Goes on standing aside, for another case: it went to another account with an earlier one, which holds that customer.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotComeBack"/>.</exception>
    public void GoOnStandingAside(Id<ConflictCase> conflict)
    {
        Refuse.If(WhyNotComeBack());
        StandsAsideFor = conflict;
    }

    /// <summary>The reason why it cannot be rejected because another one stands, or null: unlike at any other time it can be while its partner owes an answer.</summary>
    public Refusal? WhyNotGiveWay() => State == DealState.Returned ? WhyFrozen : WhyNotDecide();

    /// <summary>Another registration of its case stands, so this one is rejected; the partner may appeal. It goes with the case and is not taken back alone.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotGiveWay"/>.</exception>
    public void GiveWay(RejectReason reason, string text, DealPolicy policy, WorkingCalendar calendar, Id<Person> by, DateTimeOffset now)
    {
        Refuse.If(WhyNotGiveWay());
        (BeforeDecision, AnswerUntil) = (null, null);
        SayNo(reason, text, policy, calendar, by, now);
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
