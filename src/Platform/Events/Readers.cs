using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// Brings every reader up to the last seal. A reader's row is locked while it reads, so that of many nodes one does the work. An event that a reader can't take
/// is tried again: for as long as the database is the reason, otherwise in a few rounds, and then it is parked where a person sees it and the reader goes on.
/// </summary>
public sealed partial class Readers(
    IServiceScopeFactory scopes, IEnumerable<IReader> readers, EventJson json, PersonKeys keys, Actors actors, EventWriter events, TimeProvider clock, ILogger<Readers> log)
{
    const int AtOnce = 200;

    /// <summary>In how many rounds an event is tried before it is parked.</summary>
    const int Rounds = 3;

    /// <summary>In how many rounds on end a reader stood before the same event.</summary>
    readonly ConcurrentDictionary<string, int> failed = new();

    /// <summary>Lets every reader read what is there; tells whether any found something.</summary>
    public async Task<bool> Read(CancellationToken stop)
    {
        var found = false;
        var (behind, again) = await Look(stop);
        foreach (var (id, name) in again)
            found |= await TakeUp(id, name, stop);
        foreach (var reader in behind)
            found |= await Read(reader, stop);
        return found;
    }

    /// <summary>Reads to the end, or to an event that it can't take in this round.</summary>
    async Task<bool> Read(IReader reader, CancellationToken stop)
    {
        var (found, most, alone, at) = (false, AtOnce, 0, 0L);
        while (true)
        {
            try
            {
                var count = await Batch(reader, most, first => at = first, stop);
                failed.TryRemove(reader.Name, out _);
                found |= count > 0;
                if (count < most)
                    return found;
                if (most == 1 && ++alone == AtOnce)
                    (most, alone) = (AtOnce, 0);
            }
#pragma warning disable CA1031 // a reader's fault must stop neither the others nor the product
            catch (Exception error) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
            {
                if (most > 1 && !Fault.IsOfTheMoment(error))
                    (most, alone) = (1, 0); // one by one, to find which event it is
                else if (Fault.IsOfTheMoment(error) || failed.AddOrUpdate(reader.Name, 1, (_, before) => before + 1) < Rounds)
                {
                    LogTriedAgain(error, reader.Name);
                    return found;
                }
                else
                {
                    LogParked(error, reader.Name, at);
                    await Park(reader, at, error, stop);
                    failed.TryRemove(reader.Name, out _);
                    (found, most) = (true, AtOnce);
                }
            }
        }
    }

    async Task<int> Batch(IReader reader, int most, Action<long> begin, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(actors.System(), stop);
        var (cursor, batch) = await Next(db, reader, most, stop);
        if (batch.Count > 0)
            begin(batch[0].Happened.Number);
        await Tell(reader, batch.Select(one => one.Happened), db, stop);
        return await Advance(db, cursor, batch, writing, stop);
    }

    async Task Tell(IReader reader, IEnumerable<StoredEvent> batch, Db db, CancellationToken stop)
    {
        var concerning = new List<Happened>();
        foreach (var happened in batch.Where(happened => reader.Follows.Contains(happened.Name)))
            if (await json.Read(happened, person => keys.Find(db, person, stop)) is { } what)
                concerning.Add(new(happened, what));
        if (concerning.Count > 0)
            await reader.Read(concerning, db, clock.Now(), stop);
    }

    /// <summary>Passes over one event, unless another node did so already.</summary>
    async Task Park(IReader reader, long at, Exception error, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(actors.System(), stop);
        var (cursor, batch) = await Next(db, reader, 1, stop);
        if (batch is not [var (_, next)] || next.Number != at)
            return;
        if (!await db.Set<ParkedEvent>().AnyAsync(parked => parked.Reader == reader.Name && parked.Event == at, stop))
            db.Add(ParkedEvent.Of(reader, at, error, clock.Now()));
        await Advance(db, cursor, batch, writing, stop);
    }

    static Task Hold(Db db, string reader, CancellationToken stop) => db.Lock([$"entente:reader:{reader}"], stop);

    async Task<(ReaderCursor Cursor, IReadOnlyList<(long Seal, StoredEvent Happened)> Batch)> Next(Db db, IReader reader, int most, CancellationToken stop)
    {
        await Hold(db, reader.Name, stop);
        var cursor = await db.Set<ReaderCursor>().SingleOrDefaultAsync(row => row.Name == reader.Name, stop);
        if (cursor is null)
            db.Add(cursor = new() { Name = reader.Name });
        var after = Math.Max(cursor.Seal, passed.GetValueOrDefault(reader.Name));
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

    [LoggerMessage(LogLevel.Warning, "The reader {Reader} could not take an event; it is tried again.")]
    partial void LogTriedAgain(Exception error, string reader);

    [LoggerMessage(LogLevel.Error, "The reader {Reader} could not take the event {Event}; it is parked.")]
    partial void LogParked(Exception error, string reader, long @event);
}
