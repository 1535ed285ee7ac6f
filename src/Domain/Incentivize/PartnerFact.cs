namespace Entente.Incentivize;

/// <summary>What holds for a partner from a day to a day. What it leaves open is said by other facts, or by none.</summary>
/// <param name="Types">A partner may have several; those of all its facts of the day count together.</param>
/// <param name="From">The first day; null when it has always been so.</param>
/// <param name="To">The last day; null when it goes on.</param>
/// <param name="Currency">In which its lines are; null: in the plan's.</param>
public sealed record PartnerFact(
    string Partner, string? Tier, IReadOnlyList<string> Types, string? Region, decimal? Quota, DateOnly? From, DateOnly? To, string? Currency = null)
{
    public bool HoldsOn(DateOnly day) => !(day < From) && !(day > To);
}

/// <summary>A partner as it was on one day.</summary>
public sealed record PartnerOnDay(string? Tier, IReadOnlyList<string> Types, string? Region, decimal? Quota)
{
    public static readonly PartnerOnDay Unknown = new(null, [], null, null);
}

/// <summary>The facts of all partners. Of two that say different things for one day the one that began later holds.</summary>
public sealed class PartnerFacts
{
    readonly Dictionary<string, PartnerFact[]> latestFirst;

    /// <exception cref="RefusedException">Two facts that began on the same day contradict each other.</exception>
    public PartnerFacts(IReadOnlyCollection<PartnerFact> facts)
    {
        latestFirst = facts.GroupBy(fact => fact.Partner).ToDictionary(
            partner => partner.Key,
            partner => partner.OrderByDescending(fact => fact.From ?? DateOnly.MinValue).ToArray());
        foreach (var partner in latestFirst.Values)
            Refuse.If(Contradiction(partner));
    }

    public PartnerOnDay On(string partner, DateOnly day)
    {
        if (!latestFirst.TryGetValue(partner, out var facts))
            return PartnerOnDay.Unknown;
        var holding = facts.Where(fact => fact.HoldsOn(day)).ToList();
        return new(
            holding.Find(fact => fact.Tier is not null)?.Tier,
            [.. holding.SelectMany(fact => fact.Types).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)],
            holding.Find(fact => fact.Region is not null)?.Region,
            holding.Find(fact => fact.Quota is not null)?.Quota);
    }

    /// <summary>In which the lines of that day are, or null when nothing says.</summary>
    public string? CurrencyOn(string partner, DateOnly day) =>
        latestFirst.TryGetValue(partner, out var facts) ? Array.Find(facts, fact => fact.Currency is not null && fact.HoldsOn(day))?.Currency : null;

    static Refusal? Contradiction(PartnerFact[] partner) => partner
        .GroupBy(fact => fact.From)
        .Where(day => Several(day, fact => fact.Tier) || Several(day, fact => fact.Region) || Several(day, fact => fact.Quota) || Several(day, fact => fact.Currency))
        .Select(day => new Refusal("partner-facts-contradict",
            $"Two facts about partner “{partner[0].Partner}” from {Written.Of(day.Key)} name different tiers, regions, quotas or currencies: end one of them or move its first day."))
        .FirstOrDefault();

    static bool Several<T>(IEnumerable<PartnerFact> facts, Func<PartnerFact, T?> what) =>
        facts.Select(what).Where(value => value is not null).Distinct().Count() > 1;
}
