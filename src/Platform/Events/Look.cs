using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Whom something new concerns: asked once for all readers and without a lock, because most of the time there is nothing, and an event concerns few.</summary>
public sealed partial class Readers
{
    /// <summary>How far one look goes, and how far a reader's cursor may stay behind what doesn't concern it.</summary>
    const int Ahead = 1000;

    /// <summary>By reader, up to which seal nothing concerns it. Not worth a transaction: after a start it is looked through once more.</summary>
    readonly ConcurrentDictionary<string, long> passed = new();

    async Task<(IReadOnlyList<IReader> Behind, IReadOnlyList<(Guid Id, string Reader)> Again)> Look(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var looking = await db.BeginReading(actors.System(), stop);
        var wanted = await db.Set<ParkedEvent>().Where(parked => parked.Again).OrderBy(parked => parked.Event).Select(parked => new { parked.Id, parked.Reader }).ToListAsync(stop);
        return (await Behind(db, stop), [.. wanted.Select(parked => (parked.Id, parked.Reader))]);
    }

    async Task<IReadOnlyList<IReader>> Behind(Db db, CancellationToken stop)
    {
        var cursors = await db.Set<ReaderCursor>().ToDictionaryAsync(row => row.Name, row => row.Seal, stop);
        var read = readers.ToDictionary(reader => reader, reader => Math.Max(cursors.GetValueOrDefault(reader.Name), passed.GetValueOrDefault(reader.Name)));
        var least = read.Values.DefaultIfEmpty().Min();
        var news = await (
            from seal in db.Set<Seal>()
            join happened in db.Set<StoredEvent>() on seal.Event equals happened.Number
            where seal.Number > least
            orderby seal.Number
            select new { seal.Number, happened.Name }).Take(Ahead).ToListAsync(stop);
        if (news.Count == 0)
            return [];
        if (news.Count == Ahead)
            return [.. readers]; // there is more than this: each must look for itself
        var last = news[^1].Number;
        var behind = readers.Where(reader => last - cursors.GetValueOrDefault(reader.Name) >= Ahead
            || news.Exists(one => one.Number > read[reader] && reader.Follows.Contains(one.Name))).ToList();
        foreach (var reader in readers.Except(behind))
            passed[reader.Name] = last;
        return behind;
    }
}
