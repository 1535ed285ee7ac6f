namespace Entente.Sell.Leads;

/// <summary>How a lead finds a partner.</summary>
public sealed partial class Lead
{
    /// <summary>Null when it can be offered to somebody now.</summary>
    public Refusal? WhyNotOffer() =>
        ArchivedAt is not null ? new("lead-archived", "This lead is archived.")
        : !IsFree ? Of(State)
        : InDoubt ? new("lead-in-doubt", "This lead may be known already. Look at what it is like, then say that it is new or merge it.")
        : null;

    /// <summary>Asks a partner. Until the end of its window nobody else is asked.</summary>
    /// <param name="calendar">The partner's own, or the program's.</param>
    /// <exception cref="RefusedException">See <see cref="WhyNotOffer"/>.</exception>
    public LeadOffer Offer(Id<Partner> partner, OfferWay way, long expected, LeadPolicy policy, WorkingCalendar calendar, DateTimeOffset now)
    {
        Refuse.If(WhyNotOffer());
        Enter(LeadState.Offered, now);
        (Partner, Owner, DueAt) = (partner, null, calendar.AddWorkingTime(now, TimeSpan.FromHours(policy.AcceptHours)));
        return LeadOffer.Make(this, partner, way, expected, DueAt.Value, now);
    }

    /// <summary>Null when the partner may accept or decline now. At the due instant itself it is too late.</summary>
    public Refusal? WhyNotAnswer(DateTimeOffset now) => State != LeadState.Offered ? Of(State) : IsOverdue(now) ? TooLate : null;

    /// <summary>The partner takes it: from now on it sees who the person is, and owes the first contact.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotAnswer"/>.</exception>
    public void Accept(LeadOffer offer, Id<Person>? by, LeadPolicy policy, WorkingCalendar calendar, DateTimeOffset now)
    {
        Refuse.If(WhyNotAnswer(now));
        offer.End(OfferState.Accepted, now);
        Hold(by, policy, calendar, now);
    }

    /// <summary>The partner does not want it. It is free for the next.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotAnswer"/>.</exception>
    public void Decline(LeadOffer offer, DeclineReason reason, string? text, DateTimeOffset now)
    {
        Refuse.If(WhyNotAnswer(now));
        offer.Decline(reason, text, now);
        Free(LeadState.New, now);
    }

    public Refusal? WhyNotLapse(DateTimeOffset now) => State != LeadState.Offered ? Of(State) : !IsOverdue(now) ? new("not-due", "The partner still has time to answer.") : null;

    /// <summary>The partner let the time pass. It counts from the due instant, however late it is noticed.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotLapse"/>.</exception>
    public void Lapse(LeadOffer offer, DateTimeOffset now)
    {
        Refuse.If(WhyNotLapse(now));
        offer.End(OfferState.Expired, DueAt!.Value);
        Free(LeadState.New, DueAt.Value);
    }

    public Refusal? WhyNotPool() => WhyNotOffer() ?? (State == LeadState.Pool ? Of(State) : null);

    /// <summary>Any eligible partner may take it.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotPool"/>.</exception>
    public void Pool(DateTimeOffset now)
    {
        Refuse.If(WhyNotPool());
        Free(LeadState.Pool, now);
    }

    public Refusal? WhyNotTake() => State != LeadState.Pool ? Gone : WhyNotOffer();

    /// <summary>A partner takes it out of the pool and has accepted with that.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotTake"/>.</exception>
    public LeadOffer TakeFromPool(Id<Partner> partner, Id<Person>? by, long expected, LeadPolicy policy, WorkingCalendar calendar, DateTimeOffset now)
    {
        Refuse.If(WhyNotTake());
        Partner = partner;
        var offer = LeadOffer.Make(this, partner, OfferWay.FromPool, expected, now, now);
        offer.End(OfferState.Accepted, now);
        Hold(by, policy, calendar, now);
        return offer;
    }

    public Refusal? WhyNotPullBack() => IsOpen ? null : Of(State);

    /// <summary>The vendor takes it back from its partner; it is new again.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotPullBack"/>.</exception>
    public void PullBack(LeadOffer? offer, DateTimeOffset now)
    {
        Refuse.If(WhyNotPullBack());
        if (offer is { State: OfferState.Open or OfferState.Accepted })
            offer.End(OfferState.PulledBack, now);
        Free(LeadState.New, now);
    }

    static readonly Refusal TooLate = new("offer-too-late", "The time to answer is over.");
    static readonly Refusal Gone = new("lead-gone", "Somebody else has this lead, or it was taken back.");

    void Hold(Id<Person>? by, LeadPolicy policy, WorkingCalendar calendar, DateTimeOffset now)
    {
        Enter(LeadState.Accepted, now);
        (Owner, AcceptedAt, NewsAt, DueAt) = (by, now, now, calendar.AddWorkingDays(now, policy.FirstContactDays));
        SetStale(policy, now);
    }

    void SetStale(LeadPolicy policy, DateTimeOffset now) => StaleAt = policy.StaleDays > 0 ? now.AddDays(policy.StaleDays) : null;

    void Free(LeadState state, DateTimeOffset now)
    {
        Enter(state, now);
        (Partner, Owner, DueAt, StaleAt, AcceptedAt, ContactedAt, NewsAt) = (null, null, null, null, null, null, null);
    }
}
