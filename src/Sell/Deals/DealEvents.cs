using System.Text.Json.Serialization;
using Entente.Platform;
using Entente.Strategize;

namespace Entente.Sell.Deals;

/// <summary>A registration came in. What a partner hears of the check is only its outcome.</summary>
public sealed record DealRegistered(
    long Number, string Customer, Country Country, string Family, Money Value, DateOnly ExpectedClose, CheckOutcome Outcome, string ContentHash, Id<Account> Account, bool AccountIsCertain,
    DateTimeOffset DueAt, bool Imported) : IEvent, IOnBehalf
{
    static string IEvent.Name => "deal.registered";
    public string Says() => Say($"registered {Customer}, {Country}, for {Family} worth {Value} under number {Number}: {Words.Within(Outcome)}");
    public string SaysToPartner() => Say($"registered {Customer}, {Country}, for {Family} worth {Value} under number {Number}");
}

/// <param name="Before">The state it left.</param>
/// <param name="Customer">The account that was taken for the customer.</param>
public sealed record DealApproved(DealState Before, Approval Through, DateTimeOffset ProtectedUntil, bool Exclusive, Id<Account> Customer, string? NewAccountBecause) : IEvent, ICanBeTakenBack
{
    static string IEvent.Name => "deal.approved";
    TimeSpan? ICanBeTakenBack.For => Deal.TimeToTakeBack;
    public string Says() => NewAccountBecause switch { null => Said, "" => Say($"{Said}, for another account than the recognized one"), _ => Say($"{Said}, for a new account: {NewAccountBecause}") };
    public string SaysToPartner() => Said;

    string Said => Through switch
    {
        Approval.Program => Say("approved the deal at once, by the program's rules"),
        Approval.Silence => Say("approved the deal because no answer came in time"),
        _ => Say("approved the deal"),
    };
}

/// <summary>Rejected. The partner hears of reasons that lie with others as one, see <see cref="PartnersHear"/>.</summary>
/// <param name="Own">The <paramref name="Text"/> as a phrase, where the program itself wrote it.</param>
public sealed record DealRejected(
    DealState Before, RejectReason Reason, string? Text, DateTimeOffset AppealUntil,
    [property: JsonConverter(typeof(KeptPhrase)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Phrase? Own = null) : IEvent, ICanBeTakenBack
{
    /// <summary>The text to the partner; in the reader's language where the program itself wrote it.</summary>
    [JsonIgnore] public string? Said => Own is null ? Text : Say(Own);

    static string IEvent.Name => "deal.rejected";
    TimeSpan? ICanBeTakenBack.For => Deal.TimeToTakeBack;
    public string Says() => Say($"rejected the deal: {Words.Within(Reason)}{Sentence.Tail(Said)}");
    public string SaysToPartner() => Say($"rejected the deal: {PartnersHear.Of(Reason).Text}{Sentence.Tail(Said == PartnersHear.Of(Reason).Text ? null : Said)}");
}

public sealed record DealReturned(string Question, DateTimeOffset AnswerUntil) : IEvent, ICanBeTakenBack
{
    static string IEvent.Name => "deal.returned";
    TimeSpan? ICanBeTakenBack.For => Deal.TimeToTakeBack;
    public string Says() => Say($"asked: {Question}");
    public string SaysToPartner() => Says();
}

public sealed record DealAnswered(string Question, string Answer, DateTimeOffset DueBefore, DateTimeOffset DueAt) : IEvent, IOnBehalf
{
    static string IEvent.Name => "deal.answered";
    public string Says() => Say($"answered: {Answer}");
    public string SaysToPartner() => Says();
}

public sealed record DealWithdrawn(DealState Before, WithdrawReason Because, DateTimeOffset EndedAt, string? Text = null) : IEvent, IOnBehalf, ICanBeTakenBack
{
    static string IEvent.Name => "deal.withdrawn";
    TimeSpan? ICanBeTakenBack.For => Because == WithdrawReason.ByPartner && Before is DealState.Submitted or DealState.Returned ? Deal.TimeToTakeBack : null;
    public string Says() => Because switch
    {
        WithdrawReason.Silence => Say("withdrew the deal because the question was not answered in time"),
        WithdrawReason.PartnerEnded => Say("withdrew the deal because the partnership ended"),
        _ => Say($"withdrew the deal{Sentence.Tail(Text)}"),
    };
    public string SaysToPartner() => Says();
}

public sealed record DealExtended(DateTimeOffset Before, DateTimeOffset ProtectedUntil, string Evidence) : IEvent, IOnBehalf
{
    static string IEvent.Name => "deal.extended";
    public string Says() => Say($"extended the protection to {Sentence.Day(ProtectedUntil)}: {Evidence}");
    public string SaysToPartner() => Says();
}

public sealed record DealRevoked(RevokeReason Reason, string? Text) : IEvent
{
    static string IEvent.Name => "deal.revoked";
    public string Says() => Say($"revoked the deal: {Words.Within(Reason)}{Sentence.Tail(Text)}");
    public string SaysToPartner() => Says();
}

public sealed record DealAppealed(string Text, DateTimeOffset DueAt) : IEvent, IOnBehalf
{
    static string IEvent.Name => "deal.appealed";
    public string Says() => Say($"appealed: {Text}");
    public string SaysToPartner() => Says();
}

public sealed record DealUpheld(string? Text) : IEvent
{
    static string IEvent.Name => "deal.upheld";
    public string Says() => Say($"upheld the rejection{Sentence.Tail(Text)}");
    public string SaysToPartner() => Says();
}

public sealed record DealOverturned(DateTimeOffset ProtectedUntil, bool Exclusive, Id<Account> Customer, string? NewAccountBecause) : IEvent
{
    static string IEvent.Name => "deal.overturned";
    public string Says() => Say("granted the appeal and approved the deal");
    public string SaysToPartner() => Says();
}

public sealed record DealNoted(string Text) : IEvent, IOnBehalf
{
    static string IEvent.Name => "deal.noted";
    public string Says() => Say($"noted: {Text}");
    public string SaysToPartner() => Says();
}

/// <summary>The sale came about. Whoever turns it into money finds all it needs here.</summary>
public sealed record DealWon(
    long Number, Money Value, DateOnly ClosedOn, Id<Partner> Partner, Id<Account> Account, string Family, Id<Product>? Product, Money Registered, DateTimeOffset RegisteredAt) : IEvent, IOnBehalf
{
    static string IEvent.Name => "deal.won";
    public string Says() => Say($"won the deal for {Value}, closed on {ClosedOn}");
    public string SaysToPartner() => Says();
}

public sealed record DealLost(LoseReason Reason, string? Text, DateOnly ClosedOn) : IEvent, IOnBehalf
{
    static string IEvent.Name => "deal.lost";
    public string Says() => Say($"lost the deal: {Words.Within(Reason)}{Sentence.Tail(Text)}");
    public string SaysToPartner() => Says();
}

/// <param name="At">The exact instant when it was over, also when it was noticed later.</param>
public sealed record DealExpired(DateTimeOffset At, ExpireReason Because) : IEvent
{
    static string IEvent.Name => "deal.expired";
    public string Says() => Because == ExpireReason.Time ? Say("ended the protection: its time is over") : Say("ended the protection: nothing was reported for too long");
    public string SaysToPartner() => Says();
}

static class Sentence
{
    /// <summary>A text after a colon, or nothing.</summary>
    public static string Tail(string? text) => string.IsNullOrWhiteSpace(text) ? "" : $" – {text.Trim()}";

    /// <summary>The day of an instant, in UTC as it is kept.</summary>
    public static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);
}
