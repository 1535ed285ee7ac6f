using System.Globalization;
using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>A mail about a deal, before it is known who gets it.</summary>
/// <param name="To">Which side reads it.</param>
sealed record Letter(LetterTo To, string Subject, string Text);

enum LetterTo { Partner, Reviewer, Deputy, ProgramManagers }

/// <summary>The mails about deals, short and kind. Those to partners say nothing of others.</summary>
/// <param name="Deal">As it is now.</param>
/// <param name="PartnerName">For the vendor's people.</param>
/// <param name="Program">Who writes.</param>
/// <param name="Zone">In which instants are told.</param>
/// <param name="Link">The deal's page.</param>
sealed record DealLetters(Deal Deal, string PartnerName, string Program, TimeZoneInfo Zone, string Link)
{
    /// <summary>The mails that an event asks for.</summary>
    public IEnumerable<Letter> Of(ITold what) => what switch
    {
        DealRegistered registered => OfRegistration(registered),
        DealApproved approved => [ToPartner("is yours", $"we approved your deal. The customer is yours in this product family until {At(approved.ProtectedUntil)}. Your signed receipt is on the deal's page.\n\nNext: tell us what happens with the customer, and whether you win.")],
        DealOverturned overturned => [ToPartner("is yours after all", $"we looked at your appeal again and approved the deal. It is protected until {At(overturned.ProtectedUntil)}.")],
        DealRejected rejected => [ToPartner("was not approved", $"we could not approve your deal: {PartnersHear.Of(rejected.Reason).Text}{Also(rejected.Text, PartnersHear.Of(rejected.Reason).Text)}\n\nYou may appeal until {At(rejected.AppealUntil)}; somebody without a stake in it answers.")],
        DealReturned returned => [ToPartner("needs an answer from you", $"we have a question about your deal:\n\n{returned.Question}\n\nPlease answer before {At(returned.AnswerUntil)}; our clock stands until then.")],
        DealUpheld upheld => [ToPartner("stays as decided", $"we looked at your appeal again. The rejection stands.{Also(upheld.Text)}")],
        DealRevoked revoked => [ToPartner("was taken back", $"we revoked your deal: {Words.Of(revoked.Reason).ToLowerInvariant()}.{Also(revoked.Text)}")],
        DealExtended extended => [ToPartner("is protected longer", $"your deal is protected until {At(extended.ProtectedUntil)}.")],
        DealReminded reminded => [ToPartner($"is protected for {reminded.Days} more days", $"the protection of your deal ends on {At(reminded.ProtectedUntil)}.\n\nTell us what happened, extend it once, or close it as won or lost.")],
        DealWarned warned => [ToPartner("needs news", $"we have heard nothing about your deal for a while. Without an update the customer is free again on {At(warned.StaleUntil)}. One sentence is enough.")],
        DealExpired expired => [ToPartner("is no longer protected", $"the protection of your deal ended on {At(expired.At)}. You may register it again.")],
        DealWithdrawn { Because: WithdrawReason.Silence } => [ToPartner("was withdrawn", "our question was not answered in time, so the registration was withdrawn. You may register it again.")],
        DealWithdrawn { Because: WithdrawReason.ByPartner } => [ToReviewer("was withdrawn", $"{PartnerName} withdrew the registration.")],
        DealAnswered answered => [ToReviewer("was answered", $"{PartnerName} answered your question:\n\n{answered.Answer}\n\nYour answer is due {At(answered.DueAt)}.")],
        DealAppealed appealed => [To(LetterTo.ProgramManagers, "is under appeal", $"{PartnerName} appeals the rejection:\n\n{appealed.Text}\n\nSomebody without a stake in it answers before {At(appealed.DueAt)}.")],
        DealHalfTime half => [To(LetterTo.Deputy, "waits for a decision", $"half of the time to decide has passed. The answer to {PartnerName} is due {At(half.DueAt)}.")],
        DealOverdue overdue => [To(LetterTo.ProgramManagers, "is overdue", $"the answer to {PartnerName} was due {At(overdue.DueAt)}. A late answer still counts.")],
        _ => [],
    };

    IEnumerable<Letter> OfRegistration(DealRegistered registered)
    {
        if (registered.Imported || Deal.DecidedAt == Deal.RegisteredAt)
            yield break; // what the program decided at once says it all
        yield return ToPartner("is registered", $"we have your registration, number {registered.Number}. You get an answer by {At(registered.DueAt)}.\n\nYour signed receipt is on the deal's page.");
        if (Deal.State == DealState.Submitted)
            yield return ToReviewer("waits for your decision", $"{PartnerName} registered {registered.Customer}, {registered.Country.Name}, for {registered.Family} worth {registered.Value}.\nThe check says: {Words.Of(registered.Outcome).ToLowerInvariant()}.\n\nThe answer is due {At(registered.DueAt)}.");
    }

    Letter ToPartner(string what, string text) => To(LetterTo.Partner, what, text);
    Letter ToReviewer(string what, string text) => To(LetterTo.Reviewer, what, text);

    Letter To(LetterTo to, string what, string text) => new(to, $"Deal {Deal.Number.ToString(CultureInfo.InvariantCulture)} ({Deal.Customer.Name}) {what}", $"Hello,\n\n{text}\n\n{Link}\n\n{Program}");

    string At(DateTimeOffset at) => $"{TimeZoneInfo.ConvertTime(at, Zone).ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture)} ({Zone.Id})";

    /// <summary>What somebody wrote along, unless it only repeats the reason.</summary>
    static string Also(string? text, string? beside = null) => string.IsNullOrWhiteSpace(text) || text == beside ? "" : $"\n\n{text.Trim()}";
}
