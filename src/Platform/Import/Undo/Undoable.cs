using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Records of one import on their way back, in one transaction.</summary>
public sealed record UndoBatch(Actor Who, Db Db, DateTimeOffset Now);

/// <summary>How records of a kind are taken back that an import brought. An <see cref="Importer"/> whose records can be archived has one.</summary>
public abstract record Undoable
{
    /// <summary>Why a record stays as it is. Kept in English with the record, and said in the reader's language.</summary>
    internal static readonly Phrase ChangedSinceThen = "Somebody changed it since.", NotYours = "It is not yours any more.", Archived = "It was archived meanwhile.",
        NoWayBack = "Its former values can't be given back.", Used = "Something stands on it meanwhile.";

    /// <summary>Archives what was added and gives back former values to what was changed; each of <paramref name="records"/> is settled after it.</summary>
    internal abstract Task Settle(UndoBatch batch, IReadOnlyList<ImportedRecord> records, JsonSerializerOptions json, CancellationToken stop);

    /// <summary>What the records are called that <paramref name="who"/> may see, and their pages, by id.</summary>
    internal abstract Task<IReadOnlyDictionary<Guid, (string Name, string Href)>> Names(Db db, Actor who, IReadOnlyCollection<Guid> records, CancellationToken stop);

    /// <summary>What the rows of a batch left in the records that they touched, by id.</summary>
    internal abstract IReadOnlyDictionary<Guid, string> Says(Db db, IReadOnlySet<Guid> records, JsonSerializerOptions json);

    /// <summary>Those of the records that stay for their own sake, with the reason: most often somebody changed them since the import.</summary>
    internal abstract Task<IReadOnlyDictionary<Guid, Phrase>> Staying(Db db, Actor who, IReadOnlyList<ImportedRecord> records, JsonSerializerOptions json, CancellationToken stop);

    /// <summary>Records that an undo archived, at the instants of <paramref name="undone"/>, and whose rows come again, are there again.</summary>
    /// <returns>Those that are.</returns>
    internal abstract Task<IReadOnlySet<Guid>> BringBack(UndoBatch batch, IReadOnlyDictionary<Guid, DateTimeOffset> undone, CancellationToken stop);

    /// <summary>What a record says, so that it can be compared.</summary>
    internal static string Canonical<TSaid>(TSaid said, JsonSerializerOptions json) => EventJson.Canonical(JsonSerializer.SerializeToNode(said, json));
}

/// <inheritdoc/>
/// <param name="Rows">Those that somebody may see and change, tracked.</param>
/// <param name="Said">What a file would say of one as it is now.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Page">Its page.</param>
public sealed record Undoable<T, TInput>(Func<Db, Actor, IQueryable<T>> Rows, Func<T, TInput> Said, Func<T, string> Name, Func<T, string> Page) : Undoable
    where T : class where TInput : class
{
    /// <summary>What records are called where that stands elsewhere; otherwise their name.</summary>
    public Func<IReadOnlyCollection<T>, Db, CancellationToken, Task<Func<T, string>>>? Called { get; init; }

    /// <summary>Since when it is out of the lists.</summary>
    public required Func<T, DateTimeOffset?> ArchivedAt { get; init; }

    /// <summary>Takes it out of the lists and says so; or the reason why not.</summary>
    public required Func<T, UndoBatch, CancellationToken, Task<Refusal?>> Archive { get; init; }

    /// <summary>Gives it the values that it had; or the reason why not.</summary>
    public Func<T, TInput, UndoBatch, CancellationToken, Task<Refusal?>>? GiveBack { get; init; }

    /// <summary>Puts it back into the lists; null: that can't be done.</summary>
    public Action<T, UndoBatch>? Restore { get; init; }

    /// <summary>Locks and loads what all rows of a batch need, so that none asks for itself.</summary>
    public Func<IReadOnlyList<T>, UndoBatch, CancellationToken, Task> Prepare { get; init; } = (_, _, _) => Task.CompletedTask;

    /// <summary>Keeps what is derived from the changed ones: words, keys.</summary>
    public Func<IReadOnlyList<T>, UndoBatch, CancellationToken, Task> After { get; init; } = (_, _, _) => Task.CompletedTask;

    internal override async Task Settle(UndoBatch batch, IReadOnlyList<ImportedRecord> records, JsonSerializerOptions json, CancellationToken stop)
    {
        var (rows, touched) = (await Find(batch.Db, batch.Who, [.. records.Select(one => one.Record)], stop), new List<T>());
        await Prepare([.. rows.Values], batch, stop);
        foreach (var record in records)
            if (WhyStays(record, rows.GetValueOrDefault(record.Record), json) is { } stays)
                record.Keep(stays);
            else if (await WhyNot(record, rows[record.Record], batch, json, stop) is { } why)
                record.Keep(why);
            else
            {
                record.Undo(batch.Now);
                touched.Add(rows[record.Record]);
            }

        await After(touched, batch, stop);
    }

    async Task<Phrase?> WhyNot(ImportedRecord record, T row, UndoBatch batch, JsonSerializerOptions json, CancellationToken stop) =>
        ArchivedAt(row) is not null ? null // by hand: that is done already
        : record.Added ? (await Archive(row, batch, stop))?.Text
        : (await GiveBack!(row, JsonSerializer.Deserialize<TInput>(record.Before!, json)!, batch, stop))?.Text;

    /// <summary>Why it stays whatever stands on it.</summary>
    Phrase? WhyStays(ImportedRecord record, T? row, JsonSerializerOptions json)
    {
        if (row is null)
            return NotYours;
        if (ArchivedAt(row) is not null)
            return record.Added ? null : Archived;
        var unknown = record is { Added: true, After: null };
        if (!unknown && Canonical(Said(row), json) != record.After)
            return ChangedSinceThen;
        return record.Added || GiveBack is not null ? null : NoWayBack;
    }

    internal override IReadOnlyDictionary<Guid, string> Says(Db db, IReadOnlySet<Guid> records, JsonSerializerOptions json) =>
        db.ChangeTracker.Entries<T>().Select(row => (Id: IdOf(row.Entity, db), row.Entity)).Where(row => records.Contains(row.Id))
            .ToDictionary(row => row.Id, row => Canonical(Said(row.Entity), json));

    internal override async Task<IReadOnlyDictionary<Guid, (string Name, string Href)>> Names(Db db, Actor who, IReadOnlyCollection<Guid> records, CancellationToken stop)
    {
        var rows = await Find(db, who, records, stop);
        var name = Called is null ? Name : await Called(rows.Values, db, stop);
        return rows.ToDictionary(row => row.Key, row => (name(row.Value), Page(row.Value)));
    }

    internal override async Task<IReadOnlyDictionary<Guid, Phrase>> Staying(Db db, Actor who, IReadOnlyList<ImportedRecord> records, JsonSerializerOptions json, CancellationToken stop)
    {
        var rows = await Find(db, who, [.. records.Select(one => one.Record)], stop);
        return records.Select(one => (one.Record, Why: WhyStays(one, rows.GetValueOrDefault(one.Record), json))).Where(one => one.Why is not null)
            .ToDictionary(one => one.Record, one => one.Why!);
    }

    internal override async Task<IReadOnlySet<Guid>> BringBack(UndoBatch batch, IReadOnlyDictionary<Guid, DateTimeOffset> undone, CancellationToken stop)
    {
        if (Restore is null)
            return new HashSet<Guid>();
        var back = (await Find(batch.Db, batch.Who, [.. undone.Keys], stop)).Where(row => ArchivedAt(row.Value) == undone[row.Key]).ToDictionary();
        foreach (var row in back.Values)
            Restore(row, batch);
        await After([.. back.Values], batch, stop);
        return back.Keys.ToHashSet();
    }

    async Task<Dictionary<Guid, T>> Find(Db db, Actor who, IReadOnlyCollection<Guid> records, CancellationToken stop)
    {
        List<Id<T>> asked = [.. records.Select(id => new Id<T>(id))];
        return (await Rows(db, who).Where(row => asked.Contains(EF.Property<Id<T>>(row, "Id"))).ToListAsync(stop))
            .ToDictionary(row => IdOf(row, db));
    }

    static Guid IdOf(T row, Db db) => ((Id<T>)db.Entry(row).Property("Id").CurrentValue!).Value;
}
