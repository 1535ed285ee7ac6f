using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Remembers which sessions were used and writes it down in the background, so that no request waits for it.</summary>
public sealed class Sightings(IServiceScopeFactory scopes, Actors actors, TimeProvider clock)
{
    static readonly TimeSpan Often = TimeSpan.FromMinutes(5);

    readonly ConcurrentDictionary<Guid, bool> seen = new();

    /// <summary>A session was used.</summary>
    /// <param name="session">Its id.</param>
    /// <param name="last">When it was used last, as far as the database knows.</param>
    public void Note(Guid session, DateTimeOffset last)
    {
        if (clock.Now() - last >= Often)
            seen.TryAdd(session, true);
    }

    /// <summary>Writes what was noted: one statement, however many they are.</summary>
    public async Task Write(CancellationToken stop)
    {
        if (seen.IsEmpty)
            return;
        var used = seen.Keys.ToArray();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(actors.System(), stop);
        var now = clock.Now();
        await db.Set<Session>().Where(session => used.Contains(session.Id)).ExecuteUpdateAsync(row => row.SetProperty(session => session.SeenAt, now), stop);
        await writing.Commit(stop);
        foreach (var session in used)
            seen.TryRemove(session, out _);
    }
}
