using Entente.Reading;

namespace Entente.Platform;

/// <summary>A program sends a file to be imported: as a form with the parts <c>file</c>, <c>kind</c>, <c>mapping</c> and <c>dryRun</c>, or as the bare body with the rest in the query.</summary>
public static class StartImport
{
    /// <summary>In bytes: a gigabyte.</summary>
    public const long LargestFile = 1L << 30;

    const int ErrorsTold = 100;

    /// <summary>The answer to a dry run.</summary>
    /// <param name="Mapping">As it was given, kept or guessed.</param>
    public sealed record Trial(
        bool DryRun, string Kind, string FileName, int Read, int Added, int Changed, int Unchanged, int Rejected, string Mapping, IReadOnlyList<ShowImport.Error> Errors);

    internal static void Map(Doors doors) => doors.Api.MapPost("/imports", Post)
        .RequireAuthorization(PlatformCan.Import).WithName("platform.start-import")
        .Accepts<IFormFile>("multipart/form-data", "text/csv").Produces<ShowImport.View>(StatusCodes.Status201Created).Produces<Trial>();

    static async Task<IResult> Post(
        HttpContext http, Actor who, GuessMapping guesses, StageImports imports, TryImports trials, ImportPulse pulse, Runner runner, CancellationToken stop)
    {
        using var upload = await Upload.Of(http.Request, stop);
        try
        {
            var kind = ImportKinds.Find(upload.Kind);
            var table = upload.Table();
            var mapping = await MappingOf(upload, kind, table, guesses, who, stop);
            var order = ImportOrder.Of(table, mapping, upload.Open);
            if (upload.DryRun)
                return TypedResults.Ok(Told(await trials.Try([order], who, ErrorsTold, stop), mapping));
            var id = (await imports.Stage([order], who, stop))[0];
            await guesses.Keep(kind, table, mapping, who, stop);
            pulse.Beat();
            return TypedResults.Created($"/api/v1/imports/{id}", await runner.Read(ShowImport.See, new(id), who, stop));
        }
        catch (MalformedException malformed)
        {
            throw InvalidInputException.In(malformed.Path, malformed.Problem);
        }
    }

    static async Task<Mapping> MappingOf(Upload upload, ImportKind kind, TabularFile table, GuessMapping guesses, Actor who, CancellationToken stop) =>
        upload.Mapping is not { } given ? (await guesses.For(kind, table, who, stop)).Mapping
        : Mapping.Read(given) is var mapping && mapping.Kind == kind.Name ? mapping
        : throw InvalidInputException.In("mapping", $"It is for {mapping.Kind}, and the file holds {kind.Name}.");

    static Trial Told(IReadOnlyList<ImportTrial> trials, Mapping mapping) =>
        trials[0] is var (kind, file, counts, rejected) ? new(true, kind, file, counts.Read, counts.Added, counts.Changed, counts.Unchanged, counts.Rejected,
            mapping.Canonical(), [.. rejected.SelectMany(row => row.Errors).Select(ShowImport.Error.Of)]) : throw new InvalidOperationException("One file has one trial.");
}
