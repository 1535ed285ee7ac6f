using System.Text;

namespace Entente.Platform;

/// <summary>One column of a CSV file.</summary>
/// <param name="Value">Numbers and dates in their exact, neutral form; null is an empty cell.</param>
public sealed record CsvColumn<TRow>(Phrase Title, Func<TRow, string?> Value);

/// <summary>A list as a CSV file (RFC 4180, UTF-8 with its mark, so that spreadsheets read it right).</summary>
public static class Csv
{
    /// <summary>Opens <c>route.csv</c> in the portal: the same rows in the same order as the list with the same query, on all its pages.</summary>
    /// <param name="doors">Where the list's routes hang.</param>
    /// <param name="view">The list.</param>
    /// <param name="route">The route of the list's page; the file has the name of its last part.</param>
    /// <param name="columns">The columns, as the page shows them.</param>
    public static void Export<TInput, TRow>(this Doors doors, View<TInput, ListOf<TRow>> view, string route, params IReadOnlyList<CsvColumn<TRow>> columns)
        where TInput : ListInput
    {
        doors.Portal.MapGet($"{route}.csv", Get).RequireAuthorization(view.May);

        async Task<IResult> Get(HttpContext http, Actor who, Runner runner, Microsoft.Extensions.Options.IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json, CancellationToken stop)
        {
            var input = (TInput)QueryInput.Read(typeof(TInput), http.Request, json.Value.SerializerOptions) with { Limit = ListInput.Most, Cursor = null };
            return await runner.Read(view, input, who, stop) is not { } first
                ? TypedResults.NotFound()
                : Results.Stream(to => Write(to, first, columns, cursor => runner.Read(view, input with { Cursor = cursor }, who, stop), stop), "text/csv; charset=utf-8", $"{route[(route.LastIndexOf('/') + 1)..]}.csv");
        }
    }

    /// <summary>The file of the list on this page, with the same query.</summary>
    public static string Link(PortalContext context)
    {
        var page = context.Link(("cursor", null), ("limit", null));
        return $"{context.Path}.csv{page[context.Path.Length..]}";
    }

    static async Task Write<TRow>(Stream to, ListOf<TRow> first, IReadOnlyList<CsvColumn<TRow>> columns, Func<string, Task<ListOf<TRow>?>> next, CancellationToken stop)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await text.WriteLineAsync(Line(columns.Select(column => Say(column.Title))));
        var page = first;
        while (page is not null)
        {
            foreach (var row in page.Items)
                await text.WriteLineAsync(Line(columns.Select(column => column.Value(row))));
            await text.FlushAsync(stop);
            page = page.NextCursor is { } cursor ? await next(cursor) : null;
        }
    }

    internal static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(cell => Quoted(Harmless(cell ?? ""))));

    static string Quoted(string cell) => cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A spreadsheet takes =, @, + and - for the start of a formula, which a stranger may have typed; an apostrophe makes it text. Numbers and telephone numbers stay.</summary>
    static string Harmless(string cell) =>
        cell is ['=' or '@' or '\t' or '\r', ..] || cell is ['+' or '-', ..] && cell.Any(letter => !char.IsAsciiDigit(letter) && !"+-/(). ,".Contains(letter, StringComparison.Ordinal))
            ? $"'{cell}" : cell;
}
