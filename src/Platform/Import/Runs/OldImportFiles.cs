using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// The files of imports go thirty days after the import ended, and so do those that were sent and never imported. What became of the rows stays, with the reasons;
/// only the rejected rows themselves are gone.
/// </summary>
sealed class OldImportFiles : IKeptForATime
{
    public static readonly TimeSpan Time = TimeSpan.FromDays(30);

    public TimeSpan Kept => Time;

    public async Task<bool> HasOld(Db db, DateTimeOffset before, CancellationToken stop) => (await Old(db, before, stop)).Count > 0;

    public async Task Forget(Db db, DateTimeOffset before, CancellationToken stop)
    {
        var old = await Old(db, before, stop);
        await db.Set<ImportFile>().Where(file => old.Contains(file.Id) && file.KeptAt < before).ExecuteDeleteAsync(stop); // asked again: it may be sent anew in this moment
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
