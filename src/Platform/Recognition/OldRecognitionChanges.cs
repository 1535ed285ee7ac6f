using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>What every node has long followed goes.</summary>
sealed class OldRecognitionChanges : IKeptForATime
{
    public static readonly TimeSpan StayFor = TimeSpan.FromDays(1);

    public TimeSpan Kept => StayFor;

    public Task<bool> HasOld(Db db, DateTimeOffset before, CancellationToken stop) => Old(db, before).AnyAsync(stop);

    public Task Forget(Db db, DateTimeOffset before, CancellationToken stop) => Old(db, before).ExecuteDeleteAsync(stop);

    static IQueryable<RecognitionChange> Old(Db db, DateTimeOffset before) => db.Set<RecognitionChange>().Where(change => change.At < before);
}
