namespace Entente.Platform;

/// <summary>The imports, newest first.</summary>
public static class ListImports
{
    public sealed record Input(int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    public sealed record Row(
        Guid Id, string Kind, string FileName, ImportState State, int Total, int Read, int Added, int Changed, int Unchanged, int Rejected,
        string StartedBy, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, string? Failure);

    static readonly Listing<Input, ImportRun, Row> Imports = Listing<Input, ImportRun, Row>.Of("imports", "import", "imports", run => run.Id, (_, who, db, _) => db.Set<ImportRun>().VisibleTo(who),
            (_, _) => run => new Row(
                run.Id, run.Kind, run.FileName, run.State, run.Total, run.Read, run.Added, run.Changed, run.Unchanged, run.Rejected,
                run.ActorName, run.StartedAt, run.FinishedAt, run.Failure))
        .Text("file", "File", run => run.FileName, row => row.FileName)
        .Word("kind", "Holds", run => run.Kind, row => row.Kind)
        .State("state", "State", run => run.State, row => row.State, quick: true)
        .Number("read", "Read", run => run.Read, row => row.Read)
        .Number("additions", "Added", run => run.Added, row => row.Added)
        .Number("changed", "Changed", run => run.Changed, row => row.Changed)
        .Number("unchanged", "Unchanged", run => run.Unchanged, row => row.Unchanged, shown: false)
        .Number("rejected", "Rejected", run => run.Rejected, row => row.Rejected)
        .Word("by", "By", run => run.ActorName, row => row.StartedBy)
        .Instant("began", "Began", run => run.StartedAt, row => row.StartedAt)
        .Instant("ended", "Ended", run => run.FinishedAt, row => row.FinishedAt, shown: false)
        .Usually("-added");

    static readonly View<Input, ListOf<Row>> View = new("platform.list-imports", PlatformCan.Import, Imports.Page);

    internal static void Map(Doors doors) => doors.List("/imports", Imports, View, list => ListImportsPage.Show(list));
}
