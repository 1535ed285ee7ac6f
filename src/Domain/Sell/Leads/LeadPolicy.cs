using Entente.Conditions;

namespace Entente.Sell.Leads;

/// <summary>How a lead finds its partner.</summary>
public enum RoutingMethod
{
    /// <summary>The eligible partner with the highest expected value.</summary>
    ExpectedValue,

    /// <summary>The eligible partner that is furthest behind its share.</summary>
    RoundRobin,

    /// <summary>Nobody is asked: eligible partners take it themselves.</summary>
    Pool,
}

/// <summary>What must hold between a lead and a partner to whom it goes.</summary>
/// <param name="When">For which leads and partners it is asked at all.</param>
/// <param name="Needs">What must hold then.</param>
public sealed record RoutingRule(string Name, Condition When, Condition Needs);

/// <summary>The numbers and rules by which leads are scored, given and taken back. A change is a new version; an offer keeps the instants it was made with.</summary>
/// <param name="Version">Counts from 1.</param>
/// <param name="EffectiveFrom">The first day on which this version holds.</param>
public sealed record LeadPolicy(int Version, DateOnly EffectiveFrom)
{
    public IReadOnlyList<LeadSignal> Signals { get; init; } = [];
    public IReadOnlyList<RoutingRule> Rules { get; init; } = [];
    public RoutingMethod Method { get; init; } = RoutingMethod.ExpectedValue;

    /// <summary>A new lead without a doubt is offered at once; otherwise staff route it.</summary>
    public bool RouteAtOnce { get; init; }

    /// <summary>Hours of working time, in the partner's own calendar, to accept. A working day counts 24.</summary>
    public int AcceptHours { get; init; } = 24;

    /// <summary>Working days of the partner from acceptance to the first contact.</summary>
    public int FirstContactDays { get; init; } = 2;

    /// <summary>Days without news after which the partner is reminded.</summary>
    public int ProgressDays { get; init; } = 14;

    /// <summary>Days without news after which the lead is taken back; 0: never.</summary>
    public int StaleDays { get; init; } = 30;

    /// <summary>So many partners are asked one after the other; then the lead goes to the pool.</summary>
    public int MostOffers { get; init; } = 5;

    /// <summary>Where no candidate is left: into the pool, or back to staff.</summary>
    public bool PoolAtLast { get; init; } = true;

    /// <summary>As many decided leads and deals as the program's mean counts beside a partner's own.</summary>
    public int MeanWeighs { get; init; } = 10;

    /// <summary>The program's chance to win before anything was decided, in percent.</summary>
    public int StartChance { get; init; } = 20;

    /// <summary>How much of a lost lead a declined one counts for the chance, in percent.</summary>
    public int DeclineWeighs { get; init; } = 25;

    /// <summary>By so much a fully loaded partner's expected value is lowered, in percent.</summary>
    public int LoadWeighs { get; init; } = 20;

    /// <summary>Open leads that a partner takes at most whose own settings say nothing; 0: only those with settings get leads.</summary>
    public int UsualCapacity { get; init; } = 10;

    /// <summary>What a lead is taken to be worth where nobody said; null: nothing, so that only the chance ranks.</summary>
    public Money? UsualValue { get; init; }

    /// <summary>This policy as the rule that explanations name.</summary>
    public RuleVersion Rule => new("lead policy", Version, EffectiveFrom);

    /// <summary>What a lead is worth for the ranking, in minor units; at least 1, so that the chance ranks where nothing is known.</summary>
    public long WorthOf(LeadFacts lead) => Math.Clamp((lead.Value ?? UsualValue)?.Minor ?? 0, 1, Assignment.Most);
}
