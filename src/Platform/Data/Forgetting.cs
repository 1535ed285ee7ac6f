namespace Entente.Platform;

/// <summary>Something that is kept for a time only.</summary>
public interface IKeptForATime
{
    TimeSpan Kept { get; }

    /// <summary>Whether anything is older than <paramref name="before"/>: asked without holding up who writes.</summary>
    Task<bool> HasOld(Db db, DateTimeOffset before, CancellationToken stop);

    /// <summary>Deletes what is.</summary>
    Task Forget(Db db, DateTimeOffset before, CancellationToken stop);
}

/// <summary>Forgets, at most once an hour, what its time has passed. Several nodes may do it at once: what is gone is gone.</summary>
public sealed class Forgetting(IServiceScopeFactory scopes, Actors actors, TimeProvider clock, IEnumerable<IKeptForATime> all)
{
    static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    DateTimeOffset next;

    public async Task Run(CancellationToken stop)
    {
        var now = clock.Now();
        if (now < next)
            return;
        next = now + Pause;
        foreach (var one in all)
            await Run(one, now - one.Kept, stop);
    }

    async Task Run(IKeptForATime kept, DateTimeOffset before, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using (await db.BeginReading(actors.System(), stop))
            if (!await kept.HasOld(db, before, stop))
                return;
        await using var writing = await db.BeginWriting(actors.System(), stop);
        await kept.Forget(db, before, stop);
        await writing.Commit(stop);
    }
}
