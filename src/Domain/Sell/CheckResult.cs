using System.Text.Json.Serialization;

namespace Entente.Sell;

/// <summary>What a check comes to. The later the graver.</summary>
public enum CheckOutcome
{
    Clear,

    /// <summary>A person decides, with both sides in view.</summary>
    Possible,
    Blocked,
}

/// <summary>One thing that was found.</summary>
/// <param name="Code">Stable, kebab-case, part of the public API.</param>
/// <param name="StaffText">With names and numbers, for the vendor.</param>
/// <param name="PartnerText">The same to everybody: it names, numbers and counts nothing of others.</param>
/// <param name="RejectReason">The reason with which a blocking finding is rejected.</param>
public sealed record Finding(
    string Code, CheckOutcome Gravity, [property: JsonConverter(typeof(KeptPhrase))] Phrase StaffText, [property: JsonConverter(typeof(KeptPhrase))] Phrase PartnerText,
    RejectReason RejectReason, Explanation Why)
{
    /// <summary>Whether it speaks of what somebody else has with the customer.</summary>
    public bool IsAboutOthers => RejectReason.IsAboutOthers() || Code == "customer-possible";
}

/// <summary>The outcome of a check with what was found, in the order of the questions.</summary>
/// <param name="Why">Every question with its answer, for the vendor only.</param>
public sealed record CheckResult(CheckOutcome Outcome, IReadOnlyList<Finding> Findings, Explanation Why)
{
    /// <summary>
    /// What the partner hears: each code once, because even a count would tell of others; and for all that others have with the customer one word,
    /// so that nobody can tell a rival from the vendor's own selling.
    /// </summary>
    public IReadOnlyList<PartnerFinding> ForPartner()
    {
        var gravest = Findings.Where(finding => finding.IsAboutOthers).Select(finding => finding.Gravity).DefaultIfEmpty().Max();
        return [.. Findings.Select(finding => finding.IsAboutOthers ? PartnerFinding.OfOthers(gravest) : new(finding.Code, finding.PartnerText)).Distinct()];
    }

    /// <summary>With which reason a blocked registration is rejected: that of the first blocking finding. Null unless blocked.</summary>
    public RejectReason? RejectReason => Findings.FirstOrDefault(finding => finding.Gravity == CheckOutcome.Blocked)?.RejectReason;
}

/// <summary>A finding as the partner hears it.</summary>
public sealed record PartnerFinding(string Code, [property: JsonConverter(typeof(KeptPhrase))] Phrase Text)
{
    /// <summary>What stands for anything that others have with the customer: another partner's registration, an opportunity, a direct account.</summary>
    public static PartnerFinding OfOthers(CheckOutcome gravity) => gravity == CheckOutcome.Blocked
        ? new("customer-not-open", "This customer is not open for registrations in this product family.")
        : new("customer-in-review", "Somebody looks at this customer before we answer.");
}
