using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Ends an import, and what waits behind it in its set. What was applied stays.</summary>
public static class StopImport
{
    public sealed record Input([property: Given] Guid Id);

    public static readonly Act<Input, ShowImport.View> Act = new("platform.stop-import", PlatformCan.Import, Run);

    internal static void Map(Doors doors)
    {
        doors.Open(Act, "/imports/{id:guid}/stop");
        doors.Portal.MapPost("/imports/{id:guid}/stop", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Submit(Guid id, Actor who, Runner runner, CancellationToken stop) =>
        await runner.Run(Act, new(id), who, stop) is null ? TypedResults.NotFound() : TypedResults.LocalRedirect($"/imports/{id}");

    static async Task<ShowImport.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        await db.Lock([RunImports.LockOf(input.Id)], stop);
        if (await db.Set<ImportRun>().VisibleTo(who).SingleOrDefaultAsync(run => run.Id == input.Id, stop) is not { } run)
            return null;
        run.Stop(now);
        db.Record(new ImportEnded(run.Kind, run.FileName, null), "import", run.Id);
        var behind = run.Set is not { } set ? []
            : await db.Set<ImportRun>().Where(other => other.Set == set && other.Id != run.Id && other.State == ImportState.Staged).ToListAsync(stop);
        foreach (var waiting in behind)
            waiting.Stop(now);
        return ShowImport.Of(run, [], now);
    }
}
