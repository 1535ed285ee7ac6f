using System.Globalization;

namespace Entente.Sell.Leads;

/// <summary>A partner for a lead, with what it is expected to bring.</summary>
/// <param name="Expected">In minor units: chance × value, less load.</param>
/// <param name="Ahead">For round robin: leads per unit of weight after this one; the lowest comes first.</param>
public sealed record Ranked(Candidate Partner, long Expected, decimal Chance, decimal Ahead, Explanation Why);

/// <summary>A partner to whom a lead does not go, and the rule that says so.</summary>
public sealed record Excluded(Candidate Partner, string Rule, Phrase Because);

/// <summary>Who comes into question for a lead, best first, and who does not.</summary>
public sealed record Ranking(IReadOnlyList<Ranked> Eligible, IReadOnlyList<Excluded> Excluded, LeadPolicy Policy, DateOnly Today)
{
    public Ranked? Best => Eligible.Count > 0 ? Eligible[0] : null;

    /// <summary>Why it goes to this partner, and why not to the next three.</summary>
    public Explanation Why(Id<Partner> chosen, string? byHand = null)
    {
        var at = Eligible.FirstOrDefault(ranked => ranked.Partner.Id == chosen);
        var others = Eligible.Where(ranked => ranked.Partner.Id != chosen).Take(3)
            .Select(ranked => (Explained)(ranked.Why with { Label = $"not {ranked.Partner.Name}" }))
            .Concat(Excluded.Where(excluded => excluded.Partner.Id != chosen).Take(Math.Max(0, 3 - Eligible.Count(ranked => ranked.Partner.Id != chosen)))
                .Select(excluded => new Figure($"not {excluded.Partner.Name}", excluded.Rule, excluded.Because.ToString())));
        return new("choice of the partner", at?.Partner.Name ?? "a partner beside the ranking",
            byHand is not null ? $"chosen by hand: {byHand}" : Policy.Method == RoutingMethod.RoundRobin ? "the furthest behind its share" : "the highest expected value",
            Policy.Rule, at is null ? [.. others] : [at.Why with { Label = at.Partner.Name }, .. others], Today);
    }
}

/// <summary>Chooses among partners by rules and expected value. Nothing of it looks at the clock or at chance: equal facts give equal choices, ties go to the lower id.</summary>
public static class Routing
{
    /// <param name="pins">The partners to whom the lead's company is pinned as a named account; none: it is free.</param>
    /// <param name="asked">Partners that were asked for this lead before and come no more into question.</param>
    public static Ranking Rank(
        LeadFacts lead, IEnumerable<Candidate> partners, LeadPolicy policy, WinChance chances, IReadOnlyCollection<Id<Partner>> pins, IReadOnlyCollection<Id<Partner>> asked, DateOnly today)
    {
        var (eligible, excluded) = (new List<Ranked>(), new List<Excluded>());
        foreach (var partner in partners.OrderBy(partner => partner.Id))
            if (WhyNot(lead, partner, policy, pins, asked) is { } no)
                excluded.Add(no);
            else
                eligible.Add(Expect(lead, partner, policy, chances, today));
        return new(
            [.. policy.Method == RoutingMethod.RoundRobin ? eligible.OrderBy(ranked => ranked.Ahead).ThenBy(ranked => ranked.Partner.Id)
                : eligible.OrderByDescending(ranked => ranked.Expected).ThenByDescending(ranked => ranked.Chance).ThenBy(ranked => ranked.Partner.Id)],
            excluded, policy, today);
    }

    /// <summary>Why a lead cannot go to a partner; null: it can. A pin outranks the rules of the program, not the partner's capacity.</summary>
    public static Excluded? WhyNot(LeadFacts lead, Candidate partner, LeadPolicy policy, IReadOnlyCollection<Id<Partner>> pins, IReadOnlyCollection<Id<Partner>> asked) =>
        asked.Contains(partner.Id) ? new(partner, "asked", "It was asked before.")
        : pins.Count > 0 && !pins.Contains(partner.Id) ? new(partner, "pin", "The account is pinned to another partner.")
        : partner.Free == 0 ? new(partner, "capacity", $"It has {partner.Open} open leads of {partner.Capacity}.")
        : pins.Contains(partner.Id) ? null
        : policy.Rules.FirstOrDefault(rule => rule.When.Holds(field => partner.Of(field, lead)) && !rule.Needs.Holds(field => partner.Of(field, lead))) is { } broken
            ? new(partner, broken.Name, $"It needs: {broken.Needs.InWords()}.")
        : null;

    /// <summary><c>chance × value × (1 − load weight × open ÷ capacity)</c>, rounded half to even to the minor unit.</summary>
    public static long Expected(LeadFacts lead, Candidate partner, LeadPolicy policy, WinChance chances) =>
        Expected(chances.Of(partner.RecordIn(lead.Segment)), policy.WorthOf(lead), Load(partner), policy);

    static long Expected(decimal chance, long worth, decimal load, LeadPolicy policy) =>
        (long)Math.Round(chance * worth * (1 - (policy.LoadWeighs / 100m * load)), MidpointRounding.ToEven);

    static decimal Load(Candidate partner) => partner.Capacity > 0 ? Math.Min(1, Math.Round((decimal)partner.Open / partner.Capacity, 6, MidpointRounding.ToEven)) : 1;

    static Ranked Expect(LeadFacts lead, Candidate partner, LeadPolicy policy, WinChance chances, DateOnly today)
    {
        var record = partner.RecordIn(lead.Segment);
        var (chance, worth, load) = (chances.Of(record), policy.WorthOf(lead), Load(partner));
        var expected = Expected(chance, worth, load, policy);
        var currency = (lead.Value ?? policy.UsualValue)?.Currency;
        var ahead = Math.Round((partner.Received + 1m) / Math.Max(1, partner.Weight), 6, MidpointRounding.ToEven);
        return new(partner, expected, chance, ahead, new("expected value", Amount(expected, currency),
            $"{Say(chance)} × {Amount(worth, currency)} × (1 − {policy.LoadWeighs} % × {Say(load)}) = {Amount(expected, currency)}", policy.Rule,
            [
                chances.Why(record, today),
                new Figure("value", Amount(worth, currency), lead.Value is not null ? "lead" : policy.UsualValue is not null ? "usual value of the program" : "no value is known, so the chance alone ranks"),
                new Explanation("load", Say(load), $"{partner.Open} ÷ {partner.Capacity} = {Say(load)}", policy.Rule,
                    [new Figure("open leads", $"{partner.Open}", "partner"), new Figure("capacity", $"{partner.Capacity}", "lead settings of the partner")], today),
                .. policy.Method == RoutingMethod.RoundRobin ? [new Figure("received per share", Say(ahead), $"({partner.Received} + 1) ÷ {Math.Max(1, partner.Weight)}")] : Array.Empty<Explained>(),
            ], today));
    }

    static string Amount(long minor, string? currency) => currency is null ? minor.ToString(CultureInfo.InvariantCulture) : new Money(minor, currency).ToString();

    static string Say(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
