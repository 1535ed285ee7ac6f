using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>The mails about deals, short and kind; their words stand in <c>letters-en.txt</c>. Those to partners say nothing of others.</summary>
static class DealLetters
{
    static readonly Occasion Answers = new("deal-answers", "My deals are registered, decided or asked about", Delivery.AtOnce, Concerns.Partners);
    static readonly Occasion Deadlines = new("deal-deadlines", "The protection of my deals ends, or a deal needs news", Delivery.AtOnce, Concerns.Partners);
    static readonly Occasion Decisions = new("deal-decisions", "A deal waits for my decision, or an answer to it came", Delivery.AtOnce, Concerns.Staff);

    public static readonly IReadOnlyList<Occasion> Occasions = [Decisions, Answers, Deadlines];

    public static readonly LetterKind
        Registered = Of("registered", Answers, "A partner registered a deal; to the partner", new Placeholder("due", "When the answer is due")),
        Waiting = By("deal.registered", "waiting", Decisions, "A partner registered a deal that somebody must decide; to the reviewer",
            new Placeholder("country", "The customer's country"), new Placeholder("family", "The product family"), new Placeholder("value", "The expected value"), new Placeholder("check", "The outcome of the check"), new Placeholder("due", "When the answer is due")),
        Approved = Of("approved", Answers, "A deal was approved; to the partner", Until),
        Overturned = Of("overturned", Answers, "An appeal was granted; to the partner", Until),
        Rejected = Of("rejected", Answers, "A deal was rejected; to the partner", Reason, Note, new Placeholder("until", "Until when one may appeal")),
        Returned = Of("returned", Answers, "The reviewer has a question; to the partner", new Placeholder("question", "The question"), new Placeholder("until", "Until when an answer is awaited")),
        Upheld = Of("upheld", Answers, "An appeal was rejected; to the partner", Note),
        Revoked = Of("revoked", Answers, "An approved deal was revoked; to the partner", Reason, Note),
        Extended = Of("extended", Deadlines, "The protection of a deal was extended; to the partner", Until),
        Reminded = Of("reminded", Deadlines, "The protection of a deal ends soon; to the partner", new Placeholder("days", "How many days are left"), Until),
        Warned = Of("warned", Deadlines, "A deal had no news for long; to the partner", new Placeholder("until", "When it is released")),
        Expired = Of("expired", Deadlines, "The protection of a deal has ended; to the partner", new Placeholder("until", "When it ended")),
        Lapsed = By("deal.withdrawn", "lapsed", Deadlines, "A question was not answered in time; to the partner"),
        Withdrawn = Of("withdrawn", Decisions, "The partner withdrew a deal; to the reviewer"),
        Answered = Of("answered", Decisions, "The partner answered a question; to the reviewer", new Placeholder("answer", "The answer"), new Placeholder("due", "When the decision is due")),
        Appealed = Of("appealed", Decisions, "The partner appeals a rejection; to the program managers", new Placeholder("text", "What the partner says"), new Placeholder("due", "When the answer is due")),
        HalfTime = Of("half-time", Decisions, "Half of the time for a decision has passed; to the deputy", new Placeholder("due", "When the decision is due")),
        Overdue = Of("overdue", Decisions, "A decision is overdue; to the program managers", new Placeholder("due", "When the decision was due"));

    public static readonly LetterBook Book = new("Deals", typeof(DealLetters).Assembly,
    [
        Registered, Waiting, Approved, Overturned, Rejected, Returned, Upheld, Revoked, Extended, Reminded, Warned, Expired, Lapsed, Withdrawn, Answered, Appealed, HalfTime, Overdue,
    ]);

    static Placeholder Until => new("until", "Until when it is protected");
    static Placeholder Reason => new("reason", "The reason");
    static Placeholder Note => new("note", "What was written along; may be empty");

    static LetterKind Of(string name, Occasion occasion, Phrase when, params IReadOnlyList<Placeholder> placeholders) => By($"deal.{name}", name, occasion, when, placeholders);

    static LetterKind By(string @event, string name, Occasion occasion, Phrase when, params IReadOnlyList<Placeholder> placeholders) =>
        new($"deal.{name}", when, [new Placeholder("number", "The register number"), new Placeholder("customer", "The customer, as the partner named it"), new Placeholder("partner", "The partner"), .. placeholders]) { Occasion = occasion, Events = [@event] };
}
