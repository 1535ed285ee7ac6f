namespace Entente.Sell.Deals;

/// <summary>What a partner may hear of a decision. Reasons that lie with others sound all the same, whoever the other is.</summary>
static class PartnersHear
{
    /// <summary>A reason as a partner hears it, in the reader's language.</summary>
    public sealed record Heard(string Code, string Text);

    public static Heard Of(RejectReason reason) => reason switch
    {
        _ when reason.IsAboutOthers() => new(PartnerFinding.OfOthers(CheckOutcome.Blocked).Code, Say(PartnerFinding.OfOthers(CheckOutcome.Blocked).Text)),
        RejectReason.NotEligible => new("not-eligible", Say("The conditions to sell this product are not met.")),
        RejectReason.OutsideTerritory => new("outside-territory", Say("The customer is outside your territory.")),
        RejectReason.BelowMinimum => new("below-minimum", Say("The value is below the program's minimum.")),
        RejectReason.OwnDuplicate => new("own-duplicate", Say("You registered this customer in this product family before.")),
        RejectReason.TooLittleInformation => new("too-little-information", Say("There is too little information to decide.")),
        _ => new("other", Say("See the text of the decision.")),
    };

    /// <summary>What is written to a partner when the program itself rejects, which is what the check says to partners.</summary>
    public static Phrase Text(CheckResult result)
    {
        var blocking = result.Findings.First(finding => finding.Gravity == CheckOutcome.Blocked);
        return blocking.IsAboutOthers ? PartnerFinding.OfOthers(CheckOutcome.Blocked).Text : blocking.PartnerText;
    }

    /// <summary>What is kept as the text of a decision, in the reader's language where the program itself wrote it: then it is one of the findings that the partner heard.</summary>
    public static string? Said(string? text, IReadOnlyList<PartnerFinding> findings) =>
        findings.FirstOrDefault(finding => finding.Text.ToString() == text) is { } own ? Say(own.Text) : text;
}
