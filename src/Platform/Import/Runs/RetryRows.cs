using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Platform;

/// <summary>Somebody mends rejected rows where they stand, and tries them again: one, those of a page, or all.</summary>
public static class RetryRows
{
    /// <summary>In a form: what stands in column 2 of row 17 is <c>Cell.17.2</c>.</summary>
    public const string Cell = "Cell.";

    /// <param name="Rows">Those to mend and try.</param>
    /// <param name="All">Every row that is still rejected is tried, mended or not.</param>
    public sealed record Input(IReadOnlyList<Mended>? Rows = null, bool All = false);

    /// <param name="Row">Its number.</param>
    /// <param name="Cells">New texts by column; what is not named stays as it stands.</param>
    public sealed record Mended(int Row, IReadOnlyDictionary<string, string>? Cells = null);

    internal static void Map(Doors doors)
    {
        doors.Api.MapPost("/imports/{id:guid}/retry", Post).RequireAuthorization(PlatformCan.Import).WithName("platform.retry-rows").Produces<ShowImport.View>();
        doors.Portal.MapPost("/imports/{id:guid}/retry", Submit).RequireAuthorization(PlatformCan.Import);
    }

    static async Task<IResult> Post(Guid id, Input input, Actor who, MendRows mend, Runner runner, CancellationToken stop)
    {
        var edits = (input.Rows ?? []).GroupBy(row => row.Row).ToDictionary(row => row.Key, row => row.Last().Cells ?? new Dictionary<string, string>());
        return await mend.Try(id, edits, input.All ? null : edits.Keys.ToHashSet(), who, stop) is null ? TypedResults.NotFound()
            : TypedResults.Ok(await runner.Read(ShowImport.See, new(id), who, stop));
    }

    static async Task<IResult> Submit(Guid id, [FromForm] IFormCollection typed, Actor who, MendRows mend, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        if (await runner.Read(RejectedRows.View, new(id, Cursor: form.Optional("Cursor")), who, stop) is not { } shown)
            return TypedResults.NotFound();
        var edits = shown.Items.ToDictionary(row => row.Number, row => CellsOf(row, typed));
        HashSet<int>? asked = form.Text("Do") switch
        {
            "all" => null,
            { } one when int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => [number],
            _ => [.. edits.Keys],
        };
        if (await mend.Try(id, edits, asked, who, stop) is not { } passed)
            return TypedResults.NotFound();
        new Flash(passed == 0 ? Say("None of them passed; the reasons stand beside the cells.") : Say(passed, $"{passed} row came in.", $"{passed} rows came in."), Tone: passed == 0 ? Tone.Attention : Tone.Good).Leave(http);
        return TypedResults.LocalRedirect($"/imports/{id}{(form.Optional("Cursor") is { } cursor ? $"?cursor={Uri.EscapeDataString(cursor)}" : "")}#rejected");
    }

    static IReadOnlyDictionary<string, string> CellsOf(RejectedRows.Row row, IFormCollection typed)
    {
        var cells = new Dictionary<string, string>();
        foreach (var (at, cell) in row.Cells.Index())
            if (typed.TryGetValue(NameOf(row, at), out var text))
                cells[cell.Column] = text.ToString();
        return cells;
    }

    /// <summary>What a form calls a cell.</summary>
    internal static string NameOf(RejectedRows.Row row, int column) => string.Create(CultureInfo.InvariantCulture, $"{Cell}{row.Number}.{column}");
}
