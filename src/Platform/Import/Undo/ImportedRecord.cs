using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>What an import did to one record, kept as long as it can be undone.</summary>
public sealed class ImportedRecord
{
    /// <summary>How long after its end an import can be undone; as long as its file is kept.</summary>
    public static readonly TimeSpan Time = OldImportFiles.Time;

    const int LongestReason = 500;

    public Guid Import { get; init; }
    public Guid Record { get; init; }

    /// <summary>It was added; otherwise changed.</summary>
    public bool Added { get; init; }

    /// <summary>JSON: what it said before; null: it was added.</summary>
    public string? Before { get; init; }

    /// <summary>JSON: what it said after the last row that added or changed it; null: it was added before this was kept.</summary>
    public string? After { get; set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Why it stayed as it is when the import was undone.</summary>
    public string? KeptBecause { get; private set; }

    public void Undo(DateTimeOffset now) => UndoneAt = now;

    public void Keep(Phrase because) => KeptBecause = because.ToString() is { Length: > LongestReason } text ? text[..LongestReason] : because.ToString();

    /// <summary>Notes what the rows of a batch did; a record that several rows of the import changed had the values from before the first of them.</summary>
    internal static async Task Keep(Db db, Guid import, Undoable undo, IReadOnlyList<ImportRow> rows, JsonSerializerOptions json, CancellationToken stop)
    {
        var touched = rows.Where(row => row is { Outcome: RowOutcome.Added or RowOutcome.Changed, Record: not null }).ToList();
        if (touched.Count == 0)
            return;
        var ids = touched.Select(row => row.Record!.Value).Distinct().ToList();
        var kept = await db.Set<ImportedRecord>().Where(one => one.Import == import && ids.Contains(one.Record)).ToDictionaryAsync(one => one.Record, stop);
        var after = undo.Says(db, ids.ToHashSet(), json);
        foreach (var row in touched)
            if (kept.TryGetValue(row.Record!.Value, out var known))
                known.After = after.GetValueOrDefault(known.Record) ?? row.After;
            else
                kept[row.Record.Value] = db.Add(new ImportedRecord
                {
                    Import = import,
                    Record = row.Record.Value,
                    Added = row.Outcome == RowOutcome.Added,
                    Before = row.Before,
                    After = after.GetValueOrDefault(row.Record.Value) ?? row.After,
                }).Entity;
    }
}

/// <summary>What imports did is forgotten when their files are: from then on they can't be undone.</summary>
sealed class OldImportRecords : IKeptForATime
{
    public TimeSpan Kept => ImportedRecord.Time;

    public Task<bool> HasOld(Db db, DateTimeOffset before, CancellationToken stop) => Old(db, before).AnyAsync(stop);

    public Task Forget(Db db, DateTimeOffset before, CancellationToken stop) => Old(db, before).ExecuteDeleteAsync(stop);

    static IQueryable<ImportedRecord> Old(Db db, DateTimeOffset before)
    {
        var ended = db.Set<ImportRun>().Where(run => run.FinishedAt < before && run.State != ImportState.Undoing).Select(run => run.Id);
        return db.Set<ImportedRecord>().Where(one => ended.Contains(one.Import));
    }
}
