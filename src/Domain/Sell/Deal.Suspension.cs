namespace Entente.Sell;

/// <summary>What happens to registrations when their partner is suspended or ends.</summary>
public sealed partial class Deal
{
    /// <summary>Since when it is frozen, with its partner or by a conflict; all its clocks stand.</summary>
    public DateTimeOffset? SuspendedAt { get; private set; }

    /// <summary>The reason why it cannot be frozen, or null.</summary>
    public Refusal? WhyNotSuspend(DateTimeOffset now) =>
        !IsLive ? Refusals.Of(State)
        : WhyFrozen is { } frozen ? frozen
        : IsPastProtection(now) ? Refusals.Expired
        : null;

    /// <summary>Freezes a live registration: nobody decides on it, its clocks stand, it still keeps its customer.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotSuspend"/>.</exception>
    public void Suspend(DateTimeOffset now)
    {
        Refuse.If(WhyNotSuspend(now));
        SuspendedAt = now;
    }

    public Refusal? WhyNotResume() => SuspendedAt is null || !IsLive ? new("deal-not-suspended", "This deal is not frozen.") : StandsAsideFor is null ? null : Refusals.InConflict;

    /// <summary>Thaws it: what was due moves by the working time that it was frozen, protection by the whole time.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotResume"/>.</exception>
    public void Resume(WorkingCalendar calendar, DateTimeOffset now)
    {
        Refuse.If(WhyNotResume());
        Thaw(calendar, now);
    }

    void Thaw(WorkingCalendar calendar, DateTimeOffset now)
    {
        var frozen = new ClockStopped(SuspendedAt!.Value, now);
        var time = frozen.Until - frozen.From;
        SuspendedAt = null;
        if (State is DealState.Submitted or DealState.Appealed)
            MoveClock(calendar, frozen);
        if (AnswerUntil is { } answer)
            AnswerUntil = calendar.AfterStop(answer, frozen);
        if (ProtectedUntil > frozen.From)
            (ProtectedUntil, StaleUntil, LastUpdateAt) = (ProtectedUntil + time, StaleUntil + time, LastUpdateAt + time > now ? now : LastUpdateAt + time);
    }

    public Refusal? WhyNotRelease() => IsLive ? null : Refusals.Of(State);

    /// <summary>The partner has ended: an approved deal is revoked, an undecided one withdrawn, and the customer is free.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotRelease"/>.</exception>
    public void Release(DateTimeOffset now)
    {
        Refuse.If(WhyNotRelease());
        if (State == DealState.Approved)
        {
            End(DealState.Revoked, now);
            RevokedBecause = RevokeReason.PartnerEnded;
        }
        else
        {
            End(DealState.Withdrawn, now);
            WithdrawnBecause = WithdrawReason.PartnerEnded;
        }
    }
}
