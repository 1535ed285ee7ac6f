using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Earnings;

/// <summary>The calculations, newest first.</summary>
public static class ListRuns
{
    public sealed record Input(int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    public sealed record Row(
        Id<CalculationRun> Id, Period Period, Period To, Id<Partner>? PartnerId, RunState State, string StartedBy, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt,
        int Lines, int Held, int Rejected);

    static readonly View<Input, ListOf<Row>> View = new("incentivize.list-calculations", Can.CalculateStatements, Run);

    public static void Map(Doors doors) => doors.Show(View, "/statements/runs", (runs, _) => ListRunsPage.Show(runs));

    static async Task<ListOf<Row>?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var runs = db.CalculationRuns.AsQueryable();
        if (input.After<Guid>() is { } after)
        {
            var id = new Id<CalculationRun>(after);
            runs = runs.Where(run => run.Id < id);
        }

        return (await runs.OrderByDescending(run => run.Id).Take(input.Fetch)
            .Select(run => new Row(run.Id, run.From, run.To, run.Partner, run.State, run.StartedBy, run.StartedAt, run.FinishedAt, run.Lines, run.Held, run.Rejected))
            .ToListAsync(stop)).Page(input, row => row.Id.Value);
    }
}
