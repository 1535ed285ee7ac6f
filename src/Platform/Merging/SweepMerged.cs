using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// What came to a record in the very moment in which it was merged follows. Somebody may have begun before the merge and be done long after it, so it is looked at more than once.
/// </summary>
sealed class SweepMerged(Merger merger) : IDueStep
{
    const string Step = "merge.sweep";

    /// <summary>Nothing that somebody waits for takes longer than the last of these.</summary>
    static readonly TimeSpan[] after = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1), TimeSpan.FromDays(1)];

    public static void Plan(Db db, Merge merge)
    {
        foreach (var later in after)
            db.Plan(Step, merge.Id, merge.At + later, merge.At);
    }

    public string Kind => Step;

    /// <summary>Holds both records as an undo does, so that what was undone meanwhile isn't done again; and goes on where the kept one was merged itself.</summary>
    public async Task Take(DueStep step, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var merge = await db.Set<Merge>().SingleOrDefaultAsync(one => one.Id == step.Subject, stop);
        while (merge is not null)
        {
            await db.Lock([$"{merge.Kind}:{merge.Kept}", $"{merge.Kind}:{merge.Merged}"], stop);
            await db.Entry(merge).ReloadAsync(stop);
            if (merge.UndoneAt is not null)
                return;
            await merger.Sweep(db, merge, stop);
            var kept = merge.Kept;
            merge = await db.Set<Merge>().SingleOrDefaultAsync(one => one.Merged == kept && one.UndoneAt == null, stop);
        }
    }
}
