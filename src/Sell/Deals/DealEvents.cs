using Entente.Platform;
using Entente.Strategize;

namespace Entente.Sell.Deals;

/// <summary>A registration came in. What a partner hears of the check is only its outcome.</summary>
public sealed record DealRegistered(
    long Number, string Customer, Country Country, string Family, Money Value, DateOnly ExpectedClose, CheckOutcome Outcome, string ContentHash, Id<Account> Account, bool AccountIsCertain,
    DateTimeOffset DueAt, bool Imported) : IEvent, IOnBehalf
{
    static string IEvent.Name => "deal.registered";
    public string Says() => $"registered {Customer}, {Country.Name}, for {Family} worth {Words.Money(Value)} under number {Number}: {Words.Of(Outcome).ToLowerInvariant()}";
    public string SaysToPartner() => $"registered {Customer}, {Country.Name}, for {Family} worth {Words.Money(Value)} under number {Number}";
}

/// <param name="Before">The state it left.</param>
/// <param name="Customer">The account that was taken for the customer.</param>
public sealed record DealApproved(DealState Before, Approval Through, DateTimeOffset ProtectedUntil, bool Exclusive, Id<Account> Customer, string? NewAccountBecause) : IEvent, ICanBeTakenBack
{
    static string IEvent.Name => "deal.approved";
    TimeSpan? ICanBeTakenBack.For => Deal.TimeToTakeBack;
    public string Says() => NewAccountBecause is null ? Said : $"{Said}, for a new account: {NewAccountBecause}";
    public string SaysToPartner() => Said;

    string Said => Through switch
    {
        Approval.Program => "approved the deal at once, by the program's rules",
        Approval.Silence => "approved the deal because no answer came in time",
        _ => "approved the deal",
    };
}

/// <summary>Rejected. The partner hears of reasons that lie with others as one, see <see cref="PartnersHear"/>.</summary>
public sealed record DealRejected(DealState Before, RejectReason Reason, string? Text, DateTimeOffset AppealUntil) : IEvent, ICanBeTakenBack
{
    static string IEvent.Name => "deal.rejected";
    TimeSpan? ICanBeTakenBack.For => Deal.TimeToTakeBack;
    public string Says() => $"rejected the deal: {Words.Of(Reason).ToLowerInvariant()}{Sentence.Tail(Text)}";
    public string SaysToPartner() => $"rejected the deal: {PartnersHear.Of(Reason).Text}{Sentence.Tail(Text)}";
}

public sealed record DealReturned(string Question, DateTimeOffset AnswerUntil) : IEvent, ICanBeTakenBack
{
    static string IEvent.Name => "deal.returned";
    TimeSpan? ICanBeTakenBack.For => Deal.TimeToTakeBack;
    public string Says() => $"asked: {Question}";
    public string SaysToPartner() => Says();
}

public sealed record DealAnswered(string Question, string Answer, DateTimeOffset DueBefore, DateTimeOffset DueAt) : IEvent, IOnBehalf
{
    static string IEvent.Name => "deal.answered";
    public string Says() => $"answered: {Answer}";
    public string SaysToPartner() => Says();
}

public sealed record DealWithdrawn(DealState Before, WithdrawReason Because, DateTimeOffset EndedAt, string? Text = null) : IEvent, IOnBehalf, ICanBeTakenBack
{
    static string IEvent.Name => "deal.withdrawn";
    TimeSpan? ICanBeTakenBack.For => Because == WithdrawReason.ByPartner && Before is DealState.Submitted or DealState.Returned ? Deal.TimeToTakeBack : null;
    public string Says() => Because switch
    {
        WithdrawReason.Silence => "withdrew the deal because the question was not answered in time",
        WithdrawReason.PartnerEnded => "withdrew the deal because the partnership ended",
        _ => $"withdrew the deal{Sentence.Tail(Text)}",
    };
    public string SaysToPartner() => Says();
}

public sealed record DealExtended(DateTimeOffset Before, DateTimeOffset ProtectedUntil, string Evidence) : IEvent, IOnBehalf
{
    static string IEvent.Name => "deal.extended";
    public string Says() => $"extended the protection to {ProtectedUntil:d MMM yyyy}: {Evidence}";
    public string SaysToPartner() => Says();
}

public sealed record DealRevoked(RevokeReason Reason, string? Text) : IEvent
{
    static string IEvent.Name => "deal.revoked";
    public string Says() => $"revoked the deal: {Words.Of(Reason).ToLowerInvariant()}{Sentence.Tail(Text)}";
    public string SaysToPartner() => Says();
}

public sealed record DealAppealed(string Text, DateTimeOffset DueAt) : IEvent, IOnBehalf
{
    static string IEvent.Name => "deal.appealed";
    public string Says() => $"appealed: {Text}";
    public string SaysToPartner() => Says();
}

public sealed record DealUpheld(string? Text) : IEvent
{
    static string IEvent.Name => "deal.upheld";
    public string Says() => $"upheld the rejection{Sentence.Tail(Text)}";
    public string SaysToPartner() => Says();
}

public sealed record DealOverturned(DateTimeOffset ProtectedUntil, bool Exclusive, Id<Account> Customer, string? NewAccountBecause) : IEvent
{
    static string IEvent.Name => "deal.overturned";
    public string Says() => "granted the appeal and approved the deal";
    public string SaysToPartner() => Says();
}

public sealed record DealNoted(string Text) : IEvent, IOnBehalf
{
    static string IEvent.Name => "deal.noted";
    public string Says() => $"noted: {Text}";
    public string SaysToPartner() => Says();
}

/// <summary>The sale came about. Whoever turns it into money finds all it needs here.</summary>
public sealed record DealWon(
    long Number, Money Value, DateOnly ClosedOn, Id<Partner> Partner, Id<Account> Account, string Family, Id<Product>? Product, Money Registered, DateTimeOffset RegisteredAt) : IEvent, IOnBehalf
{
    static string IEvent.Name => "deal.won";
    public string Says() => $"won the deal for {Words.Money(Value)}, closed on {ClosedOn:d MMM yyyy}";
    public string SaysToPartner() => Says();
}

public sealed record DealLost(LoseReason Reason, string? Text, DateOnly ClosedOn) : IEvent, IOnBehalf
{
    static string IEvent.Name => "deal.lost";
    public string Says() => $"lost the deal: {Words.Of(Reason).ToLowerInvariant()}{Sentence.Tail(Text)}";
    public string SaysToPartner() => Says();
}

/// <param name="At">The exact instant when it was over, also when it was noticed later.</param>
public sealed record DealExpired(DateTimeOffset At, ExpireReason Because) : IEvent
{
    static string IEvent.Name => "deal.expired";
    public string Says() => Because == ExpireReason.Time ? "ended the protection: its time is over" : "ended the protection: nothing was reported for too long";
    public string SaysToPartner() => Says();
}

static class Sentence
{
    /// <summary>A text after a colon, or nothing.</summary>
    public static string Tail(string? text) => string.IsNullOrWhiteSpace(text) ? "" : $" – {text.Trim()}";
}
