using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary>What the act, its page and its runner ask of an import that is to be undone.</summary>
public sealed class Undoer(Importers importers, IEnumerable<Hanging> hanging, IOptions<JsonOptions> json)
{
    const int MostKept = 500;

    internal JsonSerializerOptions Json => json.Value.SerializerOptions;

    /// <summary>The import with what brought its records; null: for <paramref name="who"/> there is none, or they may not make such records.</summary>
    internal async Task<(ImportRun Run, Importer Importer)?> Find(Guid id, Actor who, Db db, CancellationToken stop) =>
        await db.Set<ImportRun>().VisibleTo(who).SingleOrDefaultAsync(run => run.Id == id, stop) is { } run && importers.For(who).Any(kind => kind.Name == run.Kind)
            ? (run, importers.Find(run.Kind, who)) : null;

    /// <summary>What stands on the records that would be archived, and the refusal that names it.</summary>
    internal async Task<(IReadOnlyList<Obstacle> First, int Count, Refusal? Why)> InTheWay(ImportRun run, Actor who, Db db, int most, CancellationToken stop)
    {
        var going = AddedBy(run.Id, db);
        await db.LookBehindTheWall(stop); // counts hold for everybody; names are told only of what who asks may see
        var (first, count) = (new List<Obstacle>(), 0);
        foreach (var one in hanging.Where(one => one.On == run.Kind))
            if (await one.Count(db, going, stop) is > 0 and var found)
            {
                count += found;
                if (first.Count < most)
                    first.AddRange(await one.First(db, who, going, most - first.Count, stop));
            }

        await db.StandBefore(who, stop);
        return (first, count, count == 0 ? null : new("import-in-use", Why(count, string.Join(", ", first.Select(one => one.Name)))));
    }

    static Phrase Why(int count, string names)
    {
        if (count == 1 && names.Length > 0)
            return $"One record stands on what this import added: {names}. Archive it first, or mend single records by hand.";
        if (names.Length == 0)
            return $"{count} records stand on what this import added. Archive them first, or mend single records by hand.";
        return $"{count} records stand on what this import added, among them: {names}. Archive them first, or mend single records by hand.";
    }

    /// <summary>On which of these records of the import something stands now.</summary>
    internal async Task<IReadOnlySet<Guid>> Used(ImportRun run, IReadOnlyList<Guid> records, Actor who, Db db, CancellationToken stop)
    {
        var (used, going) = (new HashSet<Guid>(), AddedBy(run.Id, db));
        await db.LookBehindTheWall(stop);
        foreach (var one in hanging.Where(one => one.On == run.Kind))
            used.UnionWith(await one.Used(db, going.Where(id => records.Contains(id)), going, stop));
        await db.StandBefore(who, stop);
        return used;
    }

    /// <summary>What stays: those that stayed, or of the first <paramref name="most"/> ones those that would, because somebody changed them since.</summary>
    internal async Task<IReadOnlyList<UndoImport.Stayed>> Kept(ImportRun run, Importer importer, Actor who, Db db, int most, CancellationToken stop)
    {
        if (importer.Undo is not { } undo)
            return [];
        var stayed = await db.Set<ImportedRecord>().Where(one => one.Import == run.Id && one.KeptBecause != null).OrderBy(one => one.Record).Take(MostKept)
            .Select(one => new { one.Record, one.KeptBecause }).ToDictionaryAsync(one => one.Record, one => one.KeptBecause!, stop);
        if (most > 0)
        {
            var open = await db.Set<ImportedRecord>().Where(one => one.Import == run.Id && one.KeptBecause == null && one.UndoneAt == null).OrderBy(one => one.Added).ThenBy(one => one.Record).Take(most).ToListAsync(stop);
            foreach (var (id, why) in await undo.Staying(db, who, open, Json, stop))
                stayed.TryAdd(id, why.ToString());
        }

        var names = await undo.Names(db, who, stayed.Keys, stop);
        return [.. stayed.Select(one => names.TryGetValue(one.Key, out var face) ? new UndoImport.Stayed(one.Key, face.Name, face.Href, SayKnown(one.Value))
            : new(one.Key, Say("A record that is not yours any more"), $"/imports/{run.Id}", SayKnown(one.Value)))];
    }

    /// <summary>What goes: what was added and isn't to stay.</summary>
    static IQueryable<Guid> AddedBy(Guid import, Db db) => db.Set<ImportedRecord>().Where(one => one.Import == import && one.Added && one.KeptBecause == null).Select(one => one.Record);
}
