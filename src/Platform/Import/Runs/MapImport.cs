using Entente.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>The second step in the portal: which column is which field, how the first rows would come in, what all of them would change; and the start.</summary>
public static class MapImport
{
    const int RowsShown = 10, ErrorsShown = 50;

    /// <param name="Samples">Some values of each column, by its name.</param>
    /// <param name="Rows">The first rows as they would come in; empty while something is missing.</param>
    /// <param name="Problem">Why the mapping can't be used yet, or null.</param>
    /// <param name="Trial">What a dry run counted, when one was asked for.</param>
    public sealed record View(
        PostedForm Form, Guid File, string Name, ImportKind Kind, TabularFile Table, Mapping Mapping, bool IsKept, IReadOnlyDictionary<string, Guess> Guesses,
        IReadOnlyDictionary<string, string> Samples, IReadOnlyList<ImportedRow> Rows, IReadOnlyList<ColumnDoubt> Doubts, MalformedException? Problem, ImportTrial? Trial);

    internal static void Map(Doors doors)
    {
        doors.Portal.MapGet("/imports/map/{file:guid}", Look).RequireAuthorization(PlatformCan.Import);
        doors.Portal.MapPost("/imports/map/{file:guid}", Submit).RequireAuthorization(PlatformCan.Import);
    }

    static async Task<IResult> Look(Guid file, string? kind, string? name, Actor who, IServiceScopeFactory scopes, Importers importers, GuessMapping guesses, CancellationToken stop)
    {
        if (await Open(file, kind, name, who, scopes, importers, stop) is not { } found)
            return TypedResults.NotFound();
        await using var content = found.Content;
        try
        {
            var table = TabularFile.Open(content, found.Name);
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
        if (await Open(file, form.Text("Kind"), form.Text("Name"), who, scopes, importers, stop) is not { } found)
            return TypedResults.NotFound();
        await using var content = found.Content;
        try
        {
            var table = TabularFile.Open(content, found.Name);
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
            MappingForm.Of(mapping, found.Kind), file, found.Name, found.Kind, table, mapping, proposal.IsKept,
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

    sealed record Found(ImportKind Kind, string Name, Stream Content);

    /// <summary>The kept file, opened; null when there is none for the actor, or they may not import such records.</summary>
    static async Task<Found?> Open(Guid file, string? kindName, string? name, Actor who, IServiceScopeFactory scopes, Importers importers, CancellationToken stop)
    {
        if (importers.For(who).FirstOrDefault(kind => kind.Name == kindName) is not { } kind)
            return null;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(who, stop);
        return await db.Set<ImportFile>().AnyAsync(kept => kept.Id == file && kept.Actor == who.Key, stop)
            ? new(kind, ImportOrder.NameOf(name ?? ""), await ImportContents.Open(db, file, stop))
            : null;
    }
}
