using System.Globalization;
using Entente.Recognition;

namespace Entente.Sell;

/// <summary>
/// Nine questions to a registration, in their order. What is found is never an error: the registration stands, and the findings go with it.
/// The same evidence gives the same result on every machine.
/// </summary>
public sealed class RegistrationCheck
{
    readonly RegistrationEvidence evidence;
    readonly DealPolicy policy;
    readonly DateTimeOffset now;
    readonly DateOnly today;
    readonly List<Finding> findings = [];
    readonly List<Explained> answers = [];

    RegistrationCheck(RegistrationEvidence evidence, DealPolicy policy, DateTimeOffset now, DateOnly today) =>
        (this.evidence, this.policy, this.now, this.today) = (evidence, policy, now, today);

    /// <param name="today">The day of <paramref name="now"/> in the program's zone.</param>
    public static CheckResult Of(RegistrationEvidence evidence, DealPolicy policy, DateTimeOffset now, DateOnly today) => new RegistrationCheck(evidence, policy, now, today).Ask();

    CheckResult Ask()
    {
        Answer("may this partner sell this product", MaySell());
        Answer("territory and exclusivity", InTerritory());
        Answer("minimum value", AboveMinimum());
        Answer("named direct accounts", NamedDirect());
        Answer("customer recognized", Recognized());
        Answer("live registrations of others", LiveOfOthers());
        Answer("direct selling", DirectSelling());
        Answer("incumbency", Incumbency());
        Answer("own duplicates", OwnDuplicates());
        var outcome = findings.Select(finding => finding.Gravity).DefaultIfEmpty(CheckOutcome.Clear).Max();
        return new(outcome, findings, new("registration check", Word(outcome), "the gravest of the answers", policy.Rule, answers, today));
    }

    IEnumerable<Finding> MaySell() => evidence.SellingRules.Where(rule => !rule.Holds).Select(rule => Found(
        "not-eligible", CheckOutcome.Blocked, RejectReason.NotEligible,
        $"The partner may not sell this: {rule.What} must be {rule.Needed}, but is {rule.Has}.",
        $"Selling this product asks for {rule.What} {rule.Needed}; yours is {rule.Has}.",
        new Figure(rule.What, rule.Has, $"needed: {rule.Needed}")));

    IEnumerable<Finding> InTerritory()
    {
        var country = evidence.Registration.Customer.Country;
        if (evidence.Territory.Countries is { } countries && !countries.Contains(country))
            yield return Found("outside-territory", CheckOutcome.Blocked, RejectReason.OutsideTerritory,
                $"{country} is outside the partner's territory.", $"{country} is outside your territory.",
                new Figure("territory", string.Join(' ', countries.Order()), "partner"));
        if (evidence.Territory.ExclusiveToOther)
            yield return Found("territory-taken", CheckOutcome.Blocked, RejectReason.OutsideTerritory,
                $"{country} is exclusive to another partner.", "This territory is not open for registrations.",
                new Figure("country", country.Code, "exclusive territories"));
    }

    IEnumerable<Finding> AboveMinimum()
    {
        if (policy.MinimumValue is not { } minimum)
            yield break;
        var source = new Figure("minimum", $"{minimum.Exact()} {minimum.Currency}", "deal policy");
        if (evidence.ValueToCompare is not { } value || value.Currency != minimum.Currency)
            yield return Found("value-unknown", CheckOutcome.Possible, RejectReason.BelowMinimum,
                $"The value is in {evidence.Registration.Value.Currency}, so it could not be compared with the minimum of {minimum}; a person decides.",
                $"Your value is in {evidence.Registration.Value.Currency}, the program's minimum in {minimum.Currency}: they could not be compared, so a person decides.",
                new Figure("value", $"{evidence.Registration.Value.Exact()} {evidence.Registration.Value.Currency}", "registration"), source);
        else if (value.Minor < minimum.Minor)
            yield return Found("below-minimum", CheckOutcome.Blocked, RejectReason.BelowMinimum,
                $"{value.Amount} is below the minimum of {minimum}.", $"The program registers deals from {minimum} on.",
                new Figure("value", $"{value.Exact()} {value.Currency}", "registration"), source);
    }

    IEnumerable<Finding> NamedDirect() => evidence.Accounts.Where(account => account.Direct).Select(account => Found(
        "direct-account", IfSame(account.Id, CheckOutcome.Blocked), RejectReason.DirectAccount,
        $"{account.Name} is a named direct account.", "This customer is not open for registrations.", account.Likeness.Why));

    IEnumerable<Finding> Recognized() => IsCertain ? [] : evidence.Accounts.Take(1).Select(account => Found(
        "customer-possible", CheckOutcome.Possible, RejectReason.Other,
        $"The customer may be {account.Name} ({Percent(account.Likeness.Probability)}); a person has to say.", "We make sure which company this is.", account.Likeness.Why));

    IEnumerable<Finding> LiveOfOthers() => evidence.Live
        .Where(live => live.Partner != evidence.Registration.Partner && Clashes(live))
        .OrderBy(live => live.Number)
        .Select(live => live.State == DealState.Approved
            ? Found("customer-taken", Held(IfSame(live.Account, CheckOutcome.Blocked)), RejectReason.CustomerTaken,
                $"Registration {live.Number} of {live.PartnerName} is approved for this customer and family.", "This customer is already registered in this product family.", Row(live))
            : Found("earlier-undecided", CheckOutcome.Possible, RejectReason.EarlierRegistration,
                $"Registration {live.Number} of {live.PartnerName} for this customer and family came first and waits for its decision.", "This registration waits for another decision.", Row(live)));

    IEnumerable<Finding> DirectSelling()
    {
        var since = now.AddDays(-policy.DirectActivityDays);
        foreach (var selling in evidence.Direct.Where(selling => selling.Partner != evidence.Registration.Partner && Overlaps(selling.FamilyKey)))
            if (selling.Open)
                yield return Found("open-opportunity", CheckOutcome.Possible, RejectReason.OpenOpportunity,
                    $"There is an open opportunity at stage {selling.Stage} with this customer.", "We compare this with our own plans for the customer.", Row(selling));
            else if (selling.LastActivityAt >= since)
                yield return Found("direct-activity", CheckOutcome.Possible, RejectReason.OpenOpportunity,
                    $"Somebody sold to this customer directly within {policy.DirectActivityDays} days.", "We compare this with our own plans for the customer.", Row(selling));
    }

    IEnumerable<Finding> Incumbency() => !evidence.Registration.Renewal ? [] : evidence.Accounts
        .Where(account => account.Incumbent is { } incumbent && incumbent != evidence.Registration.Partner)
        .Select(account => Found("incumbent", CheckOutcome.Possible, RejectReason.Incumbent,
            account.IncumbentName is { } incumbent ? (Phrase)$"{incumbent} sold the running contract of {account.Name}." : $"Another partner sold the running contract of {account.Name}.", "A person decides on renewals of this customer.", account.Likeness.Why));

    IEnumerable<Finding> OwnDuplicates() => evidence.Live
        .Where(live => live.Partner == evidence.Registration.Partner && Clashes(live))
        .OrderBy(live => live.Number)
        .Select(live => Found("own-duplicate", Held(IfSame(live.Account, CheckOutcome.Blocked)), RejectReason.OwnDuplicate,
            $"The partner's own registration {live.Number} is for the same customer and family.", $"You registered this customer in this product family before, under number {live.Number}.", Row(live)));

    bool IsCertain => evidence.Accounts.Count == 0 || evidence.Accounts.Any(account => account.Likeness.Decision == Decision.Same);

    /// <summary>Only what is certainly the customer blocks; else a person decides.</summary>
    CheckOutcome IfSame(Id<Account> id, CheckOutcome then) =>
        evidence.Accounts.Any(account => account.Id == id && account.Likeness.Decision == Decision.Same) ? then : CheckOutcome.Possible;

    CheckOutcome Held(CheckOutcome outcome) => evidence.Imported ? CheckOutcome.Possible : outcome;

    /// <summary>An approved exclusive one whose time is not over, or an undecided one that came first.</summary>
    bool Clashes(LiveRegistration live) => Overlaps(live.FamilyKey) && (live.State == DealState.Approved
        ? live.Exclusive && !(now >= live.ProtectedUntil)
        : evidence.Number is null || live.Number < evidence.Number);

    bool Overlaps(string? familyKey) => familyKey is null || familyKey == evidence.Registration.Family.Key;

    static Figure Row(LiveRegistration live) => new("registration", Word(live.State), live.Number.ToString(CultureInfo.InvariantCulture));

    static Figure Row(DirectSelling selling) => new("opportunity", selling.Stage, selling.Opportunity.ToString());

    Finding Found(string code, CheckOutcome gravity, RejectReason reason, Phrase staff, Phrase partner, params IReadOnlyList<Explained> inputs) =>
        new(code, gravity, staff, partner, reason, new(code, Word(gravity), staff.ToString(), policy.Rule, inputs, today));

    void Answer(string question, IEnumerable<Finding> found)
    {
        var list = found.ToList();
        findings.AddRange(list);
        answers.Add(new Explanation(question, Word(list.Select(finding => finding.Gravity).DefaultIfEmpty(CheckOutcome.Clear).Max()), list.Count == 0 ? "nothing found" : string.Join("; ", list.Select(finding => finding.Code)),
            policy.Rule, [.. list.Select(finding => finding.Why)], today));
    }

    /// <summary>What is not certain is never 100 %.</summary>
    static string Percent(decimal probability) => string.Create(CultureInfo.InvariantCulture, $"{(probability < 1 ? Math.Min(probability * 100, 99.9m) : 100):0.0} %");

    static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
