namespace Entente.Sell;

/// <summary>What must happen to a registration at an instant if nothing else happens before.</summary>
public enum DealClock
{
    /// <summary>Half of the time to decide has passed: the deputy hears of it too.</summary>
    Deputy,

    /// <summary>The decision is due: all program managers hear of it, or silence approves.</summary>
    Due,

    /// <summary>A question was not answered.</summary>
    Lapse,
    Remind,
    Warn,
    Expire,
}

/// <summary>One clock that runs.</summary>
/// <param name="Days">Of a reminder: how many days before the end.</param>
public sealed record RunningClock(DealClock Clock, DateTimeOffset At, int? Days = null);

/// <summary>The clocks that run on a registration.</summary>
public sealed partial class Deal
{
    /// <summary>All that is to come, in the order of time. Nothing runs while the partner is suspended. When a clock rings, its question says whether it still holds.</summary>
    public IReadOnlyList<RunningClock> Clocks(DealPolicy policy) => SuspendedAt is not null ? [] :
    [
        .. (State switch
        {
            DealState.Submitted or DealState.Appealed => [new(DealClock.Deputy, DeputyAt), new(DealClock.Due, DueAt)],
            DealState.Returned => [new(DealClock.Lapse, AnswerUntil!.Value)],
            DealState.Approved => Protecting(policy),
            _ => Enumerable.Empty<RunningClock>(),
        }).OrderBy(clock => clock.At),
    ];

    IEnumerable<RunningClock> Protecting(DealPolicy policy)
    {
        var end = ProtectedUntil!.Value;
        foreach (var days in policy.ReminderDays.Where(days => RemindedDays is null || days < RemindedDays))
            if (end.AddDays(-days) > ApprovedAt)
                yield return new(DealClock.Remind, end.AddDays(-days), days);
        if (WarnedAt is null && StaleAt(policy) < end)
            yield return new(DealClock.Warn, StaleAt(policy));
        yield return new(DealClock.Expire, Expiry!.Value.At);
    }

    /// <summary>The reason why this reminder is not to be sent, or null.</summary>
    public Refusal? WhyNotRemind(int days, DateTimeOffset now) =>
        WhyNotSellOn(now)
        ?? (RemindedDays <= days ? new("already-reminded", "The partner was reminded before.")
            : now < ProtectedUntil!.Value.AddDays(-days) ? new("not-due", "It is too early for this reminder.")
            : null);

    /// <summary>Notes that the partner was reminded of the end of protection.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotRemind"/>.</exception>
    public void Remind(int days, DateTimeOffset now)
    {
        Refuse.If(WhyNotRemind(days, now));
        RemindedDays = days;
    }

    /// <summary>The reason why no warning is due, or null.</summary>
    public Refusal? WhyNotWarn(DealPolicy policy, DateTimeOffset now) =>
        WhyNotSellOn(now)
        ?? (WarnedAt is not null ? new("already-warned", "The partner was warned before.")
            : now < StaleAt(policy) ? new("not-due", "There was an update not long ago.")
            : null);

    /// <summary>Notes that the partner was warned: without an update the deal is released after the days of grace.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotWarn"/>.</exception>
    public void Warn(DealPolicy policy, DateTimeOffset now)
    {
        Refuse.If(WhyNotWarn(policy, now));
        (WarnedAt, StaleUntil) = (now, now.AddDays(policy.StaleGraceDays));
    }

    DateTimeOffset StaleAt(DealPolicy policy) => LastUpdateAt!.Value.AddDays(policy.StaleDays);
}
