using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Forgets the answers to idempotency keys after a week: by then whoever repeats a request means a new one, and what was answered is not kept for nothing.</summary>
public sealed class OldAnswers(IServiceScopeFactory scopes, Actors actors, TimeProvider clock)
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(7), Pause = TimeSpan.FromHours(1);

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
            if (!await db.Set<StoredAnswer>().AnyAsync(answer => answer.At < before, stop))
                return;
        await using var writing = await db.BeginWriting(actors.System(), stop);
        await db.Set<StoredAnswer>().Where(answer => answer.At < before).ExecuteDeleteAsync(stop);
        await writing.Commit(stop);
    }
}
