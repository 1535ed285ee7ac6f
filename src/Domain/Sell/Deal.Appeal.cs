namespace Entente.Sell;

/// <summary>How a rejection is contested, once.</summary>
public sealed partial class Deal
{
    /// <summary>From this instant on it is too late to appeal.</summary>
    public DateTimeOffset? AppealUntil { get; private set; }
    public DateTimeOffset? AppealedAt { get; private set; }
    public string? AppealText { get; private set; }
    public DateTimeOffset? AppealDecidedAt { get; private set; }
    public Id<Person>? AppealDecidedBy { get; private set; }

    /// <summary>Why the rejection stands.</summary>
    public string? UpheldText { get; private set; }

    /// <summary>The reason why the partner cannot appeal, or null.</summary>
    public Refusal? WhyNotAppeal(DateTimeOffset now) =>
        State == DealState.Rejected && AppealDecidedAt is not null ? new("appeal-already-decided", "The appeal was decided; the rejection is final.")
        : Unless(DealState.Rejected) ?? (now >= AppealUntil ? new("appeal-too-late", "The time to appeal is over.") : null);

    /// <summary>The partner contests the rejection; the vendor owes an answer again.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotAppeal"/>.</exception>
    public void Appeal(string text, DealPolicy policy, WorkingCalendar calendar, DateTimeOffset now)
    {
        Refuse.If(WhyNotAppeal(now));
        Enter(DealState.Appealed, now);
        (AppealedAt, AppealText) = (now, text);
        DueAt = calendar.AddWorkingDays(now, policy.DecisionWorkingDays);
        DeputyAt = calendar.HalfTime(now, DueAt);
    }

    /// <summary>The reason why this person cannot decide the appeal, or null.</summary>
    /// <param name="hasStake">Whether the person has a stake beside having rejected it, such as managing one of the partners.</param>
    public Refusal? WhyNotDecideAppeal(Id<Person> by, bool hasStake) =>
        State != DealState.Appealed && AppealDecidedAt is not null ? new("appeal-already-decided", "The appeal was decided before.")
        : State != DealState.Appealed ? new("no-appeal", "No appeal waits for a decision.")
        : Unless(DealState.Appealed)
            ?? (hasStake || by == DecidedBy ? new("reviewer-has-stake", "An appeal is decided by somebody without a stake in the deal.") : null);

    /// <summary>The rejection stands, for good.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotDecideAppeal"/>.</exception>
    public void Uphold(string? text, Id<Person> by, bool hasStake, DateTimeOffset now)
    {
        Refuse.If(WhyNotDecideAppeal(by, hasStake));
        Enter(DealState.Rejected, now);
        (AppealDecidedAt, AppealDecidedBy, UpheldText) = (now, by, text);
    }

    /// <summary>The reason why the appeal cannot be granted by this person now, or null.</summary>
    public Refusal? WhyNotOverturn(Rivals rivals, Id<Person> by, bool hasStake, bool secondary = false) =>
        WhyNotDecideAppeal(by, hasStake) ?? WhyNotTake(rivals, secondary);

    /// <summary>The partner gets the deal after all, protected from now on.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotOverturn"/>.</exception>
    public void Overturn(Rivals rivals, DealPolicy policy, Id<Person> by, bool hasStake, DateTimeOffset now, bool secondary = false)
    {
        Refuse.If(WhyNotOverturn(rivals, by, hasStake, secondary));
        Protect(Approval.Appeal, policy, secondary, now);
        (AppealDecidedAt, AppealDecidedBy) = (now, by);
    }
}
