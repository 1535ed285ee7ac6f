using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Brings every reader up to the last seal. A reader's row is locked while it reads, so that of many nodes one does the work.</summary>
public sealed partial class Readers(
    IServiceScopeFactory scopes, IEnumerable<IReader> readers, EventJson json, PersonKeys keys, Actors actors, EventWriter events, TimeProvider clock, ILogger<Readers> log)
{
    const int AtOnce = 200;

    /// <summary>Lets every reader read what is there; tells whether any found something.</summary>
    public async Task<bool> Read(CancellationToken stop)
    {
        var found = false;
        foreach (var reader in readers)
            while (await ReadSome(reader, AtOnce, stop) is var count && count > 0)
                found = true;
        return found;
    }

    async Task<int> ReadSome(IReader reader, int most, CancellationToken stop)
    {
        try
        {
            return await Batch(reader, most, stop);
        }
#pragma warning disable CA1031 // a reader's fault must stop neither the others nor the product: alone, the event is parked where a person sees it
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            if (most > 1)
                return await ReadSome(reader, 1, stop);
            LogParked(error, reader.Name);
            return await Park(reader, error, stop);
        }
    }

    async Task<int> Batch(IReader reader, int most, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (!await IsBehind(db, reader, stop))
            return 0;
        await using var writing = await db.BeginWriting(actors.System(), stop);
        var (cursor, batch) = await Next(db, reader, most, stop);
        foreach (var stored in batch.Where(stored => reader.Follows.Contains(stored.Happened.Name)))
            if (await json.Read(stored.Happened, person => keys.Find(db, person, stop)) is { } what)
                await reader.Read(new(stored.Happened, what), db, clock.Now(), stop);
        return await Advance(db, cursor, batch, writing, stop);
    }

    async Task<int> Park(IReader reader, Exception error, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(actors.System(), stop);
        var (cursor, batch) = await Next(db, reader, 1, stop);
        if (batch is [var poisoned] && !await db.Set<ParkedEvent>().AnyAsync(parked => parked.Reader == reader.Name && parked.Event == poisoned.Happened.Number, stop))
            db.Add(new ParkedEvent { Reader = reader.Name, Event = poisoned.Happened.Number, Error = error.ToString()[..Math.Min(2000, error.ToString().Length)], At = clock.Now() });
        return await Advance(db, cursor, batch, writing, stop);
    }

    /// <summary>Without a lock: most of the time there is nothing to do.</summary>
    static async Task<bool> IsBehind(Db db, IReader reader, CancellationToken stop)
    {
        await using var looking = await db.BeginReading(new() { Reach = Reach.All }, stop);
        var last = await db.Set<Seal>().MaxAsync(seal => (long?)seal.Number, stop) ?? 0;
        return last > (await db.Set<ReaderCursor>().Where(row => row.Name == reader.Name).Select(row => (long?)row.Seal).SingleOrDefaultAsync(stop) ?? 0);
    }

    static async Task<(ReaderCursor Cursor, IReadOnlyList<(long Seal, StoredEvent Happened)> Batch)> Next(Db db, IReader reader, int most, CancellationToken stop)
    {
        await db.Lock([$"entente:reader:{reader.Name}"], stop);
        var cursor = await db.Set<ReaderCursor>().SingleOrDefaultAsync(row => row.Name == reader.Name, stop);
        if (cursor is null)
            db.Add(cursor = new() { Name = reader.Name });
        var after = cursor.Seal;
        var rows = await (
            from seal in db.Set<Seal>().AsNoTracking()
            join happened in db.Set<StoredEvent>().AsNoTracking() on seal.Event equals happened.Number
            where seal.Number > after
            orderby seal.Number
            select new { seal.Number, happened }).Take(most).ToListAsync(stop);
        return (cursor, [.. rows.Select(row => (row.Number, row.happened))]);
    }

    async Task<int> Advance(Db db, ReaderCursor cursor, IReadOnlyList<(long Seal, StoredEvent Happened)> batch, Db.Writing writing, CancellationToken stop)
    {
        if (batch.Count == 0)
            return 0;
        cursor.Seal = batch[^1].Seal;
        await events.Save(db, actors.System(), clock.Now(), stop);
        await writing.Commit(stop);
        return batch.Count;
    }

    [LoggerMessage(LogLevel.Error, "The reader {Reader} could not take an event; it is parked.")]
    partial void LogParked(Exception error, string reader);
}
