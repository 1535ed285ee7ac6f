namespace Entente.Sell;

/// <summary>What an approval gives, and how it ends.</summary>
public sealed partial class Deal
{
    public Approval? ApprovedThrough { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>At this instant the protection is over.</summary>
    public DateTimeOffset? ProtectedUntil { get; private set; }
    public DateTimeOffset? ExtendedAt { get; private set; }
    public string? ExtendedBecause { get; private set; }

    /// <summary>When somebody last reported something; what goes stale counts from here.</summary>
    public DateTimeOffset? LastUpdateAt { get; private set; }

    /// <summary>How many days before the end the last reminder spoke of.</summary>
    public int? RemindedDays { get; private set; }
    public DateTimeOffset? WarnedAt { get; private set; }

    /// <summary>After a warning: without an update the customer is released at this instant.</summary>
    public DateTimeOffset? StaleUntil { get; private set; }

    /// <summary>The exact instant when it was over, also when it was noticed later.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    public ExpireReason? ExpiredBecause { get; private set; }
    public RevokeReason? RevokedBecause { get; private set; }
    public string? RevokedText { get; private set; }
    public LoseReason? LostBecause { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public long? FinalMinor { get; private set; }
    public string? FinalCurrency { get; private set; }

    /// <summary>What the customer paid; null unless won.</summary>
    public Money? FinalValue => FinalMinor is { } minor && FinalCurrency is { } currency ? new(minor, currency) : null;

    /// <summary>Approved, and its time is not over, whether or not anybody noticed that yet.</summary>
    public bool IsProtected(DateTimeOffset now) => State == DealState.Approved && !IsPastProtection(now);

    /// <summary>The reason why it cannot be extended, or null.</summary>
    /// <param name="days">From the present end of protection on.</param>
    public Refusal? WhyNotExtend(int days, string? evidence, DealPolicy policy, DateTimeOffset now) =>
        WhyNotSellOn(now)
        ?? (ExtendedAt is not null ? new("already-extended", "This deal was extended before; it can be extended once.")
            : days < 1 || days > policy.ExtensionDays ? new("extension-too-long", $"An extension is 1 to {policy.ExtensionDays} days.")
            : string.IsNullOrWhiteSpace(evidence) ? new("evidence-missing", "Say what happened with the customer; an extension needs evidence of activity.")
            : null);

    /// <summary>Protects it longer, once. It counts as an update.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotExtend"/>.</exception>
    public void Extend(int days, string evidence, DealPolicy policy, DateTimeOffset now)
    {
        Refuse.If(WhyNotExtend(days, evidence, policy, now));
        (ProtectedUntil, ExtendedAt, ExtendedBecause, RemindedDays) = (ProtectedUntil!.Value.AddDays(days), now, evidence, null);
        (LastUpdateAt, WarnedAt, StaleUntil) = (now, null, null);
    }

    /// <summary>The reason why nothing can be noted any more, or null.</summary>
    public Refusal? WhyNotNote(DateTimeOffset now) => ArchivedAt is not null ? Refusals.Archived : IsOver || IsPastProtection(now) || (State == DealState.Rejected && AppealDecidedAt is not null) ? new("deal-over", "This deal is over.") : null;

    /// <summary>Somebody reports what happened; the text is in the event. The deal is not stale any more.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotNote"/>.</exception>
    public void Note(DateTimeOffset now)
    {
        Refuse.If(WhyNotNote(now));
        (LastUpdateAt, WarnedAt, StaleUntil) = (now, null, null);
    }

    /// <summary>The reason why it cannot be won with this, or null.</summary>
    /// <param name="today">The day in the program's zone.</param>
    public Refusal? WhyNotWin(Money value, DateOnly closedOn, DateOnly today, DateTimeOffset now) =>
        WhyNotClose(closedOn, today, now) ?? (value.Minor <= 0 ? new("value-missing", "A won deal has a value above zero.") : null);

    /// <summary>The customer bought.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotWin"/>.</exception>
    public void Win(Money value, DateOnly closedOn, DateOnly today, DateTimeOffset now)
    {
        Refuse.If(WhyNotWin(value, closedOn, today, now));
        End(DealState.Won, now);
        (FinalMinor, FinalCurrency, ClosedOn) = (value.Minor, value.Currency, closedOn);
    }

    /// <summary>The reason why it cannot be closed on that day, or null.</summary>
    /// <param name="today">The day in the program's zone.</param>
    public Refusal? WhyNotClose(DateOnly closedOn, DateOnly today, DateTimeOffset now) =>
        WhyNotSellOn(now) ?? (closedOn > today ? new("closed-in-future", "The day of closing lies in the future.") : null);

    /// <summary>The customer did not buy.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotClose"/>.</exception>
    public void Lose(LoseReason reason, DateOnly closedOn, DateOnly today, DateTimeOffset now)
    {
        Refuse.If(WhyNotClose(closedOn, today, now));
        End(DealState.Lost, now);
        (LostBecause, ClosedOn) = (reason, closedOn);
    }

    /// <summary>The reason why it cannot be taken from the partner, or null.</summary>
    public Refusal? WhyNotRevoke(DateTimeOffset now) => State != DealState.Approved ? Refusals.Of(State) : IsPastProtection(now) ? Refusals.Expired : null;

    /// <summary>Takes an approved deal from its partner.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotRevoke"/>.</exception>
    public void Revoke(RevokeReason reason, string? text, DateTimeOffset now)
    {
        Refuse.If(WhyNotRevoke(now));
        End(DealState.Revoked, now);
        (RevokedBecause, RevokedText) = (reason, text);
    }

    /// <summary>The reason why it does not expire, or null.</summary>
    public Refusal? WhyNotExpire(DateTimeOffset now) =>
        Unless(DealState.Approved) ?? (IsPastProtection(now) ? null : new("not-due", "The protection of this deal still runs."));

    /// <summary>Its time is over: it ends at the exact instant, whenever that is noticed.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotExpire"/>.</exception>
    public void Expire(DateTimeOffset now)
    {
        Refuse.If(WhyNotExpire(now));
        var (at, reason) = Expiry!.Value;
        End(DealState.Expired, at);
        ExpiredBecause = reason;
    }

    /// <summary>When and why the protection ends if nothing happens; null unless approved.</summary>
    public (DateTimeOffset At, ExpireReason Reason)? Expiry =>
        State != DealState.Approved || ProtectedUntil is not { } end ? null
        : StaleUntil is { } stale && stale < end ? (stale, ExpireReason.Stale)
        : (end, ExpireReason.Time);

    bool IsPastProtection(DateTimeOffset now) => SuspendedAt is null && now >= Expiry?.At;

    Refusal? WhyNotSellOn(DateTimeOffset now) => Unless(DealState.Approved) ?? (IsPastProtection(now) ? Refusals.Expired : null);

    void Protect(Approval through, DealPolicy policy, bool secondary, DateTimeOffset now)
    {
        Enter(DealState.Approved, now);
        (ApprovedThrough, ApprovedAt, ProtectedUntil, LastUpdateAt) = (through, now, now.AddDays(policy.ProtectionDays), now);
        (Exclusive, AccountIsCertain) = (!secondary, true);
    }

    void End(DealState state, DateTimeOffset at)
    {
        Enter(state, at);
        EndedAt = at;
    }
}
