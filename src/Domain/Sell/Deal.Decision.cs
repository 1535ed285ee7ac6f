namespace Entente.Sell;

/// <summary>How a registration is decided.</summary>
public sealed partial class Deal
{
    /// <summary>When the question of whether to approve was answered first; an appeal does not change it.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Null when the program itself decided.</summary>
    public Id<Person>? DecidedBy { get; private set; }

    public RejectReason? RejectedBecause { get; private set; }
    public string? RejectedText { get; private set; }

    /// <summary>The vendor's question, the last one.</summary>
    public string? Question { get; private set; }
    public string? Answered { get; private set; }

    /// <summary>Until when a returned registration may be answered.</summary>
    public DateTimeOffset? AnswerUntil { get; private set; }
    public WithdrawReason? WithdrawnBecause { get; private set; }

    /// <summary>Why the reviewer took another account than the recognized one; empty where it is another one that the customer might have been, which needs no reason.</summary>
    public string? NewAccountBecause { get; private set; }

    /// <summary>The reason why nobody may decide on this deal, or null when somebody may.</summary>
    public Refusal? WhyNotDecide() => State switch
    {
        DealState.Submitted => WhyFrozen,
        DealState.Returned or DealState.Appealed or DealState.Withdrawn => Refusals.Of(State),
        _ => Refusals.AlreadyDecided,
    };

    /// <summary>The reason why it cannot be approved now, or null. A secondary registration takes the customer from nobody, so its rivals don't matter.</summary>
    public Refusal? WhyNotApprove(Rivals rivals, bool secondary = false) =>
        WhyNotDecide() ?? WhyNotTake(rivals, secondary);

    /// <summary>The reason why it cannot be approved because nobody answered in time, or null.</summary>
    public Refusal? WhyNotApproveBySilence(Rivals rivals, DealPolicy policy, DateTimeOffset now) =>
        WhyNotApprove(rivals)
        ?? (!policy.ApproveBySilence || Outcome != CheckOutcome.Clear || !AccountIsCertain ? Refusals.NeedsReviewer
            : now < DueAt ? new("not-due", "The decision is not due yet.")
            : null);

    /// <summary>Gives the partner the deal, protected from now on.</summary>
    /// <param name="by">The reviewer; null when the program approves a clear registration at once.</param>
    /// <exception cref="RefusedException">See <see cref="WhyNotApprove"/>.</exception>
    public void Approve(Rivals rivals, DealPolicy policy, Id<Person>? by, DateTimeOffset now, bool secondary = false)
    {
        Refuse.If(WhyNotApprove(rivals, secondary) ?? (by is null && !AccountIsCertain ? Refusals.NeedsReviewer : null));
        Remember(by, now);
        Protect(by is null ? Approval.Program : Approval.Reviewer, policy, secondary, now);
        (DecidedAt, DecidedBy) = (now, by);
    }

    /// <summary>Gives the partner the deal because the vendor let the time pass.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotApproveBySilence"/>.</exception>
    public void ApproveBySilence(Rivals rivals, DealPolicy policy, DateTimeOffset now)
    {
        Refuse.If(WhyNotApproveBySilence(rivals, policy, now));
        Protect(Approval.Silence, policy, secondary: false, now);
        DecidedAt = now;
    }

    /// <summary>The reason why another account cannot be taken for the customer, or null.</summary>
    public Refusal? WhyNotTakeAccount(string? because) =>
        (State == DealState.Appealed ? null : WhyNotDecide())
        ?? (string.IsNullOrWhiteSpace(because) ? new("reason-missing", "Say why this is another customer.") : null);

    /// <summary>Before approving: the reviewer says that the customer is not the recognized account but this one. The rivals are then those of the other account.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotTakeAccount"/>.</exception>
    public void TakeAccount(Id<Account> account, string because)
    {
        Refuse.If(WhyNotTakeAccount(because));
        left = (Account, AccountIsCertain);
        (Account, AccountIsCertain, NewAccountBecause) = (account, true, because);
    }

    /// <summary>Before approving: the reviewer says which of the accounts that the customer may be it is.</summary>
    /// <exception cref="RefusedException">Nobody may decide now.</exception>
    public void TakeKnownAccount(Id<Account> account)
    {
        Refuse.If(State == DealState.Appealed ? null : WhyNotDecide());
        left = (Account, AccountIsCertain);
        (Account, AccountIsCertain, NewAccountBecause) = (account, true, account == Account ? NewAccountBecause : "");
    }

    /// <summary>It is about another company than the account stands for: its customer is this account.</summary>
    public void BelongTo(Id<Account> account) => (Account, BeforeDecision) = (account, null);

    /// <summary>Tells the partner no, and why. From now on the partner may appeal for some working days.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotDecide"/>.</exception>
    public void Reject(RejectReason reason, string? text, DealPolicy policy, WorkingCalendar calendar, Id<Person>? by, DateTimeOffset now)
    {
        Refuse.If(WhyNotDecide());
        Remember(by, now);
        SayNo(reason, text, policy, calendar, by, now);
    }

    void SayNo(RejectReason reason, string? text, DealPolicy policy, WorkingCalendar calendar, Id<Person>? by, DateTimeOffset now)
    {
        Enter(DealState.Rejected, now);
        (DecidedAt, DecidedBy, RejectedBecause, RejectedText) = (now, by, reason, text);
        AppealUntil = calendar.AddWorkingDays(now, policy.AppealWorkingDays);
    }

    /// <summary>Asks the partner something. The vendor's clock stands until the answer.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotDecide"/>.</exception>
    public void Return(string question, DealPolicy policy, WorkingCalendar calendar, DateTimeOffset now, Id<Person>? by = null)
    {
        Refuse.If(WhyNotDecide());
        Remember(by, now);
        Enter(DealState.Returned, now);
        (Question, Answered) = (question, null);
        AnswerUntil = calendar.AddWorkingDays(now, policy.AnswerWorkingDays);
    }

    /// <summary>The reason why the partner cannot answer, or null. At <see cref="AnswerUntil"/> itself it is too late.</summary>
    public Refusal? WhyNotAnswer(DateTimeOffset now) =>
        State == DealState.Submitted ? new("nothing-asked", "Nothing was asked about this deal.")
        : Unless(DealState.Returned) ?? (now >= AnswerUntil ? new("answer-too-late", "The time for an answer is over.") : null);

    /// <summary>The partner answers; the vendor's clock goes on where it stood.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotAnswer"/>.</exception>
    public void Answer(string answer, WorkingCalendar calendar, DateTimeOffset now)
    {
        Refuse.If(WhyNotAnswer(now));
        MoveClock(calendar, new(StateSince, now));
        Enter(DealState.Submitted, now);
        (Answered, AnswerUntil) = (answer, null);
    }

    /// <summary>The reason why the partner cannot take it back, or null.</summary>
    public Refusal? WhyNotWithdraw(DateTimeOffset now) =>
        State is not (DealState.Submitted or DealState.Returned or DealState.Approved) ? Refusals.Of(State)
        : IsPastProtection(now) ? Refusals.Expired
        : null;

    /// <summary>The partner takes it back.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotWithdraw"/>.</exception>
    public void Withdraw(DateTimeOffset now, Id<Person>? by = null)
    {
        Refuse.If(WhyNotWithdraw(now));
        Remember(by, now);
        End(DealState.Withdrawn, now);
        WithdrawnBecause = WithdrawReason.ByPartner;
    }

    /// <summary>The reason why silence does not withdraw it, or null.</summary>
    public Refusal? WhyNotLapse(DateTimeOffset now) =>
        Unless(DealState.Returned) ?? (now < AnswerUntil ? new("not-due", "The partner still has time to answer.") : null);

    /// <summary>The question was not answered in time: withdrawn, with the instant when the time was over.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotLapse"/>.</exception>
    public void Lapse(DateTimeOffset now)
    {
        Refuse.If(WhyNotLapse(now));
        End(DealState.Withdrawn, AnswerUntil ?? now);
        WithdrawnBecause = WithdrawReason.Silence;
    }

    Refusal? WhyNotTake(Rivals rivals, bool secondary) =>
        secondary ? null
        : rivals.EarliestUndecided < Number ? Refusals.EarlierUndecided
        : rivals.Taken ? Refusals.CustomerTaken
        : null;

    void MoveClock(WorkingCalendar calendar, ClockStopped stopped) =>
        (DueAt, DeputyAt) = (calendar.AfterStop(DueAt, stopped), calendar.AfterStop(DeputyAt, stopped));
}
