using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// Takes back what an import did: what it added is archived, what it changed gets its former values. As a whole or not at all: where other records stand on what
/// would go, it is refused and names them. What somebody changed since stays, and is named too.
/// </summary>
public static class UndoImport
{
    const int Shown = 20;

    /// <summary>So many records are compared, first those that it changed, for the preview; the undo itself compares all.</summary>
    const int Compared = 500;

    public sealed record Input([property: Given] Guid Id);

    /// <summary>What undoing would do, or did.</summary>
    /// <param name="Added">Records that would be archived.</param>
    /// <param name="Changed">Records that would get their former values.</param>
    /// <param name="Kept">Those that stay, because somebody changed them since; once it is undone with the reason of each. The first of them.</param>
    /// <param name="Obstacles">The first records that stand on what would be archived, as far as the reader may see them.</param>
    /// <param name="ObstacleCount">All of them.</param>
    /// <param name="WhyNot">Why it can't be undone, or null when it can.</param>
    public sealed record View(
        Guid Id, string Kind, string FileName, ImportState State, int Added, int Changed, int Undone, int KeptCount, IReadOnlyList<Stayed> Kept,
        IReadOnlyList<Obstacle> Obstacles, int ObstacleCount, Refusal? WhyNot);

    /// <summary>A record that stays as it is.</summary>
    public sealed record Stayed(Guid Id, string Name, string Href, string Because);

    static readonly Act<Input, ShowImport.View, Undoer> Act = new("platform.undo-import", PlatformCan.Import, Run);
    static readonly View<Input, View, Undoer> Preview = new("platform.preview-undo", PlatformCan.Import, Look);

    internal static void Map(Doors doors)
    {
        doors.Open(Act, "/imports/{id:guid}/undo");
        doors.Show(Preview, "/imports/{id:guid}/undo", (preview, _) => UndoImportPage.Show(preview));
        doors.Portal.MapPost("/imports/{id:guid}/undo", Submit).RequireAuthorization(Act.May);
    }

    /// <summary>A refusal shows the page again, with the links to what stands in the way.</summary>
    static async Task<IResult> Submit(Guid id, Actor who, Runner runner, ImportPulse pulse, HttpContext http, CancellationToken stop)
    {
        try
        {
            if (await runner.Run(Act, new(id), who, stop) is not { } import)
                return TypedResults.NotFound();
            pulse.Beat();
            new Flash(Say($"{import.FileName} is being undone. You may leave this page; it goes on.")).Leave(http);
            return TypedResults.LocalRedirect($"/imports/{id}");
        }
        catch (RefusedException)
        {
            return await runner.Read(Preview, new(id), who, stop) is { } preview ? UndoImportPage.Show(preview, StatusCodes.Status409Conflict) : TypedResults.NotFound();
        }
    }

    static async Task<ShowImport.View?> Run(Input input, Actor who, Db db, Undoer undoer, DateTimeOffset now, CancellationToken stop)
    {
        await db.Lock([RunImports.LockOf(input.Id)], stop);
        if (await undoer.Find(input.Id, who, db, stop) is not var (run, importer))
            return null;
        if (run.State is ImportState.Undoing or ImportState.Undone)
            return ShowImport.Of(run, [], now);
        var (added, changed) = await Counts(run, db, stop);
        Refuse.If(importer.WhyNotUndo ?? run.WhyNotUndo(added + changed, now));
        Refuse.If((await undoer.InTheWay(run, who, db, Shown, stop)).Why);
        run.BeginUndo(who, added + changed);
        return ShowImport.Of(run, [], now);
    }

    static async Task<View?> Look(Input input, Actor who, Db db, Undoer undoer, DateTimeOffset now, CancellationToken stop)
    {
        if (await undoer.Find(input.Id, who, db, stop) is not var (run, importer))
            return null;
        var (added, changed) = await Counts(run, db, stop);
        var why = importer.WhyNotUndo ?? run.WhyNotUndo(added + changed, now);
        var kept = await undoer.Kept(run, importer, who, db, why is null ? Compared : 0, stop);
        var (obstacles, count, inTheWay) = why is null ? await undoer.InTheWay(run, who, db, Shown, stop) : ([], 0, null);
        return new(run.Id, run.Kind, run.FileName, run.State, added, changed, run.Undone, kept.Count, [.. kept.Take(Shown)], obstacles, count, why ?? inTheWay);
    }

    /// <summary>What is to be taken back, or was.</summary>
    static async Task<(int Added, int Changed)> Counts(ImportRun run, Db db, CancellationToken stop)
    {
        var all = run.State == ImportState.Undone; // otherwise what an earlier attempt left
        var counts = await db.Set<ImportedRecord>().Where(one => one.Import == run.Id && (all || (one.UndoneAt == null && one.KeptBecause == null))).GroupBy(one => one.Added).Select(same => new { Added = same.Key, Count = same.Count() }).ToListAsync(stop);
        return (counts.Where(one => one.Added).Sum(one => one.Count), counts.Where(one => !one.Added).Sum(one => one.Count));
    }
}
