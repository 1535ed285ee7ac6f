using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// Forgets the files of imports that ended thirty days ago, and those that were sent and never imported. What became of the rows stays, with the reasons;
/// only the rejected rows themselves are gone.
/// </summary>
public sealed class OldImportFiles(IServiceScopeFactory scopes, Actors actors, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    DateTimeOffset next;

    /// <summary>Forgets them, at most once an hour.</summary>
    public async Task Forget(CancellationToken stop)
    {
        var now = clock.Now();
        if (now < next)
            return;
        next = now + Pause;
        var before = now - Kept;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using (await db.BeginReading(actors.System(), stop))
            if ((await Old(db, before, stop)).Count == 0)
                return;
        await using var writing = await db.BeginWriting(actors.System(), stop);
        var old = await Old(db, before, stop);
        await db.Set<ImportFile>().Where(file => old.Contains(file.Id) && file.KeptAt < before).ExecuteDeleteAsync(stop); // asked again: it may be sent anew in this moment
        await writing.Commit(stop);
    }

    static async Task<List<Guid>> Old(Db db, DateTimeOffset before, CancellationToken stop)
    {
        var old = await db.Set<ImportFile>().Where(file => file.KeptAt < before).Select(file => file.Id).ToListAsync(stop);
        if (old.Count == 0)
            return old;
        var needed = await db.Set<ImportRun>().Where(run => run.FinishedAt == null || run.FinishedAt >= before).Select(run => run.Files).ToListAsync(stop);
        return [.. old.Except(needed.SelectMany(files => ImportRun.FilesOf(files).Values))];
    }
}
