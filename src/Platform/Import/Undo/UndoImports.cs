using Entente.Reading;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Undoes imports, batch by batch, each in a transaction of its own: what is settled is settled, wherever a process dies, and another one goes on from there.</summary>
public sealed partial class UndoImports(
    IServiceScopeFactory scopes, Importers importers, Undoer undoer, Actors actors, EventWriter events, TimeProvider clock, IEnumerable<Constraint> constraints, ILogger<UndoImports> log)
{
    const int Attempts = 5;

    /// <summary>Takes the next import that is to be undone, and undoes it to its end. False: there is none.</summary>
    public async Task<bool> RunNext(CancellationToken stop)
    {
        if (await Claim(stop) is not { } run)
            return false;
        var who = run.Undoer!.As(actors);
        try
        {
            var importer = importers.Find(run.Kind, who);
            while (await Batch(run, importer, who, stop))
                stop.ThrowIfCancellationRequested();
        }
        catch (Exception error) when (error is MalformedException or NotAllowedException)
        {
            await Change(run.Id, actors.System(Door.Import), (_, last, now) => last.FailUndo(error.Message, now), stop);
        }
#pragma warning disable CA1031 // whatever it is, others go on, and this one is tried again before a person has to look
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogInterrupted(error, run.Id);
            await Change(run.Id, actors.System(Door.Import), (_, last, now) => last.InterruptUndo(error.Message, now), stop);
        }
        return true;
    }

    async Task<ImportRun?> Claim(CancellationToken stop)
    {
        ImportRun? taken = null;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var now = clock.Now();
        Guid? next;
        await using (await db.BeginReading(actors.System(), stop))
            next = (await db.Set<ImportRun>().Where(run => run.State == ImportState.Undoing).OrderBy(run => run.Id).ToListAsync(stop)).Find(run => run.MayBeUndone(now))?.Id;
        if (next is not { } id)
            return null;
        try
        {
            await Change(id, actors.System(Door.Import), (_, run, now) =>
            {
                if (!run.MayBeUndone(now))
                    return;
                run.TakeUndo(Guid.CreateVersion7(now), now);
                taken = run;
            }, stop);
            return taken;
        }
        catch (Exception error) when (Fault.IsPassing(error))
        {
            return null; // another node was first
        }
    }

    /// <summary>Settles the next records. False: there are none any more, or somebody else took over.</summary>
    async Task<bool> Batch(ImportRun run, Importer importer, Actor who, CancellationToken stop)
    {
        for (var (attempt, most) = (1, importer.Rows); ; attempt++)
        {
            try
            {
                return await Once(run, importer, who, most, null, stop);
            }
            catch (Exception error) when (attempt < Attempts && Fault.IsPassing(error))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), stop);
            }
            catch (Exception error) when (((error as RefusedException)?.Why ?? Fault.RefusalOf(error, constraints)) is { } why)
            {
                if (most == 1)
                    return await Once(run, importer, who, 1, why, stop);
                (most, attempt) = (Math.Max(1, most / 2), 1); // halving finds the one that a constraint forbids
            }
        }
    }

    async Task<bool> Once(ImportRun run, Importer importer, Actor who, int most, Refusal? why, CancellationToken stop)
    {
        var goesOn = false;
        await Change(run.Id, who, async (db, last, now) =>
        {
            if (!last.IsUndoneBy(run.Runner!.Value))
                return;
            var records = await db.Set<ImportedRecord>().Where(one => one.Import == run.Id && one.UndoneAt == null && one.KeptBecause == null).OrderByDescending(one => one.Record).Take(most).ToListAsync(stop);
            if (records.Count == 0)
            {
                last.FinishUndo(now);
                db.Record(new ImportUndone(last.Kind, last.FileName, last.Undone - last.Kept, last.Kept), "import", last.Id);
                return;
            }

            if (why is not null)
                records[0].Keep(why.Text);
            else
            {
                await Spare(records, last, importer.Undo!, who, db, stop);
                await importer.Undo!.Settle(new(who, db, now), [.. records.Where(one => one.KeptBecause is null)], undoer.Json, stop);
            }

            last.AdvanceUndo(records.Count, records.Count(one => one.KeptBecause is not null), now);
            goesOn = true;
        }, stop);
        return goesOn;
    }

    /// <summary>What stays for its own sake stays with what it stands on.</summary>
    async Task Spare(IReadOnlyList<ImportedRecord> records, ImportRun run, Undoable undo, Actor who, Db db, CancellationToken stop)
    {
        var staying = await undo.Staying(db, who, records, undoer.Json, stop);
        foreach (var one in records.Where(one => staying.ContainsKey(one.Record)))
            one.Keep(staying[one.Record]);
        IReadOnlySet<Guid> used;
        do
        {
            await db.SaveChangesAsync(stop); // the next question counts what stays
            used = await undoer.Used(run, [.. records.Where(one => one is { Added: true, KeptBecause: null }).Select(one => one.Record)], who, db, stop);
            foreach (var one in records.Where(one => used.Contains(one.Record)))
                one.Keep(Undoable.Used);
        }
        while (used.Count > 0);
    }

    Task Change(Guid id, Actor who, Action<Db, ImportRun, DateTimeOffset> change, CancellationToken stop) => Change(id, who, (db, run, now) =>
    {
        change(db, run, now);
        return Task.CompletedTask;
    }, stop);

    async Task Change(Guid id, Actor who, Func<Db, ImportRun, DateTimeOffset, Task> change, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(who, stop);
        await db.Lock([RunImports.LockOf(id)], stop);
        var now = clock.Now();
        await change(db, await db.Set<ImportRun>().SingleAsync(row => row.Id == id, stop), now);
        await events.Save(db, who, now, stop);
        await writing.Commit(stop);
    }

    [LoggerMessage(LogLevel.Error, "Undoing the import {Import} was interrupted; it is tried again.")]
    partial void LogInterrupted(Exception error, Guid import);
}
