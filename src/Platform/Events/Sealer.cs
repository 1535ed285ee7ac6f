using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Puts new events into the chain. One at a time, whichever node: the lock is in the database.</summary>
public sealed class Sealer(IServiceScopeFactory scopes, Actors actors)
{
    const int AtOnce = 1000;

    /// <summary>Seals what waits; tells how many.</summary>
    public async Task<int> Seal(CancellationToken stop)
    {
        for (var total = 0; ;)
        {
            var sealed_ = await SealSome(stop);
            total += sealed_;
            if (sealed_ < AtOnce)
                return total;
        }
    }

    async Task<int> SealSome(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (db is not PostgresDb && !await db.Set<UnsealedEvent>().AnyAsync(stop))
            return 0; // nothing to wait for the writer for
        await using var writing = await db.BeginWriting(actors.System(), stop);
        await db.Lock(["entente:sealer"], stop);

        // Ascending numbers keep each record's versions in order: a later version is written after the earlier one committed, so it drew a later number.
        var waiting = await db.Set<UnsealedEvent>().Include(w => w.Happened).OrderBy(w => w.Event).Take(AtOnce).ToListAsync(stop);
        if (waiting.Count == 0)
            return 0;
        var last = await db.Set<Seal>().AsNoTracking().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(stop);
        var (number, hash) = (last?.Number ?? 0, last?.Hash ?? Chain.Start);
        foreach (var wait in waiting)
        {
            number++;
            hash = Chain.Hash(hash, number, wait.Happened);
            db.Add(new Seal { Number = number, Event = wait.Event, Hash = hash });
        }

        db.RemoveRange(waiting);
        await db.SaveChangesAsync(stop);
        await writing.Commit(stop);
        return waiting.Count;
    }
}
