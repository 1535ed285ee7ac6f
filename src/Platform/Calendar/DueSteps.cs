using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Takes what is due, one transaction a step; of many nodes, each step has one taker.</summary>
public sealed partial class DueSteps(IServiceScopeFactory scopes, IEnumerable<IDueStep> kinds, Actors actors, EventWriter events, TimeProvider clock, ILogger<DueSteps> log)
{
    const int Attempts = 5;
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    readonly Dictionary<string, IDueStep> byKind = kinds.ToDictionary(kind => kind.Kind);

    /// <summary>Takes everything that is due now; tells how many steps.</summary>
    public async Task<int> Take(CancellationToken stop)
    {
        for (var taken = 0; ; taken++)
            if (!await TakeOne(stop))
                return taken;
    }

    async Task<bool> TakeOne(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var now = clock.Now();
        if (!await IsAnyDue(db, now, stop))
            return false;
        await using var writing = await db.BeginWriting(actors.System(), stop);
        if (await Claim(db, now, stop) is not { } step)
            return false;
        try
        {
            await byKind[step.Kind].Take(step, db, now, stop);
            db.Remove(step);
            await events.Save(db, actors.System(), now, stop);
            await writing.Commit(stop);
        }
#pragma warning disable CA1031 // a step that fails is tried again, then parked where a person sees it; the others go on
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            await writing.DisposeAsync();
            LogFailed(error, step.Kind, step.Subject);
            await Postpone(step.Id, error, now, stop);
        }

        return true;
    }

    static async Task<bool> IsAnyDue(Db db, DateTimeOffset now, CancellationToken stop)
    {
        await using var looking = await db.BeginReading(new() { Reach = Reach.All }, stop);
        return await db.Set<DueStep>().AnyAsync(step => step.Parked == null && step.DueAt <= now, stop);
    }

    static async Task<DueStep?> Claim(Db db, DateTimeOffset now, CancellationToken stop) => db is PostgresDb
        ? (await db.Set<DueStep>().FromSql($"select * from due_steps where parked is null and due_at <= {now.UtcDateTime} order by due_at limit 1 for update skip locked").ToListAsync(stop)).SingleOrDefault()
        : await db.Set<DueStep>().Where(step => step.Parked == null && step.DueAt <= now).OrderBy(step => step.DueAt).FirstOrDefaultAsync(stop);

    async Task Postpone(Guid id, Exception error, DateTimeOffset now, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(actors.System(), stop);
        if (await db.Set<DueStep>().SingleOrDefaultAsync(step => step.Id == id, stop) is not { } step)
            return;
        step.Attempts++;
        step.DueAt = now + (Pause * step.Attempts);
        if (step.Attempts >= Attempts)
            step.Parked = error.ToString()[..Math.Min(2000, error.ToString().Length)];
        await db.SaveChangesAsync(stop);
        await writing.Commit(stop);
    }

    [LoggerMessage(LogLevel.Error, "The step {Kind} of {Subject} failed.")]
    partial void LogFailed(Exception error, string kind, Guid subject);
}
