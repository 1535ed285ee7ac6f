using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Earnings;

/// <summary>
/// Takes a run through its pieces, each in a transaction with the place it came to. Whoever started the run does it at once; should that process end,
/// the run's due step does what is left, on any node.
/// </summary>
sealed class RunCalculations(IServiceScopeFactory scopes, Actors actors, EventWriter events, TimeProvider clock) : IDueStep
{
    /// <summary>How many partners at once: a transaction of well under a second.</summary>
    const int AtOnce = 100;

    /// <summary>Held while statements get lines or are closed, so that no line comes to a closed one.</summary>
    public const string Lock = "entente:statements";

    const string StepKind = "incentivize.calculate";
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5), Breath = TimeSpan.FromMilliseconds(50);

    string IDueStep.Kind => StepKind;

    /// <summary>Leaves the step that finishes the run if nobody else does.</summary>
    public static void Plan(Db db, CalculationRun run, DateTimeOffset now) => db.Plan(StepKind, run.Id.Value, now + Patience, now);

    /// <summary>Does all pieces that are left.</summary>
    public async Task Finish(Id<CalculationRun> id, CancellationToken stop)
    {
        while (await One(id, stop))
            stop.ThrowIfCancellationRequested();
    }

    async Task IDueStep.Take(DueStep step, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await Piece(new(step.Subject), db, now, stop))
            db.Plan(StepKind, step.Subject, now + Breath, now);
    }

    async Task<bool> One(Id<CalculationRun> id, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(actors.System(), stop);
        var now = clock.Now();
        var more = await Piece(id, db, now, stop);
        await events.Save(db, actors.System(), now, stop);
        await writing.Commit(stop);
        return more;
    }

    /// <summary>The next piece; whether there may be another.</summary>
    static async Task<bool> Piece(Id<CalculationRun> id, Db db, DateTimeOffset now, CancellationToken stop)
    {
        await db.Lock([Lock], stop);
        if (await db.CalculationRuns.SingleOrDefaultAsync(row => row.Id == id, stop) is not { State: RunState.Running } run)
            return false;
        var archived = db.Transactions.Where(row => row.ArchivedAt != null);
        var partners = db.Partners.AsNoTracking().Where(partner => partner.ArchivedAt == null || !archived.Any(row => row.Partner == partner.Id));
        if (run.Partner is { } only)
            partners = partners.Where(partner => partner.Id == only);
        if (run.Cursor is { } cursor)
            partners = partners.Where(partner => partner.Id > cursor);
        var next = await partners.OrderBy(partner => partner.Id).Take(AtOnce).ToListAsync(stop);
        if (next.Count > 0)
            await CalculatePartners.Run(db, run, next, now, stop);
        if (next.Count == AtOnce)
            return true;
        run.Finish(now);
        db.Record(new CalculationFinished(run.From, run.To, run.Lines), run);
        return false;
    }
}

public sealed record CalculationStarted(Period From, Period To, Id<Partner>? Partner) : IEvent
{
    static string IEvent.Name => "calculation.started";
    public string Says() => From == To ? Say($"started to calculate {From}") : Say($"started to calculate {From} to {To}");
}

public sealed record CalculationFinished(Period From, Period To, int Lines) : IEvent
{
    static string IEvent.Name => "calculation.finished";
    public string Says() => From == To
        ? Say($"calculated {From}: {Words.Count(Lines, "new line", "new lines")}")
        : Say($"calculated {From} to {To}: {Words.Count(Lines, "new line", "new lines")}");
}
