using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>The rejected rows of an import as they stand in the file, or as somebody mended them, with their reasons: a page of them to be mended and tried again.</summary>
public static class RejectedRows
{
    const int Usual = 20;

    /// <param name="Cursor">The number of the last row seen.</param>
    public sealed record Input([property: Given] Guid Id, int Limit = Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="Number">As a spreadsheet counts.</param>
    /// <param name="Cells">One for each column, as it was written or mended last.</param>
    /// <param name="Errors">Why it was rejected when it was tried last.</param>
    public sealed record Row(int Number, IReadOnlyList<Cell> Cells, IReadOnlyList<ShowImport.Error> Errors);

    /// <param name="Problems">What is wrong with just this cell.</param>
    public sealed record Cell(string Column, string Text, IReadOnlyList<ShowImport.Error> Problems);

    internal static readonly View<Input, ListOf<Row>> View = new("platform.list-rejected-rows", PlatformCan.Import, Run);

    internal static void Map(Doors doors) => doors.Show(View, "/imports/{id:guid}/rejected");

    /// <summary>Empty, too, once the file is gone.</summary>
    internal static async Task<ListOf<Row>?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Set<ImportRun>().VisibleTo(who).SingleOrDefaultAsync(run => run.Id == input.Id, stop) is not { } run)
            return null;
        var after = input.After<int>();
        var rejected = await db.Set<RejectedRow>().Where(row => row.Import == run.Id && row.PassedAt == null && (after == null || row.Row > after))
            .OrderBy(row => row.Row).Take(input.Fetch).ToListAsync(stop);
        if (rejected.Count == 0 || await ImportErrors.WhyNot(run, db, stop) is not null)
            return new([], null);
        var (file, asked) = (ImportSet.Read(run.Definition).Files[0], rejected.ToDictionary(row => row.Row));
        await using var content = await ImportContents.Open(db, ImportErrors.SourceOf(run), stop);
        var table = TabularFile.Open(content, file.File, file.Shape);
        var rows = table.Rows().Where(row => asked.ContainsKey(row.Number)).Take(rejected.Count).Select(row => Of(row, asked[row.Number], table, file.Mapping)).ToList();
        return ((IReadOnlyList<Row>)rows).Page(input, row => row.Number);
    }

    static Row Of(TabularRow row, RejectedRow rejected, TabularFile table, Mapping mapping)
    {
        var (mended, errors) = (MendedCells.Read(rejected.Mended), ShowImport.ErrorsOf(rejected));
        var wrong = errors.SelectMany(error => ColumnsOf(error.Field, mapping, table).Select(column => (column, error))).ToLookup(one => one.column, one => ShowImport.Error.Of(one.error), StringComparer.OrdinalIgnoreCase);
        return new(row.Number, [.. table.Columns.Select((column, at) => new Cell(column, mended.GetValueOrDefault(column) ?? row.Cells.ElementAtOrDefault(at) ?? "", [.. wrong[column]]))],
            [.. errors.Select(ShowImport.Error.Of)]);
    }

    /// <summary>The columns from which a field is taken; none for a row as a whole.</summary>
    static IEnumerable<string> ColumnsOf(string? field, Mapping mapping, TabularFile table) =>
        field is not null && mapping.Fields.TryGetValue(field, out var source) ? ColumnsOf(source, table) : [];

    static IEnumerable<string> ColumnsOf(Source source, TabularFile table) => source switch
    {
        ColumnSource column => [column.Column],
        TemplateSource template => table.Columns.Where(column => template.Text.Contains($"{{{column}}}", StringComparison.OrdinalIgnoreCase) || template.Text.Contains($"{{{column}?}}", StringComparison.OrdinalIgnoreCase)),
        LookupSource lookup => ColumnsOf(lookup.By, table),
        _ => [],
    };
}

/// <summary>What somebody wrote into cells instead of what stands in the file, by column.</summary>
static class MendedCells
{
    static readonly IReadOnlyDictionary<string, string> none = new Dictionary<string, string>();

    public static IReadOnlyDictionary<string, string> Read(string? json) =>
        json is null ? none : new Dictionary<string, string>(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!, StringComparer.OrdinalIgnoreCase);

    public static string? Write(IReadOnlyDictionary<string, string> cells) => cells.Count == 0 ? null : JsonSerializer.Serialize(cells.OrderBy(cell => cell.Key, StringComparer.Ordinal).ToDictionary());

    /// <summary>The row as it would stand in the file then: a whole one, with a cell for each column.</summary>
    public static TabularRow Over(this IReadOnlyDictionary<string, string> mended, TabularRow row, IReadOnlyList<string> columns) => mended.Count == 0 ? row
        : row with { Fault = null, Cells = [.. columns.Select((column, at) => mended.GetValueOrDefault(column) ?? row.Cells.ElementAtOrDefault(at) ?? "")] };
}
