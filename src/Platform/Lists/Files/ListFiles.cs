using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary>A file that a list is written into, row by row.</summary>
interface IListFile : IAsyncDisposable
{
    Task Begin(IReadOnlyList<string> titles, CancellationToken stop);
    Task Write(IEnumerable<IEnumerable<object?>> rows, CancellationToken stop);

    /// <param name="note">A last line; null: none.</param>
    Task End(string? note, CancellationToken stop);
}

/// <summary>Exactly what a list shows, as a file: its columns in their order, its filters, its order, all its pages. Written as it is read, in bounded memory.</summary>
static class ListFiles
{
    /// <summary>A spreadsheet holds 1,048,576 rows; whoever needs more asks the API.</summary>
    const int Most = 1_000_000;

    public static void OpenFiles<TInput, TRow>(this Doors doors, ListDoors<TInput, TRow> list) where TInput : ListInput
    {
        doors.Portal.MapGet($"{list.Route}.csv", (HttpContext http, Actor who, Runner runner, IOptions<JsonOptions> json, CancellationToken stop) =>
            Send(list, http, who, runner, json.Value, "text/csv; charset=utf-8", "csv", to => new CsvFile(to), stop)).RequireAuthorization(list.May);
        doors.Portal.MapGet($"{list.Route}.xlsx", (HttpContext http, Actor who, Runner runner, IOptions<JsonOptions> json, CancellationToken stop) =>
            Send(list, http, who, runner, json.Value, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", to => new XlsxFile(to, Words.Begin(list.For(who).Many)), stop))
            .RequireAuthorization(list.May);
    }

    static async Task<IResult> Send<TInput, TRow>(
        ListDoors<TInput, TRow> list, HttpContext http, Actor who, Runner runner, JsonOptions json, string type, string ending, Func<Stream, IListFile> file, CancellationToken stop)
        where TInput : ListInput
    {
        var input = (TInput)QueryInput.Read(typeof(TInput), http.Request, json.SerializerOptions) with { Limit = ListInput.Most, Cursor = null };
        var view = list.View(who);
        if (await runner.Read(view, input, who, stop) is not { } first)
            return TypedResults.NotFound();
        var columns = list.For(who).FileColumns(input.Asked, who);
        return Results.Stream(to => Write(file(to), first, columns, cursor => runner.Read(view, input with { Cursor = cursor }, who, stop), stop), type, $"{list.For(who).Name.Replace('/', '-')}.{ending}");
    }

    static async Task Write<TRow>(IListFile to, ListOf<TRow> first, IReadOnlyList<FileColumn<TRow>> columns, Func<string, Task<ListOf<TRow>?>> next, CancellationToken stop)
    {
        await using var file = to;
        await file.Begin([.. columns.SelectMany(column => column.Titles)], stop);
        var (page, written) = (first, 0);
        while (page is not null && written < Most)
        {
            await file.Write(page.Items.Take(Most - written).Select(row => columns.SelectMany(column => column.Write(row))), stop);
            written += page.Items.Count;
            page = page.NextCursor is { } cursor ? await next(cursor) : null;
        }

        await file.End(page is null ? null : Say($"These are the first {Words.Number(Most)}. Narrow the list by a filter, or ask the API for all."), stop);
    }
}
