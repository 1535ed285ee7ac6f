namespace Entente.Sell.Deals;

/// <summary>What a partner may hear of a decision. Reasons that lie with others sound all the same, whoever the other is.</summary>
static class PartnersHear
{
    public static PartnerFinding Of(RejectReason reason) => reason switch
    {
        _ when reason.IsAboutOthers() => PartnerFinding.OfOthers(CheckOutcome.Blocked),
        RejectReason.NotEligible => new("not-eligible", "The conditions to sell this product are not met."),
        RejectReason.OutsideTerritory => new("outside-territory", "The customer is outside your territory."),
        RejectReason.BelowMinimum => new("below-minimum", "The value is below the program's minimum."),
        RejectReason.OwnDuplicate => new("own-duplicate", "You registered this customer in this product family before."),
        RejectReason.TooLittleInformation => new("too-little-information", "There is too little information to decide."),
        _ => new("other", "See the text of the decision."),
    };

    /// <summary>What is written to a partner when the program itself rejects, which is what the check says to partners.</summary>
    public static string Text(CheckResult result)
    {
        var blocking = result.Findings.First(finding => finding.Gravity == CheckOutcome.Blocked);
        return blocking.IsAboutOthers ? PartnerFinding.OfOthers(CheckOutcome.Blocked).Text : blocking.PartnerText;
    }
}
