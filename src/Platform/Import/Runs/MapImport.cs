using Entente.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// The second step in the portal: which column is which field, how the first rows will be read, what all of them would change; and the start. The form sends itself at every
/// change, and the page takes the preview out of the answer.
/// </summary>
public static class MapImport
{
    const int RowsShown = 10, ErrorsShown = 50;

    /// <param name="Sheets">Of a workbook; none for a table of text.</param>
    /// <param name="Sheet">The one that is shown; null: the first.</param>
    /// <param name="Samples">Some values of each column, by its name.</param>
    /// <param name="Rows">The first rows as they will be read; empty while something is missing.</param>
    /// <param name="Problem">Why the mapping can't be used yet, or null.</param>
    /// <param name="Trial">What a dry run counted, when one was asked for.</param>
    public sealed record View(
        PostedForm Form, Guid File, string Name, IReadOnlyList<string> Sheets, string? Sheet, ImportKind Kind, TabularFile Table, Mapping Mapping, bool IsKept,
        IReadOnlyDictionary<string, Guess> Guesses, IReadOnlyDictionary<string, string> Samples, IReadOnlyList<ImportedRow> Rows, IReadOnlyList<ColumnDoubt> Doubts,
        MalformedException? Problem, ImportTrial? Trial);

    internal static void Map(Doors doors)
    {
        doors.Portal.MapGet("/imports/map/{file:guid}", Look).RequireAuthorization(PlatformCan.Import);
        doors.Portal.MapPost("/imports/map/{file:guid}", Submit).RequireAuthorization(PlatformCan.Import);
    }

    static async Task<IResult> Look(
        Guid file, string? kind, string? name, string? sheet, Actor who, IServiceScopeFactory scopes, Importers importers, GuessMapping guesses, CancellationToken stop)
    {
        try
        {
            if (await Found.Open(file, kind, name, sheet, who, scopes, importers, stop) is not { } found)
                return TypedResults.NotFound();
            await using var content = found.Content;
            var table = found.Table();
            var proposal = await guesses.For(found.Kind, table, who, stop);
            return Page(file, found, table, proposal.Mapping, proposal, null);
        }
        catch (MalformedException unreadable)
        {
            throw InvalidInputException.In("file", unreadable.Message);
        }
    }

    static async Task<IResult> Submit(
        Guid file, [FromForm] IFormCollection typed, Actor who, IServiceScopeFactory scopes, Importers importers, GuessMapping guesses,
        StageImports imports, TryImports trials, ImportPulse pulse, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        try
        {
            if (await Found.Open(file, form.Text("Kind"), form.Text("Name"), form.Optional("Sheet"), who, scopes, importers, stop) is not { } found)
                return TypedResults.NotFound();
            await using var content = found.Content;
            var table = found.Table();
            var mapping = MappingForm.Read(form, found.Kind, table);
            var order = ImportOrder.Of(table, mapping, () => new UnclosedStream(content));
            var wanted = form.Text("Do");
            if (wanted is "" or "look" || WhyNot(found.Kind, mapping, table) is not null)
                return Page(file, found, table, mapping, await guesses.For(found.Kind, table, who, stop), null);
            if (wanted == "try")
                return Page(file, found, table, mapping, await guesses.For(found.Kind, table, who, stop), (await trials.Try([order], who, ErrorsShown, stop))[0]);
            var id = (await imports.Stage([order], who, stop))[0];
            await guesses.Keep(found.Kind, table, mapping, who, stop);
            pulse.Beat();
            return TypedResults.LocalRedirect($"/imports/{id}");
        }
        catch (MalformedException unreadable)
        {
            throw InvalidInputException.In("file", unreadable.Message);
        }
    }

    static IResult Page(Guid file, Found found, TabularFile table, Mapping mapping, GuessMapping.Proposal proposal, ImportTrial? trial)
    {
        var problem = WhyNot(found.Kind, mapping, table);
        var reader = problem is null ? ImportReader.For(found.Kind, mapping, table) : null;
        var first = table.Rows().Where(row => row.Fault is null).Take(3).ToList();
        return MapImportPage.Show(new(
            MappingForm.Of(mapping, found.Kind), file, found.Name, found.Sheets, found.Sheet, found.Kind, table, mapping, proposal.IsKept,
            proposal.Guess.Guesses.ToDictionary(guess => guess.Field.Name),
            table.Columns.Index().ToDictionary(column => column.Item, column => string.Join(" · ", first.Select(row => row.Cells[column.Index].Trim()).Where(cell => cell.Length > 0))),
            reader is null ? [] : [.. reader.Rows().Take(RowsShown)], reader?.Doubts ?? [], problem, trial));
    }

    static MalformedException? WhyNot(ImportKind kind, Mapping mapping, TabularFile table)
    {
        try
        {
            ImportReader.For(kind, mapping, table);
            return null;
        }
        catch (MalformedException why)
        {
            return why;
        }
    }

    /// <summary>The kept file, opened: a workbook as the text of its sheet.</summary>
    sealed record Found(ImportKind Kind, string Name, IReadOnlyList<string> Sheets, string? Sheet, Stream Content)
    {
        public TabularFile Table() => TabularFile.Open(Content, Name, Sheets.Count > 0 ? TabularShape.OfSheet : null);

        /// <summary>Null: there is none for the actor, or they may not import such records.</summary>
        /// <exception cref="MalformedException">It is a workbook that can't be read, or has no such sheet.</exception>
        public static async Task<Found?> Open(
            Guid file, string? kindName, string? called, string? sheet, Actor who, IServiceScopeFactory scopes, Importers importers, CancellationToken stop)
        {
            if (importers.For(who).FirstOrDefault(kind => kind.Name == kindName) is not { } kind)
                return null;
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            await using var reading = await db.BeginReading(who, stop);
            if (!await db.Set<ImportFile>().AnyAsync(kept => kept.Id == file && kept.Actor == who.Key, stop))
                return null;
            var (name, content) = (ImportOrder.NameOf(called ?? ""), await ImportContents.Open(db, file, stop));
            var sheets = Sheeted(content, name);
            var asked = string.IsNullOrWhiteSpace(sheet) ? null : sheet;
            return new(kind, name, sheets, asked, ImportOrder.AsText(content, name, asked));
        }

        static IReadOnlyList<string> Sheeted(Stream content, string name)
        {
            try
            {
                return WorkbookText.SheetsOf(content, name);
            }
            catch
            {
                content.Dispose();
                throw;
            }
        }
    }
}
