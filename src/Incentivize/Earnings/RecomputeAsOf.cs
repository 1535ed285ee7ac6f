using System.Globalization;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Earnings;

/// <summary>How statements would stand with what was known by a moment, against how they stand now. Nothing is written.</summary>
sealed class RecomputeAsOf
{
    const int AtOnce = 100;

    /// <summary>So many lines are told of one statement.</summary>
    const int LinesTold = 200;

    readonly DateTimeOffset asOf;
    readonly EarningFacts facts;
    readonly ILookup<(Id<Partner>, Id<CompensationPlan>), StandingLine> standing;
    readonly CalculateStatements.Input input;
    readonly List<Found> found = [];
    readonly Dictionary<(Id<Partner>, Period, string), (long Stands, long WouldBe)> sums = [];

    RecomputeAsOf(CalculateStatements.Input input, DateTimeOffset asOf, EarningFacts facts, ILookup<(Id<Partner>, Id<CompensationPlan>), StandingLine> standing) =>
        (this.input, this.asOf, this.facts, this.standing) = (input, asOf, facts, standing);

    public static async Task<ShowRun.View> Run(CalculateStatements.Input input, DateTimeOffset asOf, Db db, DateTimeOffset now, CancellationToken stop)
    {
        Refuse.If(CalculationRun.WhyNotStart(input.Period, input.To ?? input.Period));
        var differences = new List<ShowRun.Difference>();
        var partners = db.Partners.AsNoTracking().Where(partner => input.PartnerId == null || partner.Id == input.PartnerId).OrderBy(partner => partner.Id);
        var done = 0;
        for (List<Partner> some; (some = await partners.Skip(done).Take(AtOnce).ToListAsync(stop)).Count > 0; done += some.Count)
        {
            var to = input.To ?? input.Period;
            var facts = await EarningFacts.Of(db, some, to.LastDay, asOf, now, stop);
            var piece = new RecomputeAsOf(input, asOf, facts, await CalculatePartners.Standing(db, some, stop));
            foreach (var partner in some)
                piece.Compare(partner.Id);
            differences.AddRange(await piece.Tell(db, stop));
        }

        return new(null, input.Period, input.To ?? input.Period, input.PartnerId, RunState.Done, "", now, now, done, 0, [], 0, 0, [], asOf, differences);
    }

    void Compare(Id<Partner> partner)
    {
        var known = facts.For(partner, asOf);
        foreach (var plan in facts.Plans)
            Compare(partner, Calculation.Of(plan.Versions, known).Lines, [.. standing[(partner, plan.Id)]]);
        foreach (var unknown in standing.Where(lines => lines.Key.Item1 == partner && facts.Plans.All(plan => plan.Id != lines.Key.Item2)))
            Compare(partner, [], [.. unknown]);
    }

    void Compare(Id<Partner> partner, IReadOnlyList<EarningLine> then, IReadOnlyList<StandingLine> now)
    {
        foreach (var currency in then.Select(line => line.Amount.Currency).Union(now.Select(line => line.Amount.Currency)).Order(StringComparer.Ordinal))
            Compare(partner, currency, [.. then.Where(line => line.Amount.Currency == currency)], [.. now.Where(line => line.Amount.Currency == currency)]);
    }

    void Compare(Id<Partner> partner, string currency, IReadOnlyList<EarningLine> then, IReadOnlyList<StandingLine> now)
    {
        var zero = Money.Zero(currency);
        var would = then.Where(line => IsAsked(line.Period)).ToDictionary(line => new LineKey(line.Period, line.Rule, line.Transaction, line.RefersTo ?? ""));
        var stands = now.Where(line => IsAsked(line.Of.Period)).GroupBy(line => line.Of).ToDictionary(
            lines => lines.Key, lines => (Sum: lines.Aggregate(zero, (sum, line) => sum + line.Amount), lines.Last().PlanVersion));
        foreach (var key in would.Keys.Union(stands.Keys))
        {
            var ((standing, version), line) = (stands.GetValueOrDefault(key, (zero, 0)), would.GetValueOrDefault(key));
            var amount = line?.Amount ?? zero;
            var sum = sums.GetValueOrDefault((partner, key.Period, currency));
            sums[(partner, key.Period, currency)] = (sum.Stands + standing.Minor, sum.WouldBe + amount.Minor);
            if (standing != amount)
                found.Add(new(partner, key, standing, amount, line is not null && version > line.Version ? version : null));
        }
    }

    bool IsAsked(Period period) => period >= input.Period && period <= (input.To ?? input.Period);

    async Task<IEnumerable<ShowRun.Difference>> Tell(Db db, CancellationToken stop)
    {
        var ids = found.Select(one => one.Of.Transaction).Distinct().ToList();
        var learnt = (await db.Transactions.AsNoTracking().Where(row => ids.Contains(row.ExternalId) && row.KnownAt > asOf)
            .Select(row => new { row.ExternalId, row.Revision, row.KnownAt }).ToListAsync(stop)).OrderBy(row => row.Revision).ToLookup(row => row.ExternalId);
        return found.GroupBy(one => (one.Partner, one.Of.Period, one.Stands.Currency)).OrderBy(one => one.Key.Period).Select(statement =>
        {
            var lines = statement.OrderBy(one => one.Of.Transaction, StringComparer.Ordinal).ThenBy(one => one.Of.Rule, StringComparer.Ordinal).Select(one =>
                new ShowRun.LineDifference(one.Of.Rule, one.Of.Transaction, one.Stands, one.WouldBe, learnt[one.Of.Transaction].FirstOrDefault() is { } row
                    ? $"transaction {row.ExternalId} {(row.Revision == 1 ? "became known" : "was corrected")} on {Day(row.KnownAt)}"
                    : one.NewerVersion is { } version ? $"version {version} of the plan was published later"
                    : "other sales, the plan or the partner stood otherwise then")).ToList();
            var sum = sums[statement.Key];
            var (stands, would) = (new Money(sum.Stands, statement.Key.Currency), new Money(sum.WouldBe, statement.Key.Currency));
            var because = lines.Select(line => line.Because).Distinct().ToList();
            return new ShowRun.Difference(statement.Key.Partner, statement.Key.Period, stands, would,
                $"stands {stands}, would be {would}, because {string.Join("; ", because.Take(3))}{(because.Count > 3 ? $" and {because.Count - 3} more reasons" : "")}",
                [.. lines.Take(LinesTold)]);
        });
    }

    static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <param name="NewerVersion">The version of the plan that made what stands, when it is newer than the one that held then.</param>
    sealed record Found(Id<Partner> Partner, LineKey Of, Money Stands, Money WouldBe, int? NewerVersion);
}
