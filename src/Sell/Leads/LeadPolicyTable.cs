using System.Text.Json.Nodes;
using Entente.Conditions;
using Entente.Platform;
using Entente.Sell.Deals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Sell.Leads;

/// <summary>One version of the program's lead policy. Rows are added, never changed.</summary>
sealed class LeadPolicyVersion
{
    public int Number { get; init; }
    public DateOnly EffectiveFrom { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>See <see cref="Actor.Key"/>.</summary>
    public string By { get; init; } = "";

    /// <summary>JSON, see <see cref="StoredLeadPolicy"/>.</summary>
    public string Stored { get; init; } = "";

    public static LeadPolicyVersion Of(LeadPolicy policy, Actor by, DateTimeOffset now) =>
        new() { Number = policy.Version, EffectiveFrom = policy.EffectiveFrom, At = now, By = by.Key, Stored = StoredLeadPolicy.Write(policy) };

    public LeadPolicy Policy() => StoredLeadPolicy.Read(Stored);
}

sealed class LeadPolicyTable : IEntityTypeConfiguration<LeadPolicyVersion>
{
    public static readonly Constraint OneVersion = new("one_lead_policy_per_version", new("changed-meanwhile", "Somebody changed the policy a moment ago. Look again, then change it."));

    public void Configure(EntityTypeBuilder<LeadPolicyVersion> version)
    {
        version.ToTable("lead_policies").HasWall(Wall.Open);
        version.HasKey(v => v.Number).HasName(OneVersion.Name);
        version.Property(v => v.Number).ValueGeneratedNever();
        version.Property(v => v.Stored).HasMaxLength(-1);
    }
}

/// <summary>The policy as JSON; fields that an older version did not know read as their defaults.</summary>
sealed record StoredLeadPolicy(
    int Version, DateOnly EffectiveFrom, StoredLeadPolicy.Signal[] Signals, StoredLeadPolicy.Rule[] Rules, RoutingMethod Method, bool RouteAtOnce, int AcceptHours, int FirstContactDays, int ProgressDays,
    int StaleDays, int MostOffers, bool PoolAtLast, int MeanWeighs, int StartChance, int DeclineWeighs, int LoadWeighs, int UsualCapacity, long? UsualMinor, string? UsualCurrency)
{
    public sealed record Signal(string Name, int Points, JsonObject When);
    public sealed record Rule(string Name, JsonObject When, JsonObject Needs);

    public static string Write(LeadPolicy policy) => Papers.Write(new StoredLeadPolicy(
        policy.Version, policy.EffectiveFrom, [.. policy.Signals.Select(signal => new Signal(signal.Name, signal.Points, signal.When.ToJson()))],
        [.. policy.Rules.Select(rule => new Rule(rule.Name, rule.When.ToJson(), rule.Needs.ToJson()))], policy.Method, policy.RouteAtOnce, policy.AcceptHours, policy.FirstContactDays, policy.ProgressDays,
        policy.StaleDays, policy.MostOffers, policy.PoolAtLast, policy.MeanWeighs, policy.StartChance, policy.DeclineWeighs, policy.LoadWeighs, policy.UsualCapacity, policy.UsualValue?.Minor, policy.UsualValue?.Currency));

    public static LeadPolicy Read(string text)
    {
        var stored = Papers.Read<StoredLeadPolicy>(text);
        return new(stored.Version, stored.EffectiveFrom)
        {
            Signals = [.. stored.Signals.Select(signal => new LeadSignal(signal.Name, signal.Points, Condition.Parse(signal.When.ToJsonString(), LeadFacts.Fields)))],
            Rules = [.. stored.Rules.Select(rule => new RoutingRule(rule.Name, Condition.Parse(rule.When.ToJsonString(), LeadFacts.PairFields), Condition.Parse(rule.Needs.ToJsonString(), LeadFacts.PairFields)))],
            Method = stored.Method,
            RouteAtOnce = stored.RouteAtOnce,
            AcceptHours = stored.AcceptHours,
            FirstContactDays = stored.FirstContactDays,
            ProgressDays = stored.ProgressDays,
            StaleDays = stored.StaleDays,
            MostOffers = stored.MostOffers,
            PoolAtLast = stored.PoolAtLast,
            MeanWeighs = stored.MeanWeighs,
            StartChance = stored.StartChance,
            DeclineWeighs = stored.DeclineWeighs,
            LoadWeighs = stored.LoadWeighs,
            UsualCapacity = stored.UsualCapacity,
            UsualValue = stored.UsualMinor is { } minor ? new(minor, stored.UsualCurrency!) : null,
        };
    }
}

/// <summary>By what leads are judged now: the policy, the program's working days, what day it is there, and its currency.</summary>
sealed record LeadRules(LeadPolicy Policy, WorkingCalendar Calendar, DateOnly Today, string Currency);

static class LeadRulesOfProgram
{
    static readonly Func<Db, DateOnly, CancellationToken, Task<List<LeadPolicyVersion>>> VersionOn = Prepared.List((Db db, DateOnly day) =>
        db.Set<LeadPolicyVersion>().AsNoTracking().Where(row => row.EffectiveFrom <= day).OrderByDescending(row => row.Number).Take(1));

    public static async Task<LeadRules> LeadRulesNow(this Db db, DateTimeOffset now, CancellationToken stop)
    {
        var calendar = await db.WorkingCalendar(stop);
        var today = calendar.DayOf(now);
        return new((await VersionOn(db, today, stop).Only())?.Policy() ?? ShippedLeadPolicy.Policy, calendar, today, (await db.Settings(stop)).Currency);
    }

    /// <summary>The version that was set last, which may begin on a later day.</summary>
    public static async Task<LeadPolicy> LastLeadPolicy(this Db db, CancellationToken stop) =>
        (await db.Set<LeadPolicyVersion>().AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(stop))?.Policy() ?? ShippedLeadPolicy.Policy;

    /// <summary>The working days by which a partner's clocks run: its own, or the program's.</summary>
    public static async Task<WorkingCalendar> CalendarOf(this Db db, Id<Partner> partner, LeadRules rules, CancellationToken stop) =>
        (await db.Set<LeadPartner>().AsNoTracking().SingleOrDefaultAsync(settings => settings.Partner == partner, stop))?.Calendar() ?? rules.Calendar;
}
