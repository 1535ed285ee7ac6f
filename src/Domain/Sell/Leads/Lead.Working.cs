namespace Entente.Sell.Leads;

/// <summary>What its partner does with a lead.</summary>
public sealed partial class Lead
{
    /// <summary>Null when the partner works on it.</summary>
    public Refusal? WhyNotWork() => IsWorked ? null : Of(State);

    public Refusal? WhyNotContact() => State == LeadState.Accepted ? null : IsWorked ? new("contacted-before", "The first contact was reported before.") : Of(State);

    /// <summary>The partner spoke with the person for the first time.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotContact"/>.</exception>
    public void Contact(LeadPolicy policy, DateTimeOffset now)
    {
        Refuse.If(WhyNotContact());
        Enter(LeadState.Contacted, now);
        ContactedAt = now;
        News(policy, now);
    }

    /// <summary>The partner says how it goes. It counts as the first contact where none was reported.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotWork"/>.</exception>
    public void Progress(LeadPolicy policy, DateTimeOffset now)
    {
        Refuse.If(WhyNotWork());
        ContactedAt ??= now;
        if (State != LeadState.Progressed)
            Enter(LeadState.Progressed, now);
        News(policy, now);
    }

    /// <summary>It became a registration.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotWork"/>.</exception>
    public void Convert(Id<Deal> deal, DateTimeOffset now)
    {
        Refuse.If(WhyNotWork());
        Deal = deal;
        Close(LeadState.Converted, now);
    }

    public Refusal? WhyNotLose() => IsWorked || IsFree ? null : Of(State);

    /// <summary>Nothing will come of it.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotLose"/>.</exception>
    public void Lose(LeadLossReason reason, string? text, DateTimeOffset now)
    {
        Refuse.If(WhyNotLose());
        (LostBecause, LostText) = (reason, text);
        Close(LeadState.Lost, now);
    }

    public Refusal? WhyNotWithdraw() => IsFree ? null : Of(State);

    /// <summary>The vendor takes it out.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotWithdraw"/>.</exception>
    public void Withdraw(DateTimeOffset now)
    {
        Refuse.If(WhyNotWithdraw());
        Close(LeadState.Withdrawn, now);
    }

    public Refusal? WhyNotMergeInto(Lead other) => other.Id == Id ? new("same-lead", "This is the same lead.")
        : other.MergedInto is not null ? new("lead-merged", "That lead was merged into another.") : WhyNotWithdraw();

    /// <summary>It is another lead once more: this one ends, the other goes on.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotMergeInto"/>.</exception>
    public void MergeInto(Lead other, DateTimeOffset now)
    {
        Refuse.If(WhyNotMergeInto(other));
        (MergedInto, InDoubt) = (other.Id, false);
        Close(LeadState.Withdrawn, now);
    }

    public Refusal? WhyNotGoStale(DateTimeOffset now) => WhyNotWork() ?? (now < StaleAt || StaleAt is null ? new("not-due", "The partner still has time.") : null);

    void News(LeadPolicy policy, DateTimeOffset now)
    {
        (NewsAt, DueAt) = (now, policy.ProgressDays > 0 ? now.AddDays(policy.ProgressDays) : null);
        SetStale(policy, now);
    }

    void Close(LeadState state, DateTimeOffset now)
    {
        Enter(state, now);
        (ClosedAt, DueAt, StaleAt) = (now, null, null);
    }
}
