using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>The imports, newest first.</summary>
public static class ListImports
{
    public sealed record Row(
        Guid Id, string Kind, string FileName, ImportState State, int Total, int Read, int Added, int Changed, int Unchanged, int Rejected,
        string StartedBy, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, string? Failure);

    static readonly View<ListInput, ListOf<Row>> View = new("platform.list-imports", PlatformCan.Import, Run);

    internal static void Map(Doors doors) => doors.Show(View, "/imports", (imports, _) => ListImportsPage.Show(imports));

    static async Task<ListOf<Row>?> Run(ListInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var after = input.After<Guid>();
        return (await db.Set<ImportRun>().VisibleTo(who).Where(run => after == null || run.Id < after).OrderByDescending(run => run.Id).Take(input.Fetch)
            .Select(run => new Row(run.Id, run.Kind, run.FileName, run.State, run.Total, run.Read, run.Added, run.Changed, run.Unchanged, run.Rejected,
                run.ActorName, run.StartedAt, run.FinishedAt, run.Failure)).ToListAsync(stop))
            .Page(input, row => row.Id);
    }
}
