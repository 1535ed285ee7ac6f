using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Earnings;

/// <summary>One calculation: how far it is, what it brought, what it set aside and why.</summary>
public static class ShowRun
{
    /// <summary>So many transactions that were set aside are shown.</summary>
    const int AsidesShown = 200;

    /// <param name="Id">Null for a recomputation, which leaves nothing.</param>
    /// <param name="PartnerId">Null: all partners.</param>
    /// <param name="Partners">How many are done.</param>
    /// <param name="Lines">How many lines it wrote.</param>
    /// <param name="Totals">Of the lines it wrote, by currency.</param>
    /// <param name="Held">Transactions that earn as soon as what is missing comes.</param>
    /// <param name="Rejected">Transactions that are wrong.</param>
    /// <param name="Aside">The first of both.</param>
    /// <param name="AsOf">The moment whose knowledge was used; null when everything known was.</param>
    /// <param name="Differences">Only of a recomputation: what stands otherwise.</param>
    public sealed record View(
        Id<CalculationRun>? Id, Period Period, Period To, Id<Partner>? PartnerId, RunState State, string StartedBy, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt,
        int Partners, int Lines, IReadOnlyList<Money> Totals, int Held, int Rejected, IReadOnlyList<Aside> Aside, DateTimeOffset? AsOf = null, IReadOnlyList<Difference>? Differences = null)
    {
        internal static View Of(CalculationRun run, IReadOnlyList<Money> totals, IReadOnlyList<Aside> aside) => new(
            run.Id, run.From, run.To, run.Partner, run.State, run.StartedBy, run.StartedAt, run.FinishedAt, run.Partners, run.Lines, totals, run.Held, run.Rejected, aside);
    }

    /// <summary>A transaction without lines.</summary>
    public sealed record Aside(string Transaction, Id<Partner> PartnerId, AsideState State, string Code, string Text);

    /// <summary>A statement that would stand otherwise.</summary>
    /// <param name="Says">stands 1200.00 USD, would be 1150.00 USD, because …</param>
    /// <param name="Lines">The lines that make the difference, at most some hundred.</param>
    public sealed record Difference(Id<Partner> PartnerId, Period Period, Money Stands, Money WouldBe, string Says, IReadOnlyList<LineDifference> Lines);

    public sealed record LineDifference(string Rule, string Transaction, Money Stands, Money WouldBe, string Because);

    internal static readonly View<One<CalculationRun>, View> See = new("incentivize.show-calculation", Can.CalculateStatements, Run);

    public static void Map(Doors doors) => doors.Show(See, "/statements/runs/{id:guid}", (run, _) => ShowRunPage.Show(run));

    static async Task<View?> Run(One<CalculationRun> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.CalculationRuns.SingleOrDefaultAsync(row => row.Id == input.Id, stop) is not { } run)
            return null;
        var totals = await (
            from posting in db.LedgerPostings
            join entry in db.LedgerEntries on posting.Entry equals entry.Id
            where entry.Run == run.Id && posting.Account == LedgerAccount.Accrued
            group posting by posting.Amount.Currency into sums
            orderby sums.Key
            select new { sums.Key, Sum = sums.Sum(posting => posting.Amount.Minor) }).ToListAsync(stop);
        var aside = await db.Set<RunAside>().Where(row => row.Run == run.Id).OrderBy(row => row.Number).Take(AsidesShown)
            .Select(row => new Aside(row.Transaction, row.Partner, row.State, row.Code, row.Text)).ToListAsync(stop);
        return View.Of(run, [.. totals.Select(total => new Money(total.Sum, total.Key))], aside);
    }
}
