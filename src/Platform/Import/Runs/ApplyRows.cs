using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary>How far who runs an import knows it to be.</summary>
sealed record ImportPlace(Guid Import, Guid Runner, int Cursor);

/// <summary>Brings rows into the database: outcome, cursor and event in one transaction.</summary>
public sealed class ApplyRows(
    IServiceScopeFactory scopes, EventWriter events, TimeProvider clock, IEnumerable<Constraint> constraints, IOptions<JsonOptions> json)
{
    const int Attempts = 5;

    /// <summary>Applies them and tells the place after them; null: somebody else took over.</summary>
    internal async Task<ImportPlace?> Apply(ImportPlace place, IReadOnlyList<JudgedRow> rows, Importer importer, Actor who, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Once(place, rows, null, importer, who, stop);
            }
            catch (Exception error) when (attempt < Attempts && Fault.IsPassing(error))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), stop); // the losing side of a race reads everything again
            }
            catch (Exception error) when (Why(error) is { } why)
            {
                return rows.Count == 1 ? await Once(place, rows, why, importer, who, stop)
                    : await Apply(place, [.. rows.Take(rows.Count / 2)], importer, who, stop) is { } middle
                        ? await Apply(middle, [.. rows.Skip(rows.Count / 2)], importer, who, stop)
                        : null;
            }
        }
    }

    /// <summary>What one row did to the others: halving finds it.</summary>
    Refusal? Why(Exception error) => (error as RefusedException)?.Why ?? Fault.RefusalOf(error, constraints);

    async Task<ImportPlace?> Once(ImportPlace place, IReadOnlyList<JudgedRow> rows, Refusal? why, Importer importer, Actor who, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(who, stop);
        await db.Lock([RunImports.LockOf(place.Import)], stop);
        var run = await db.Set<ImportRun>().SingleAsync(row => row.Id == place.Import, stop);
        if (!run.IsAt(place.Runner, place.Cursor))
            return null;
        var now = clock.Now();
        var batch = BatchOf(rows, who, db, now);
        if (why is not null)
            batch.All[0].Reject(why);
        else
            await Bring(batch, importer, stop);
        Note(db, run, batch);
        await Remember(run, importer, batch, stop);
        run.Advance(batch.Counts, batch.Notes, rows[^1].Row.Row.Number, now);
        await events.Save(db, who, now, stop);
        await writing.Commit(stop);
        return place with { Cursor = run.Cursor };
    }

    /// <summary>Tries rejected rows again and tells how many passed. What breaks a rule is found by halving, as above.</summary>
    internal async Task<int> Mend(Guid import, IReadOnlyList<MendedRow> rows, Importer importer, Actor who, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await MendOnce(import, rows, null, importer, who, stop);
            }
            catch (Exception error) when (attempt < Attempts && Fault.IsPassing(error))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), stop);
            }
            catch (Exception error) when (Why(error) is { } why)
            {
                return rows.Count == 1 ? await MendOnce(import, rows, why, importer, who, stop)
                    : await Mend(import, [.. rows.Take(rows.Count / 2)], importer, who, stop) + await Mend(import, [.. rows.Skip(rows.Count / 2)], importer, who, stop);
            }
        }
    }

    async Task<int> MendOnce(Guid import, IReadOnlyList<MendedRow> rows, Refusal? why, Importer importer, Actor who, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(who, stop);
        await db.Lock([RunImports.LockOf(import)], stop);
        var (run, now, numbers) = (await db.Set<ImportRun>().SingleAsync(row => row.Id == import, stop), clock.Now(), rows.Select(row => row.Judged.Row.Row.Number).ToList());
        if (run.State is ImportState.Undoing or ImportState.Undone)
            return 0; // somebody took it back meanwhile
        var rejected = await db.Set<RejectedRow>().Where(row => row.Import == import && row.PassedAt == null && numbers.Contains(row.Row)).ToDictionaryAsync(row => row.Row, stop);
        rows = [.. rows.Where(row => rejected.ContainsKey(row.Judged.Row.Row.Number))]; // another one may have passed it meanwhile
        if (rows.Count == 0)
            return 0;
        var batch = BatchOf([.. rows.Select(row => row.Judged)], who, db, now);
        if (why is not null)
            batch.All[0].Reject(why);
        else
            await Bring(batch, importer, stop);
        foreach (var (row, tried) in rows.Zip(batch.All))
        {
            var kept = rejected[tried.Number];
            (kept.Mended, kept.PassedAt) = (row.Cells, tried.Outcome == RowOutcome.Rejected ? null : now);
            if (tried.Outcome == RowOutcome.Rejected)
                kept.Errors = JsonSerializer.Serialize(tried.Errors, JsonSerializerOptions.Web);
        }

        Tell(db, run, batch);
        await Remember(run, importer, batch, stop);
        run.Mend(batch.Counts, batch.Notes);
        await events.Save(db, who, now, stop);
        await writing.Commit(stop);
        return batch.Counts.Read - batch.Counts.Rejected;
    }

    static async Task Bring(ImportBatch batch, Importer importer, CancellationToken stop)
    {
        await importer.Run(batch, stop);
        await batch.BringBack(importer, stop);
    }

    /// <summary>For who undoes it later.</summary>
    Task Remember(ImportRun run, Importer importer, ImportBatch batch, CancellationToken stop) =>
        importer.Undo is null ? Task.CompletedTask : ImportedRecord.Keep(batch.Db, run.Id, importer.Undo, batch.All, json.Value.SerializerOptions, stop);

    internal ImportBatch BatchOf(IReadOnlyList<JudgedRow> rows, Actor who, Db db, DateTimeOffset now) =>
        new([.. rows.Select(row => new ImportRow(row, json.Value.SerializerOptions))], who, db, now);

    static void Note(Db db, ImportRun run, ImportBatch batch)
    {
        foreach (var row in batch.All.Where(row => row.Outcome == RowOutcome.Rejected))
            db.Add(new RejectedRow { Import = run.Id, Row = row.Number, Errors = JsonSerializer.Serialize(row.Errors, JsonSerializerOptions.Web) });
        Tell(db, run, batch);
    }

    static void Tell(Db db, ImportRun run, ImportBatch batch)
    {
        var (added, changed, counts) = (Records(batch, RowOutcome.Added), Records(batch, RowOutcome.Changed), batch.Counts);
        if (added.Length + changed.Length > 0)
            db.Record(new RecordsImported(run.Kind, run.FileName, batch.All[0].Number, batch.All[^1].Number,
                added, changed, counts.Unchanged, counts.Rejected, batch.Hash()), "import", run.Id);
    }

    static Guid[] Records(ImportBatch batch, RowOutcome outcome) =>
        [.. batch.All.Where(row => row.Outcome == outcome && row.Record is not null).Select(row => row.Record!.Value)];
}
