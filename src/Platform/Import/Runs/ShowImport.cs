using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>One import: how far it is, what became of its rows, and the first that were rejected.</summary>
public static class ShowImport
{
    const int ErrorsShown = 50;

    public sealed record Input([property: Given] Guid Id);

    /// <param name="Total">How many rows the file has; <paramref name="Read"/> of them are done.</param>
    /// <param name="SecondsLeft">Until it ends, if it goes on as it went; null: nobody knows.</param>
    /// <param name="WhyNotDownload">Why the file of rejected rows can't be had any more.</param>
    /// <param name="WhyNotUndo">Why it can't be undone; null: its page of undoing says what that would do.</param>
    /// <param name="ToUndo">How many records are taken back; <paramref name="Undone"/> of them are settled, <paramref name="Kept"/> stayed as they are.</param>
    /// <param name="Notes">Of the rows that came in.</param>
    /// <param name="Errors">Of the first rejected rows, one line each; all of them are in the file of rejected rows.</param>
    public sealed record View(
        Guid Id, string Kind, string FileName, ImportState State, int Total, int Read, int Added, int Changed, int Unchanged, int Rejected,
        string StartedBy, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, int? SecondsLeft, string? Failure, Refusal? WhyNotStop, Refusal? WhyNotDownload,
        Refusal? WhyNotUndo, int ToUndo, int Undone, int Kept,
        IReadOnlyList<ImportNote> Notes, IReadOnlyList<Error> Errors);

    /// <param name="Text">All of it as one line for people.</param>
    public sealed record Error(int Row, string? Field, string Value, string What, string Mend, string Text)
    {
        internal static Error Of(RowError error) => new(error.Row, error.Field, error.Value, error.What, error.Mend, error.ToString());
    }

    public static readonly View<Input, View> See = new("platform.show-import", PlatformCan.Import, Run);

    /// <summary>The page: while it runs, how far it is; then its rejected rows, to be mended there.</summary>
    /// <param name="Rejected">A page of them; null while it runs, and once its file is gone.</param>
    /// <param name="Cursor">Of that page.</param>
    public sealed record Model(View Import, ListOf<RejectedRows.Row>? Rejected, string? Cursor);

    static readonly View<RejectedRows.Input, Model> Page = new("platform.read-import", PlatformCan.Import, Read);

    internal static void Map(Doors doors)
    {
        doors.Show(See, "/imports/{id:guid}");
        doors.Page(Page, "/imports/{id:guid}", (model, _) => ShowImportPage.Show(model));
    }

    static async Task<Model?> Read(RejectedRows.Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await Run(new(input.Id), who, db, now, stop) is not { } import ? null
            : new(import, import is { Rejected: > 0, WhyNotStop: not null, WhyNotDownload: null, State: not (ImportState.Undoing or ImportState.Undone) } ? await RejectedRows.Run(input, who, db, now, stop) : null, input.Cursor);

    static async Task<View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Set<ImportRun>().VisibleTo(who).SingleOrDefaultAsync(run => run.Id == input.Id, stop) is not { } run)
            return null;
        var rejected = await db.Set<RejectedRow>().Where(row => row.Import == run.Id && row.PassedAt == null).OrderBy(row => row.Row).Take(ErrorsShown).ToListAsync(stop);
        return Of(run, rejected, now, await ImportErrors.WhyNot(run, db, stop));
    }

    internal static View Of(ImportRun run, IEnumerable<RejectedRow> rejected, DateTimeOffset now, Refusal? whyNotDownload = null) => new(
        run.Id, run.Kind, run.FileName, run.State, run.Total, run.Read, run.Added, run.Changed, run.Unchanged, run.Rejected,
        run.ActorName, run.StartedAt, run.FinishedAt, run.Left(now) is { } left ? (int)Math.Ceiling(left.TotalSeconds) : null, run.Failure, run.WhyNotStop(), whyNotDownload,
        run.WhyNotUndo(run.Added + run.Changed, now), run.ToUndo, run.Undone, run.Kept,
        ImportNote.Read(run.Notes), [.. rejected.SelectMany(row => ErrorsOf(row)).Select(Error.Of)]);

    internal static IReadOnlyList<RowError> ErrorsOf(RejectedRow row) => JsonSerializer.Deserialize<List<RowError>>(row.Errors, JsonSerializerOptions.Web)!;
}
