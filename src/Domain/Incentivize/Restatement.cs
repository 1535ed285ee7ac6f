using System.Text.Encodings.Web;
using System.Text.Json;

namespace Entente.Incentivize;

/// <summary>What a line is for. At most one amount is due for it, whatever number of lines made it up.</summary>
/// <param name="Period">The month that earned it.</param>
/// <param name="RefersTo">Empty unless it takes back.</param>
public sealed record LineKey(Period Period, string Rule, string Transaction, string RefersTo);

/// <summary>A line that stands on a statement.</summary>
public sealed record StandingLine(Id<StatementLine> Id, LineKey Of, int PlanVersion, int Repetition, Money Amount);

/// <summary>A line to be written.</summary>
/// <param name="On">The month of its statement: that which earned it, or the next open one when that is closed.</param>
/// <param name="Corrects">The last line that stands for the same; null when nothing stands for it.</param>
public sealed record DueLine(Period On, LineKey Of, int PlanVersion, int Repetition, Money Amount, Id<StatementLine>? Corrects, Func<Explanation> Why)
{
    static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal string WhyJson() => JsonSerializer.Serialize(Why(), Compact);
}

/// <summary>
/// Compares what is due to one partner by one plan with what stands on its statements: gives the lines that are missing, and for what turned out otherwise
/// the difference as a line that names the one it corrects. With nothing new it gives nothing, so it can be repeated at will.
/// </summary>
/// <param name="plan">Its published versions, by number: for lines whose rule gives nothing any more.</param>
/// <param name="closed">The months whose statements take no more lines.</param>
/// <param name="counting">The external ids of the transactions that count now.</param>
public sealed class Restatement(IReadOnlyDictionary<int, Plan> plan, IReadOnlySet<Period> closed, IReadOnlySet<string> counting)
{
    /// <param name="calculation">Of this partner by this plan.</param>
    /// <param name="standing">All lines of this partner by this plan, in the order they were written.</param>
    /// <param name="from">The first month whose statement may get lines.</param>
    /// <param name="to">The last one.</param>
    public IReadOnlyList<DueLine> Due(Calculation calculation, IReadOnlyCollection<StandingLine> standing, Period from, Period to)
    {
        var stands = standing.ToLookup(line => line.Of);
        var aside = calculation.Aside.ToLookup(one => one.Transaction);
        var lines = new List<DueLine>();
        var due = new HashSet<LineKey>();
        foreach (var line in calculation.Lines)
        {
            var key = new LineKey(line.Period, line.Rule, line.Transaction, line.RefersTo ?? "");
            due.Add(key);
            if (IsAsked(key.Period, from, to))
                lines.AddRange(Lines(key, line, [.. stands[key]], null));
        }

        foreach (var gone in stands)
            if (!due.Contains(gone.Key) && IsAsked(gone.Key.Period, from, to))
                lines.AddRange(Lines(gone.Key, null, [.. gone], aside[gone.Key.Transaction].FirstOrDefault()));
        return lines;
    }

    /// <summary>What stands in another currency than what is due now is taken away; in its own, the difference is due.</summary>
    IEnumerable<DueLine> Lines(LineKey key, EarningLine? line, StandingLine[] stands, SetAside? aside)
    {
        var repetition = stands.Length;
        var others = stands.Where(one => one.Amount.Currency != line?.Amount.Currency).GroupBy(one => one.Amount.Currency).OrderBy(one => one.Key, StringComparer.Ordinal);
        foreach (var other in others)
            if (TakenAway(key, repetition, [.. other], line, aside) is { } away)
            {
                repetition++;
                yield return away;
            }
        if (line is not null && Missing(key, repetition, line, [.. stands.Where(one => one.Amount.Currency == line.Amount.Currency)]) is { } missing)
            yield return missing;
    }

    bool IsAsked(Period earned, Period from, Period to) => On(earned) is var on && on >= from && on <= to;

    /// <summary>The month on whose statement what this month earned stands now.</summary>
    Period On(Period earned)
    {
        while (closed.Contains(earned))
            earned = earned.Next;
        return earned;
    }

    DueLine? Missing(LineKey key, int repetition, EarningLine line, StandingLine[] stands)
    {
        var before = stands.Aggregate(Money.Zero(line.Amount.Currency), (sum, one) => sum + one.Amount);
        if (before == line.Amount)
            return null;
        var version = line.Version;
        return stands.Length == 0 && !closed.Contains(key.Period)
            ? new(key.Period, key, version, repetition, line.Amount, null, () => line.Why)
            : new(On(key.Period), key, version, repetition, line.Amount - before, stands.LastOrDefault()?.Id, () => Corrected(line.Why, line.Amount, before, key));
    }

    DueLine? TakenAway(LineKey key, int repetition, StandingLine[] stands, EarningLine? instead, SetAside? aside)
    {
        var before = stands.Aggregate(Money.Zero(stands[0].Amount.Currency), (sum, one) => sum + one.Amount);
        if (before.Minor == 0)
            return null;
        var last = stands[^1];
        var nothing = Money.Zero(before.Currency);
        var rule = plan.TryGetValue(last.PlanVersion, out var version) ? new RuleVersion(key.Rule, last.PlanVersion, version.EffectiveFrom) : null;
        var why = new Figure("due now", nothing.ToString(), aside?.Why.Text.ToString()
            ?? (instead is not null ? $"transaction {key.Transaction} earns in {instead.Amount.Currency} now"
                : counting.Contains(key.Transaction) ? $"the rule gives nothing for transaction {key.Transaction} any more" : $"transaction {key.Transaction} counts no more"));
        return new(On(key.Period), key, last.PlanVersion, repetition, -before, last.Id, () => new(
            $"corrects “{key.Rule}”", (-before).ToString(), $"{nothing.Exact()} − {Bracketed(before)} = {(-before).Exact()}", rule, [why, Stands(before, key)], key.Period.LastDay));
    }

    static Explanation Corrected(Explanation now, Money due, Money before, LineKey key) => new(
        $"corrects “{key.Rule}”", (due - before).ToString(), $"{due.Exact()} − {Bracketed(before)} = {(due - before).Exact()}", now.Rule, [now, Stands(before, key)], now.AsOf);

    static Figure Stands(Money before, LineKey key) => new("stands before", before.ToString(), $"lines for transaction {key.Transaction} of {key.Period}");

    static string Bracketed(Money amount) => amount.Minor < 0 ? $"({amount.Exact()})" : amount.Exact();
}
