using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Earnings;

/// <summary>Brings the statements of some partners up to what is due: the lines that are missing, the corrections, and their postings. Doing it again does nothing.</summary>
sealed class CalculatePartners
{
    readonly Db db;
    readonly CalculationRun run;
    readonly DateTimeOffset now;
    readonly EarningFacts facts;
    readonly ILookup<(Id<Partner>, Id<CompensationPlan>), StandingLine> standing;
    readonly List<(Id<Partner> Partner, Id<CompensationPlan> Plan, SetAside Aside)> aside = [];
    readonly HashSet<Statement> touched = [];
    readonly List<StatementLine> lines = [];
    readonly List<LedgerEntry> entries = [];
    readonly List<LedgerPosting> postings = [];

    CalculatePartners(Db db, CalculationRun run, DateTimeOffset now, EarningFacts facts, ILookup<(Id<Partner>, Id<CompensationPlan>), StandingLine> standing) =>
        (this.db, this.run, this.now, this.facts, this.standing) = (db, run, now, facts, standing);

    /// <param name="partners">In the order of their ids, those that come next in the run.</param>
    public static async Task Run(Db db, CalculationRun run, IReadOnlyList<Partner> partners, DateTimeOffset now, CancellationToken stop)
    {
        var facts = await EarningFacts.Of(db, partners, run.To.LastDay, run.StartedAt, now, stop);
        var piece = new CalculatePartners(db, run, now, facts, await Standing(db, partners, stop));
        foreach (var partner in partners)
            piece.Calculate(partner.Id);
        piece.Close(partners);
        await WriteEarnings.Run(db, piece.lines, piece.entries, piece.postings, stop);
    }

    /// <summary>Without their explanations, which are long.</summary>
    internal static async Task<ILookup<(Id<Partner>, Id<CompensationPlan>), StandingLine>> Standing(Db db, IReadOnlyCollection<Partner> partners, CancellationToken stop)
    {
        var ids = partners.Select(partner => partner.Id).ToList();
        var rows = await db.StatementLines.AsNoTracking().Where(line => ids.Contains(line.Partner)).OrderBy(line => line.Repetition)
            .Select(line => new { line.Id, line.Partner, line.Plan, line.ForPeriod, line.Rule, line.Transaction, line.RefersTo, line.PlanVersion, line.Repetition, line.Amount })
            .ToListAsync(stop);
        return rows.ToLookup(row => (row.Partner, row.Plan), row =>
            new StandingLine(row.Id, new(row.ForPeriod, row.Rule, row.Transaction, row.RefersTo), row.PlanVersion, row.Repetition, row.Amount));
    }

    void Calculate(Id<Partner> partner)
    {
        var known = facts.For(partner, run.StartedAt);
        var counting = known.Transactions.Select(transaction => transaction.ExternalId).ToHashSet(StringComparer.Ordinal);
        var closed = facts.Statements[partner].Where(statement => statement.State == StatementState.Reviewed).Select(statement => statement.Period).ToHashSet();
        var statements = facts.Statements[partner].ToDictionary(statement => (statement.Period, statement.Total.Currency));
        var paid = new PartnerFacts(known.Partners);
        foreach (var plan in facts.Plans)
        {
            var calculation = Calculation.Of(plan.Versions, known);
            var due = new Restatement(plan.ByNumber, closed, counting).Due(calculation, [.. standing[(partner, plan.Id)]], run.From, run.To);
            foreach (var month in due.GroupBy(line => (line.On, line.Amount.Currency)))
                Write(The(statements, partner, month.Key.On, month.Key.Currency), plan, [.. month]);
            aside.AddRange(calculation.Aside.Where(one => one.State != AsideState.Replaced).Select(one => (partner, plan.Id, one)));
            if (run.Partner is not null)
                for (var month = run.From; month <= run.To; month = month.Next)
                    if (!closed.Contains(month))
                        touched.Add(The(statements, partner, month, paid.CurrencyOn($"{partner}", month.LastDay) ?? plan.Versions.Currency));
        }
    }

    Statement The(Dictionary<(Period, string), Statement> statements, Id<Partner> partner, Period period, string currency)
    {
        if (!statements.TryGetValue((period, currency), out var statement))
            statements.Add((period, currency), statement = db.Add(Statement.Open(partner, period, currency, now)).Entity);
        return statement;
    }

    void Write(Statement statement, PublishedPlan plan, IReadOnlyList<DueLine> due)
    {
        var sum = Money.Zero(statement.Total.Currency);
        foreach (var line in due)
        {
            lines.Add(statement.Take(line, plan.Id, facts.Ids.TryGetValue(line.Of.Transaction, out var id) ? id : null, run.Id, now));
            sum += line.Amount;
        }

        touched.Add(statement);
        var (entry, both) = LedgerEntry.Accrue(statement, sum, run.Id, now);
        entries.Add(entry);
        postings.AddRange(both);
    }

    void Close(IReadOnlyList<Partner> partners)
    {
        foreach (var statement in touched)
            statement.Calculate(now);
        foreach (var (at, (partner, plan, one)) in aside.Index())
            db.Add(RunAside.Of(run, run.Held + run.Rejected + at + 1, partner, plan, one));
        run.Advance(partners[^1].Id, partners.Count, lines.Count, [.. aside.Select(one => one.Aside)]);
        if (touched.Count > 0)
            db.Record(new StatementsCalculated(run.Id, [.. touched.Select(statement => statement.Id)], lines.Count), run);
    }
}

/// <summary>A piece of a run brought these statements up to what is due.</summary>
public sealed record StatementsCalculated(Id<CalculationRun> Run, IReadOnlyList<Id<Statement>> Statements, int Lines) : IEvent
{
    static string IEvent.Name => "statements.calculated";
    public string Says() => Say($"calculated {Statements.Count} statements with {Lines} new lines");
}
