using System.Text.Json;

namespace Entente.Sell;

/// <summary>How who decided takes the decision back at once.</summary>
public sealed partial class Deal
{
    /// <summary>The seconds that a page offers, and a few more for the way there. Nobody is written to before.</summary>
    public static readonly TimeSpan TimeToTakeBack = TimeSpan.FromSeconds(15);

    /// <summary>The account that it had before the reviewer took another; only while that decision is made.</summary>
    (Id<Account> Account, bool IsCertain)? left;

    /// <summary>What stood there before the last decision, as JSON; null where none can be taken back.</summary>
    public string? BeforeDecision { get; private set; }

    sealed record Before(
        DealState State, DateTimeOffset Since, Guid Account, bool AccountIsCertain, bool Exclusive, string? NewAccountBecause, string? Question, string? Answered,
        DateTimeOffset? AnswerUntil, DateTimeOffset? LastUpdateAt, Guid By, DateTimeOffset At);

    /// <summary>The reason why somebody cannot take the last decision back, or null. Exactly at the end of the time they still can.</summary>
    /// <param name="isUsed">Somebody works already with the sale that it opened.</param>
    public Refusal? WhyNotTakeBack(Id<Person> by, DateTimeOffset now, bool isUsed = false)
    {
        if (BeforeDecision is null || JsonSerializer.Deserialize<Before>(BeforeDecision) is not { } before)
            return new("nothing-to-take-back", "There is no decision to take back.");
        var followed = isUsed || StateSince != before.At || LastUpdateAt > before.At || SuspendedAt is not null || ArchivedAt is not null
            || State is not (DealState.Approved or DealState.Rejected or DealState.Returned or DealState.Withdrawn);
        return before.By != by.Value ? new("not-the-decider", "Only who decided can take it back.")
            : followed ? new("decision-followed", "Something followed from this decision already, so it stands.")
            : now > before.At + TimeToTakeBack ? new("too-late-to-take-back", "The seconds to take this back are over.")
            : null;
    }

    /// <summary>Everything is as it was before the decision. What else it brought about, the caller takes back.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotTakeBack"/>.</exception>
    public void TakeBack(Id<Person> by, DateTimeOffset now, bool isUsed = false)
    {
        Refuse.If(WhyNotTakeBack(by, now, isUsed));
        var before = JsonSerializer.Deserialize<Before>(BeforeDecision!)!;
        Enter(before.State, before.Since);
        (Account, AccountIsCertain, Exclusive, NewAccountBecause) = (new(before.Account), before.AccountIsCertain, before.Exclusive, before.NewAccountBecause);
        (Question, Answered, AnswerUntil, LastUpdateAt) = (before.Question, before.Answered, before.AnswerUntil, before.LastUpdateAt);
        (DecidedAt, DecidedBy, RejectedBecause, RejectedText, AppealUntil) = (null, null, null, null, null);
        (ApprovedThrough, ApprovedAt, ProtectedUntil) = (null, null, null);
        (EndedAt, WithdrawnBecause, BeforeDecision) = (null, null, null);
    }

    /// <summary>Keeps what stands there, before somebody decides on an undecided deal.</summary>
    void Remember(Id<Person>? by, DateTimeOffset now)
    {
        var (account, isCertain) = left ?? (Account, AccountIsCertain);
        BeforeDecision = by is { } decider && State is DealState.Submitted or DealState.Returned
            ? JsonSerializer.Serialize(new Before(
                State, StateSince, account.Value, isCertain, Exclusive, left is null ? NewAccountBecause : null, Question, Answered, AnswerUntil, LastUpdateAt, decider.Value, now))
            : null;
        left = null;
    }
}
