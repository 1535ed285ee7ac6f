using Entente.Reading;
using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary>The first step in the portal: a file, and what its rows are.</summary>
public static class NewImport
{
    /// <param name="Kinds">What the reader may import.</param>
    /// <param name="LargestFile">In megabytes.</param>
    public sealed record View(PostedForm Form, IReadOnlyList<ImportKind> Kinds, int LargestFile);

    internal static void Map(Doors doors)
    {
        doors.Portal.MapGet("/imports/new", (Actor who, Importers importers, IOptions<ImportSettings> settings) => Page(new(), who, importers, settings.Value)).RequireAuthorization(PlatformCan.Import);
        doors.Portal.MapPost("/imports/new", Take).RequireAuthorization(PlatformCan.Import).WithMetadata(new TakesAFile());
    }

    /// <summary>Keeps the file, so that no later step needs it again.</summary>
    static async Task<IResult> Take(
        HttpContext http, Actor who, Importers importers, IOptions<ImportSettings> settings, IServiceScopeFactory scopes, TimeProvider clock, CancellationToken stop)
    {
        var form = new PostedForm(await http.Request.ReadFormAsync(stop));
        if (importers.For(who).All(kind => kind.Name != form.Text("Kind")))
            form.Refuse("Kind", Say("Say what the rows are."));
        if (http.Request.Form.Files is not [{ Length: > 0 } file, ..])
        {
            form.Refuse("File", Say("Choose a file that isn't empty."));
            return Page(form, who, importers, settings.Value, StatusCodes.Status422UnprocessableEntity);
        }
        if (file.Length > settings.Value.LargestFileInBytes)
            form.Refuse("File", settings.Value.WhyTooLarge);
        await using var content = file.OpenReadStream();
        if (!form.HasErrors && WhyNot(content, file.FileName) is { } why)
            form.Refuse("File", why);
        if (form.HasErrors)
            return Page(form, who, importers, settings.Value, StatusCodes.Status422UnprocessableEntity);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(who, stop);
        var kept = await ImportContents.Keep(db, content, who, clock.Now(), stop);
        await writing.Commit(stop);
        return TypedResults.LocalRedirect($"/imports/map/{kept.Id}?kind={form.Text("Kind")}&name={Uri.EscapeDataString(ImportOrder.NameOf(file.FileName))}");
    }

    /// <summary>Why this is a workbook that can't be read, or null.</summary>
    static string? WhyNot(Stream content, string name)
    {
        try
        {
            WorkbookText.SheetsOf(content, name);
            return null;
        }
        catch (MalformedException unreadable)
        {
            return unreadable.Problem;
        }
    }

    static IResult Page(PostedForm form, Actor who, Importers importers, ImportSettings settings, int status = StatusCodes.Status200OK) =>
        NewImportPage.Show(new(form, [.. importers.For(who)], settings.LargestFile), status);
}
