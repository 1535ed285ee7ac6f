using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>The answers to idempotency keys go after a week: by then whoever repeats a request means a new one, and what was answered is not kept for nothing.</summary>
sealed class OldAnswers : IKeptForATime
{
    public TimeSpan Kept => TimeSpan.FromDays(7);

    public Task<bool> HasOld(Db db, DateTimeOffset before, CancellationToken stop) => Old(db, before).AnyAsync(stop);

    public Task Forget(Db db, DateTimeOffset before, CancellationToken stop) => Old(db, before).ExecuteDeleteAsync(stop);

    static IQueryable<StoredAnswer> Old(Db db, DateTimeOffset before) => db.Set<StoredAnswer>().Where(answer => answer.At < before);
}
