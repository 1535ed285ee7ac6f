using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// Tries rejected rows again, with what somebody wrote into their cells. The whole file is judged as it would stand then, so that nothing passes here that the mended file
/// would not pass. What passes leaves the list; what doesn't keeps what was written, with its new reasons.
/// </summary>
public sealed class MendRows(IServiceScopeFactory scopes, Importers importers, ApplyRows apply)
{
    static readonly Refusal Running = new("import-running", "This import is still running. Wait until it ends, then mend its rows.");

    static readonly Refusal Undone = new("import-undone", "This import was undone. Mend the file, and import it again.");

    /// <param name="edits">New texts by row number and column.</param>
    /// <param name="rows">Which rows to try; null: all that are still rejected.</param>
    /// <returns>How many passed; null: there is no such import.</returns>
    /// <exception cref="RefusedException">It still runs, or its file is gone.</exception>
    /// <exception cref="NotAllowedException">The actor may not make such records any more.</exception>
    public async Task<int?> Try(Guid id, IReadOnlyDictionary<int, IReadOnlyDictionary<string, string>> edits, IReadOnlySet<int>? rows, Actor who, CancellationToken stop)
    {
        who = who with { Door = Door.Import };
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        using var contents = new RunContents();
        ImportRun? run;
        Importer importer;
        Dictionary<int, RejectedRow> rejected;
        await using (await db.BeginReading(who, stop))
        {
            run = await db.Set<ImportRun>().VisibleTo(who).SingleOrDefaultAsync(one => one.Id == id, stop);
            if (run is null || !importers.For(who).Any(kind => kind.Name == run.Kind))
                return null; // whose records one may not make, their rows one doesn't mend either
            importer = importers.Find(run.Kind, who);
            Refuse.If(run.State is ImportState.Undoing or ImportState.Undone ? Undone : run.IsFinished ? await ImportErrors.WhyNot(run, db, stop) : Running);
            rejected = await db.Set<RejectedRow>().Where(row => row.Import == id).ToDictionaryAsync(row => row.Row, stop);
            foreach (var (name, file) in ImportRun.FilesOf(run.Files))
                contents.Add(name, await ImportContents.Open(db, file, stop));
        }

        using var open = OpenOrder.Of(new(run.Definition, contents.Open));
        var passed = 0;
        foreach (var piece in Judged(open, rejected, edits, rows).Chunk(importer.Rows))
            passed += await apply.Mend(id, piece, importer, who, stop);
        return passed;
    }

    /// <summary>The asked rows as the whole file, mended, would have them.</summary>
    static IEnumerable<MendedRow> Judged(
        OpenOrder open, Dictionary<int, RejectedRow> rejected, IReadOnlyDictionary<int, IReadOnlyDictionary<string, string>> edits, IReadOnlySet<int>? asked)
    {
        var (columns, seen) = (open.Reader.File.Columns, new Repetitions());
        foreach (var raw in open.Reader.File.Rows())
        {
            var mended = rejected.TryGetValue(raw.Number, out var before) ? With(MendedCells.Read(before.Mended), edits.GetValueOrDefault(raw.Number), raw, columns) : MendedCells.Read(null);
            var judged = seen.Judge(open.Reader.Read(mended.Over(raw, columns)));
            if (before is { PassedAt: null } && (asked is null || asked.Contains(raw.Number)))
                yield return new(judged, MendedCells.Write(mended));
        }
    }

    /// <summary>Only what differs from the file is kept.</summary>
    static Dictionary<string, string> With(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string>? now, TabularRow raw, IReadOnlyList<string> columns)
    {
        var all = new Dictionary<string, string>(before, StringComparer.OrdinalIgnoreCase);
        foreach (var (at, column) in columns.Index())
            if (now?.TryGetValue(column, out var text) == true)
            {
                all.Remove(column);
                if (text != (raw.Cells.ElementAtOrDefault(at) ?? ""))
                    all[column] = text;
            }
        return all;
    }
}

/// <summary>A rejected row as somebody mended it.</summary>
/// <param name="Cells">See <see cref="RejectedRow.Mended"/>.</param>
sealed record MendedRow(JudgedRow Judged, string? Cells);
