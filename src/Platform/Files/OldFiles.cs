using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>The content of a file goes thirty days after the last file that had it was removed, and so does what a crash left. That there was a file, the record still tells.</summary>
sealed class OldFiles(IFileContents contents, TimeProvider clock) : IKeptForATime
{
    const int AtOnce = 500;

    public TimeSpan Kept => TimeSpan.FromDays(30);

    /// <summary>Who attaches and who forgets one content wait for each other.</summary>
    public static string Lock(string hash) => $"entente:file:{hash}";

    public async Task<bool> HasOld(Db db, DateTimeOffset before, CancellationToken stop) =>
        contents.Unsettled(before).Count > 0 || await Removed(db, before).AnyAsync(stop);

    public async Task Forget(Db db, DateTimeOffset before, CancellationToken stop)
    {
        var removed = await Removed(db, before).OrderBy(file => file.ArchivedAt).Take(AtOnce).ToListAsync(stop);
        foreach (var file in removed)
            file.Forget(clock.Now());
        var unsettled = contents.Unsettled(before).Take(AtOnce).ToList();
        var hashes = removed.Select(file => file.Hash).Concat(unsettled.Select(kept => kept.Hash).Where(hash => hash.Length > 0)).Distinct().ToList();
        await db.Lock(hashes.Select(Lock), stop);
        var needed = await db.Set<AttachedFile>().Where(file => hashes.Contains(file.Hash) && (file.ArchivedAt == null || file.ArchivedAt >= before)).Select(file => file.Hash).Distinct().ToListAsync(stop);
        await db.SaveChangesAsync(stop);
        foreach (var hash in hashes.Except(needed))
            contents.Forget(hash);
        foreach (var (ticket, _) in unsettled)
            contents.Settle(ticket);
    }

    static IQueryable<AttachedFile> Removed(Db db, DateTimeOffset before) => db.Set<AttachedFile>().AsTracking().Where(file => file.ArchivedAt < before && file.ForgottenAt == null);
}
