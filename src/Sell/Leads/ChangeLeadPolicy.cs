using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Entente.Conditions;
using Entente.Platform;
using Entente.Reading;

namespace Entente.Sell.Leads;

/// <summary>The program's lead policy as it was set last, which may begin on a later day.</summary>
public static class ShowLeadPolicy
{
    public sealed record Input;

    /// <param name="Says">The condition as a sentence.</param>
    public sealed record Signal(string Name, int Points, JsonObject When, string Says);

    public sealed record Rule(string Name, JsonObject When, JsonObject Needs, string Says);

    public sealed record View(
        int Version, DateOnly EffectiveFrom, IReadOnlyList<Signal> Signals, IReadOnlyList<Rule> Rules, RoutingMethod Method, bool RouteAtOnce, int AcceptHours, int FirstContactDays, int ProgressDays, int StaleDays,
        int MostOffers, bool PoolAtLast, int MeanWeighs, int StartChance, int DeclineWeighs, int LoadWeighs, int UsualCapacity, Money? UsualValue) : IVersioned
    {
        internal static View Of(LeadPolicy policy) => new(
            policy.Version, policy.EffectiveFrom, [.. policy.Signals.Select(signal => new Signal(signal.Name, signal.Points, signal.When.ToJson(), Say(signal.When.InWords())))],
            [.. policy.Rules.Select(rule => new Rule(rule.Name, rule.When.ToJson(), rule.Needs.ToJson(), rule.When == Condition.Always ? Say(rule.Needs.InWords()) : Say($"where {rule.When.InWords()}: {rule.Needs.InWords()}")))],
            policy.Method, policy.RouteAtOnce, policy.AcceptHours, policy.FirstContactDays, policy.ProgressDays, policy.StaleDays, policy.MostOffers, policy.PoolAtLast, policy.MeanWeighs, policy.StartChance, policy.DeclineWeighs,
            policy.LoadWeighs, policy.UsualCapacity, policy.UsualValue);
    }

    internal static readonly View<Input, View> See = new("sell.show-lead-policy", Can.RouteLeads, async (_, _, db, _, stop) => View.Of(await db.LastLeadPolicy(stop)));

    public static void Map(Doors doors) => doors.Show(See, "/lead-policy");
}

/// <summary>The program sets by what leads are scored, given and taken back. It is a new version from a day on; offers keep the instants they were made with.</summary>
public static class ChangeLeadPolicy
{
    /// <param name="Version">The version that was seen; another one meanwhile is refused as stale.</param>
    /// <param name="EffectiveFrom">The first day on which it holds; null: today.</param>
    /// <param name="Signals">Null: as they are.</param>
    /// <param name="Rules">Null: as they are.</param>
    /// <param name="AcceptHours">Of working time of the partner, a working day counts 24.</param>
    /// <param name="StaleDays">0: leads are never taken back.</param>
    /// <param name="StartChance">In percent, as the other weights are.</param>
    public sealed record Input(
        [property: Range(1, int.MaxValue)] int Version,
        DateOnly? EffectiveFrom = null,
        IReadOnlyList<Input.Signal>? Signals = null,
        IReadOnlyList<Input.Rule>? Rules = null,
        RoutingMethod Method = RoutingMethod.ExpectedValue,
        bool RouteAtOnce = false,
        [property: Range(1, 2400)] int AcceptHours = 24,
        [property: Range(1, 90)] int FirstContactDays = 2,
        [property: Range(0, 3650)] int ProgressDays = 14,
        [property: Range(0, 3650)] int StaleDays = 30,
        [property: Range(1, 1000)] int MostOffers = 5,
        bool PoolAtLast = true,
        [property: Range(0, 10000)] int MeanWeighs = 10,
        [property: Range(0, 100)] int StartChance = 20,
        [property: Range(0, 100)] int DeclineWeighs = 25,
        [property: Range(0, 100)] int LoadWeighs = 20,
        [property: Range(0, 100000)] int UsualCapacity = 10,
        Money? UsualValue = null)
    {
        public sealed record Signal([property: Required, StringLength(100)] string Name, [property: Range(-100, 100)] int Points, JsonObject? When = null);

        public sealed record Rule([property: Required, StringLength(100)] string Name, [property: Required] JsonObject Needs, JsonObject? When = null);
    }

    internal static readonly Act<Input, ShowLeadPolicy.View> Act = new("sell.change-lead-policy", Can.RouteLeads, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/lead-policy");

    static async Task<ShowLeadPolicy.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var before = await db.LastLeadPolicy(stop);
        if (before.Version != input.Version)
            throw new StaleException(input.Version, before.Version);
        var today = (await db.LeadRulesNow(now, stop)).Today;
        if (input.EffectiveFrom < today)
            throw InvalidInputException.In("effectiveFrom", Say("The policy can't change for days that have passed."));
        var after = new LeadPolicy(before.Version + 1, input.EffectiveFrom ?? today)
        {
            Signals = input.Signals is { } signals ? [.. signals.Select((signal, at) => new LeadSignal(signal.Name.Trim(), signal.Points, Read(signal.When, LeadFacts.Fields, $"signals[{at}].when")))] : before.Signals,
            Rules = input.Rules is { } rules
                ? [.. rules.Select((rule, at) => new RoutingRule(rule.Name.Trim(), Read(rule.When, LeadFacts.PairFields, $"rules[{at}].when"), Read(rule.Needs, LeadFacts.PairFields, $"rules[{at}].needs")))] : before.Rules,
            Method = input.Method,
            RouteAtOnce = input.RouteAtOnce,
            AcceptHours = input.AcceptHours,
            FirstContactDays = input.FirstContactDays,
            ProgressDays = input.ProgressDays,
            StaleDays = input.StaleDays,
            MostOffers = input.MostOffers,
            PoolAtLast = input.PoolAtLast,
            MeanWeighs = input.MeanWeighs,
            StartChance = input.StartChance,
            DeclineWeighs = input.DeclineWeighs,
            LoadWeighs = input.LoadWeighs,
            UsualCapacity = input.UsualCapacity,
            UsualValue = input.UsualValue,
        };
        db.Add(LeadPolicyVersion.Of(after, who, now));
        db.Record(new LeadPolicyChanged(after.Version, after.EffectiveFrom, FieldChange.Between(Fields(before), Fields(after))), "lead-policy", PolicyId);
        return ShowLeadPolicy.View.Of(after);
    }

    static readonly Guid PolicyId = new("019f0000-0000-7000-8000-00000000001e");

    static Condition Read(JsonObject? condition, Fields fields, string path)
    {
        try
        {
            return condition is null ? Condition.Always : Condition.Parse(condition.ToJsonString(), fields);
        }
        catch (MalformedException malformed)
        {
            throw InvalidInputException.In(path, Say(malformed.Text));
        }
    }

    static IEnumerable<(string, string?)> Fields(LeadPolicy policy) =>
    [
        ("signals", string.Join("; ", policy.Signals.Select(signal => $"{signal.Name} {signal.Points}: {signal.When.Says()}"))),
        ("rules", string.Join("; ", policy.Rules.Select(rule => $"{rule.Name}: {rule.When.Says()} → {rule.Needs.Says()}"))), ("method", $"{policy.Method}"), ("routeAtOnce", policy.RouteAtOnce ? "yes" : "no"),
        ("acceptHours", $"{policy.AcceptHours}"), ("firstContactDays", $"{policy.FirstContactDays}"), ("progressDays", $"{policy.ProgressDays}"), ("staleDays", $"{policy.StaleDays}"), ("mostOffers", $"{policy.MostOffers}"),
        ("poolAtLast", policy.PoolAtLast ? "yes" : "no"), ("meanWeighs", $"{policy.MeanWeighs}"), ("startChance", $"{policy.StartChance}"), ("declineWeighs", $"{policy.DeclineWeighs}"), ("loadWeighs", $"{policy.LoadWeighs}"),
        ("usualCapacity", $"{policy.UsualCapacity}"), ("usualValue", policy.UsualValue?.ToString()),
    ];
}

public sealed record LeadPolicyChanged(int Version, DateOnly EffectiveFrom, IReadOnlyList<FieldChange> Changes) : IEvent, ITellsChanges
{
    static string IEvent.Name => "lead-policy.changed";
    public string Says() => Say($"changed {FieldChange.Names(Changes)} of the lead policy from {EffectiveFrom} on");
}
