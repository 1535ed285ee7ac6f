using Entente.Reading;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// Applies staged imports, batch by batch, each in a transaction of its own together with the cursor. So SQLite's writer stays free in between, nothing is
/// lost or doubled wherever a process dies, and another one goes on from there (docs/decisions/0005).
/// </summary>
public sealed partial class RunImports(
    IServiceScopeFactory scopes, Importers importers, Actors actors, ApplyRows apply, EventWriter events, TimeProvider clock, ILogger<RunImports> log)
{
    /// <summary>Takes the next import that nobody runs, and runs it to its end. False: there is none.</summary>
    public async Task<bool> RunNext(CancellationToken stop)
    {
        if (await Claim(stop) is not { } run)
            return false;
        var who = actors.Known(run.Actor, run.ActorName, run.ActorHandle, run.ActorRole, run.ActorPartner, Door.Import);
        try
        {
            await Run(run, importers.Find(run.Kind, who), who, stop);
        }
        catch (Exception error) when (error is MalformedException or NotAllowedException)
        {
            await Change(run, (db, now) => Fail(db, run.Id, error.Message, now, stop), stop);
        }
#pragma warning disable CA1031 // whatever it is, the other imports go on, and this one is tried again before a person has to look
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogInterrupted(error, run.Id);
            await Change(run, (db, now) => Interrupt(db, run.Id, error, now, stop), stop);
        }
        return true;
    }

    /// <summary>
    /// The oldest that may be taken. An import waits for the older ones of its kind and of its set: what came later shall hold,
    /// and a sale needs its partner.
    /// </summary>
    async Task<ImportRun?> Claim(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var now = clock.Now();
        if (await Next(db, now, stop) is not { } next)
            return null;
        try
        {
            await using var writing = await db.BeginWriting(actors.System(), stop);
            await db.Lock([LockOf(next)], stop);
            if (await db.Set<ImportRun>().SingleAsync(row => row.Id == next, stop) is not { } run || !run.MayBeTaken(now))
                return null;
            run.Take(Guid.CreateVersion7(now), now);
            await db.SaveChangesAsync(stop);
            await writing.Commit(stop);
            return run;
        }
        catch (Exception error) when (Fault.IsPassing(error))
        {
            return null; // another node was first
        }
    }

    async Task<Guid?> Next(Db db, DateTimeOffset now, CancellationToken stop)
    {
        await using var looking = await db.BeginReading(actors.System(), stop);
        var open = await db.Set<ImportRun>().Where(run => run.State == ImportState.Staged || run.State == ImportState.Running)
            .OrderBy(run => run.Id).ToListAsync(stop);
        return open.Where((run, at) => run.MayBeTaken(now)
            && !open.Take(at).Any(older => older.Kind == run.Kind || (older.Set is not null && older.Set == run.Set)))
            .Select(run => (Guid?)run.Id).FirstOrDefault();
    }

    async Task Run(ImportRun run, Importer importer, Actor who, CancellationToken stop)
    {
        using var contents = await Contents(run, stop);
        using var open = OpenOrder.Of(new(run.Definition, contents.Open));
        var seen = new Repetitions();
        var place = new ImportPlace(run.Id, run.Runner!.Value, run.Cursor);
        foreach (var rows in open.Reader.Rows().Select(seen.Judge).Where(row => row.Row.Row.Number > run.Cursor).Chunk(importer.Rows))
        {
            if (await apply.Apply(place, rows, importer, who, stop) is not { } next)
                return; // somebody took over, or stopped it
            place = next;
        }
        await Change(run, async (db, now) =>
        {
            var last = await db.Set<ImportRun>().SingleAsync(row => row.Id == run.Id, stop);
            if (!last.IsAt(place.Runner, place.Cursor))
                return;
            last.Finish(now);
            db.Record(new ImportFinished(last.Kind, last.FileName, last.Read, last.Added, last.Changed, last.Unchanged, last.Rejected), "import", last.Id);
        }, stop);
    }

    async Task<RunContents> Contents(ImportRun run, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(actors.System(), stop);
        var contents = new RunContents();
        foreach (var (name, file) in ImportRun.FilesOf(run.Files))
            contents.Add(name, await ImportContents.Open(db, file, stop));
        return contents;
    }

    async Task Change(ImportRun run, Func<Db, DateTimeOffset, Task> change, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var system = actors.System(Door.Import);
        await using var writing = await db.BeginWriting(system, stop);
        await db.Lock([LockOf(run.Id)], stop);
        var now = clock.Now();
        await change(db, now);
        await events.Save(db, system, now, stop);
        await writing.Commit(stop);
    }

    static async Task Interrupt(Db db, Guid id, Exception error, DateTimeOffset now, CancellationToken stop)
    {
        var run = await db.Set<ImportRun>().SingleAsync(row => row.Id == id, stop);
        run.Interrupt(error.Message, now);
        if (run.IsFinished)
            await EndSet(db, run, error.Message, now, stop);
    }

    static async Task Fail(Db db, Guid id, string why, DateTimeOffset now, CancellationToken stop)
    {
        var run = await db.Set<ImportRun>().SingleAsync(row => row.Id == id, stop);
        run.Fail(why, now);
        await EndSet(db, run, why, now, stop);
    }

    /// <summary>What stands behind a file that failed in its set needs it.</summary>
    static async Task EndSet(Db db, ImportRun failed, string why, DateTimeOffset now, CancellationToken stop)
    {
        db.Record(new ImportEnded(failed.Kind, failed.FileName, why), "import", failed.Id);
        if (failed.Set is not { } set)
            return;
        foreach (var waiting in await db.Set<ImportRun>().Where(run => run.Set == set && run.State == ImportState.Staged).ToListAsync(stop))
            waiting.Fail($"It waited for {failed.FileName}, which failed.", now);
    }

    internal static string LockOf(Guid import) => $"entente:import:{import}";

    [LoggerMessage(LogLevel.Error, "The import {Import} was interrupted; it is tried again.")]
    partial void LogInterrupted(Exception error, Guid import);
}

/// <summary>The files of one import, opened from the database.</summary>
sealed class RunContents : IDisposable
{
    readonly Dictionary<string, Stream> contents = [];

    public void Add(string name, Stream content) => contents.Add(name, content);

    public Stream Open(string name) => new UnclosedStream(contents[name]);

    public void Dispose()
    {
        foreach (var content in contents.Values)
            content.Dispose();
    }
}
