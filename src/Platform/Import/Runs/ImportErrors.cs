using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>The rejected rows of an import as a file, to be mended and imported again.</summary>
public static class ImportErrors
{
    static readonly Refusal Gone = new("import-file-gone",
        $"The file of this import was deleted {OldImportFiles.Time.Days} days after its end, and the rejected rows with it. The reasons of the first ones stand on its page.");

    internal static void Map(Doors doors)
    {
        doors.Api.MapGet("/imports/{id:guid}/errors", Get).RequireAuthorization(PlatformCan.Import).WithName("platform.import-errors");
        doors.Portal.MapGet("/imports/{id:guid}/errors", Get).RequireAuthorization(PlatformCan.Import);
    }

    /// <param name="format">csv or xlsx.</param>
    static async Task<IResult> Get(Guid id, string? format, Actor who, IServiceScopeFactory scopes, CancellationToken stop)
    {
        var content = new MemoryStream();
        var asWorkbook = format is "xlsx";
        if (await Write(id, content, asWorkbook, who, scopes, stop) is not { } name)
            return TypedResults.NotFound();
        content.Position = 0;
        var plain = $"rejected-{Path.GetFileNameWithoutExtension(name)}";
        return asWorkbook
            ? TypedResults.Stream(content, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{plain}.xlsx")
            : TypedResults.Stream(content, "text/csv; charset=utf-8", $"{plain}.csv");
    }

    /// <summary>The reason why the rejected rows can't be had any more, or null.</summary>
    internal static async Task<Refusal?> WhyNot(ImportRun run, Db db, CancellationToken stop)
    {
        var source = SourceOf(run);
        return await db.Set<ImportFile>().AnyAsync(file => file.Id == source, stop) ? null : Gone;
    }

    internal static Guid SourceOf(ImportRun run) => ImportRun.FilesOf(run.Files)[run.FileName];

    /// <summary>Writes the rejected rows and tells the name of the file that they come from; null: there is no such import.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNot"/>.</exception>
    public static async Task<string?> Write(Guid id, Stream target, bool asWorkbook, Actor who, IServiceScopeFactory scopes, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(who, stop);
        if (await db.Set<ImportRun>().VisibleTo(who).SingleOrDefaultAsync(run => run.Id == id, stop) is not { } run)
            return null;
        Refuse.If(await WhyNot(run, db, stop));
        var rejected = await db.Set<RejectedRow>().Where(row => row.Import == id && row.PassedAt == null).ToDictionaryAsync(row => row.Row, stop);
        var file = ImportSet.Read(run.Definition).Files[0];
        await using var content = await ImportContents.Open(db, SourceOf(run), stop);
        var table = TabularFile.Open(content, file.File, file.Shape);
        using var errors = new ErrorFile(target, table, asWorkbook);
        foreach (var row in table.Rows())
            if (rejected.TryGetValue(row.Number, out var why))
                errors.Add(new(MendedCells.Read(why.Mended).Over(row, table.Columns), null, ShowImport.ErrorsOf(why)));
        return run.FileName;
    }

    /// <summary>The same for a dry run, which keeps nothing.</summary>
    public static void Write(ImportOrder order, IEnumerable<ImportedRow> rejected, Stream target, bool asWorkbook)
    {
        using var open = OpenOrder.Of(order);
        using var errors = new ErrorFile(target, open.Reader.File, asWorkbook);
        foreach (var row in rejected)
            errors.Add(row);
    }
}
