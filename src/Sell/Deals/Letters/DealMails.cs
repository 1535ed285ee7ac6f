using System.Globalization;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>Tells the other side what happened to a deal, as soon as it is in the chain.</summary>
sealed class DealMails : IHerald
{
    public IReadOnlySet<string> Follows { get; } = DealLetters.Book.Letters.SelectMany(letter => letter.Events).ToHashSet();

    public async Task<IReadOnlyList<Told>> Of(Happened happened, Db db, CancellationToken stop)
    {
        var id = new Id<Deal>(happened.Stored.Subject);
        if (await db.Deals.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, stop) is not { } deal)
            return [];
        var partner = await db.Partners.AsNoTracking().SingleAsync(row => row.Id == deal.Partner, stop);
        var readers = new DealReaders(deal, partner, db);
        var told = new List<Told>();
        foreach (var (letter, to, values) in LettersOf(happened.What, deal))
            told.Add(new(letter, deal.Customer.Name, await readers.Of(to, stop), reader =>
                [("number", deal.Number.ToString(CultureInfo.InvariantCulture)), ("customer", deal.Customer.Name), ("partner", partner.Name), .. values(reader)]));
        return told;
    }

    /// <summary>The mails that an event asks for.</summary>
    static IEnumerable<(LetterKind, LetterTo, LetterValues)> LettersOf(ITold what, Deal deal) => what switch
    {
        DealRegistered registered => OfRegistration(registered, deal),
        DealApproved approved => [(DealLetters.Approved, LetterTo.Partner, at => [("until", at.Moment(approved.ProtectedUntil))])],
        DealOverturned overturned => [(DealLetters.Overturned, LetterTo.Partner, at => [("until", at.Moment(overturned.ProtectedUntil))])],
        DealRejected rejected => [(DealLetters.Rejected, LetterTo.Partner, at => [("reason", PartnersHear.Of(rejected.Reason).Text), ("note", Also(rejected.Said, PartnersHear.Of(rejected.Reason).Text)), ("until", at.Moment(rejected.AppealUntil))])],
        DealReturned returned => [(DealLetters.Returned, LetterTo.Partner, at => [("question", returned.Question), ("until", at.Moment(returned.AnswerUntil))])],
        DealUpheld upheld => [(DealLetters.Upheld, LetterTo.Partner, _ => [("note", Also(upheld.Text))])],
        DealRevoked revoked => [(DealLetters.Revoked, LetterTo.Partner, _ => [("reason", Words.Within(revoked.Reason)), ("note", Also(revoked.Text))])],
        DealExtended extended => [(DealLetters.Extended, LetterTo.Partner, at => [("until", at.Moment(extended.ProtectedUntil))])],
        DealReminded reminded => [(DealLetters.Reminded, LetterTo.Partner, at => [("days", $"{reminded.Days}"), ("until", at.Moment(reminded.ProtectedUntil))])],
        DealWarned warned => [(DealLetters.Warned, LetterTo.Partner, at => [("until", at.Moment(warned.StaleUntil))])],
        DealExpired expired => [(DealLetters.Expired, LetterTo.Partner, at => [("until", at.Moment(expired.At))])],
        DealWithdrawn { Because: WithdrawReason.Silence } => [(DealLetters.Lapsed, LetterTo.Partner, _ => [])],
        DealWithdrawn { Because: WithdrawReason.ByPartner } => [(DealLetters.Withdrawn, LetterTo.Reviewer, _ => [])],
        DealAnswered answered => [(DealLetters.Answered, LetterTo.Reviewer, at => [("answer", answered.Answer), ("due", at.Moment(answered.DueAt))])],
        DealAppealed appealed => [(DealLetters.Appealed, LetterTo.ProgramManagers, at => [("text", appealed.Text), ("due", at.Moment(appealed.DueAt))])],
        DealHalfTime half => [(DealLetters.HalfTime, LetterTo.Deputy, at => [("due", at.Moment(half.DueAt))])],
        DealOverdue overdue => [(DealLetters.Overdue, LetterTo.ProgramManagers, at => [("due", at.Moment(overdue.DueAt))])],
        _ => [],
    };

    static IEnumerable<(LetterKind, LetterTo, LetterValues)> OfRegistration(DealRegistered registered, Deal deal)
    {
        if (registered.Imported || deal.DecidedAt == deal.RegisteredAt)
            yield break; // what the program decided at once says it all
        yield return (DealLetters.Registered, LetterTo.Partner, at => [("due", at.Moment(registered.DueAt))]);
        if (deal.State == DealState.Submitted)
            yield return (DealLetters.Waiting, LetterTo.Reviewer, at =>
            [
                ("country", Words.Of(registered.Country)), ("family", registered.Family), ("value", Words.Money(registered.Value)), ("check", Words.Within(registered.Outcome)), ("due", at.Moment(registered.DueAt)),
            ]);
    }

    /// <summary>What somebody wrote along, unless it only repeats the reason.</summary>
    static string Also(string? text, string? beside = null) => string.IsNullOrWhiteSpace(text) || text == beside ? "" : text.Trim();
}
