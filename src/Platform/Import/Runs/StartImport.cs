using Entente.Reading;
using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary>A program sends a file to be imported: as a form with the parts <c>file</c>, <c>kind</c>, <c>sheet</c>, <c>mapping</c> and <c>dryRun</c>, or as the bare body with the rest in the query.</summary>
public static class StartImport
{
    const int ErrorsTold = 100;

    /// <summary>What is asked for, as an idempotency key knows it again.</summary>
    /// <param name="File">SHA-256 of the file.</param>
    /// <param name="Mapping">As it was given; null when it is to be found.</param>
    public sealed record Input(string Kind, string FileName, string File, string? Mapping);

    /// <summary>The answer to a dry run.</summary>
    /// <param name="Mapping">As it was given, kept or guessed.</param>
    public sealed record Trial(
        bool DryRun, string Kind, string FileName, int Read, int Added, int Changed, int Unchanged, int Rejected,
        IReadOnlyList<ImportNote> Notes, string Mapping, IReadOnlyList<ShowImport.Error> Errors);

    internal static void Map(Doors doors) => doors.Api.MapPost("/imports", Post)
        .RequireAuthorization(PlatformCan.Import).WithName("platform.start-import").WithMetadata(new TakesAFile())
        .Accepts<IFormFile>("multipart/form-data", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet").Produces<ShowImport.View>(StatusCodes.Status201Created).Produces<Trial>();

    static async Task<IResult> Post(
        HttpContext http, Actor who, GuessMapping guesses, StageImports imports, TryImports trials, ImportPulse pulse, Runner runner, IOptions<ImportSettings> settings, CancellationToken stop)
    {
        try
        {
            using var upload = await Upload.Of(http.Request, settings.Value, stop);
            var (kind, key) = (ImportKinds.Find(upload.Kind), Doors.KeyOf(http));
            var asked = new Input(kind.Name, upload.Name, await upload.Hash(stop), upload.Mapping);
            var table = upload.Table();
            var mapping = await MappingOf(upload, kind, table, guesses, who, stop);
            var order = ImportOrder.Of(table, mapping, upload.Open);
            if (upload.DryRun)
                return TypedResults.Ok(await runner.Run(Telling(Told(await trials.Try([order], who, ErrorsTold, stop), mapping)), asked, who, key, stop));
            var started = (ShowImport.View)(await runner.Run(Staging(imports.Check([order], who)), asked, who, key, stop))!;
            await guesses.Keep(kind, table, mapping, who, stop);
            pulse.Beat();
            return TypedResults.Created($"/api/v1/imports/{started.Id}", started);
        }
        catch (MalformedException malformed)
        {
            throw InvalidInputException.In(malformed.Path, malformed.Problem);
        }
    }

    static Act<Input, ShowImport.View> Staging(IReadOnlyList<CheckedOrder> orders) => new("platform.start-import", PlatformCan.Import,
        async (_, who, db, now, stop) => ShowImport.Of((await StageImports.Stage(orders, who, db, now, stop))[0], [], now));

    /// <summary>Changes nothing: it is an act so that the same key gets the same answer.</summary>
    static Act<Input, Trial> Telling(Trial trial) => new("platform.try-import", PlatformCan.Import, (_, _, _, _, _) => Task.FromResult<Trial?>(trial));

    static async Task<Mapping> MappingOf(Upload upload, ImportKind kind, TabularFile table, GuessMapping guesses, Actor who, CancellationToken stop) =>
        upload.Mapping is not { } given ? (await guesses.For(kind, table, who, stop)).Mapping
        : Mapping.Read(given) is var mapping && mapping.Kind == kind.Name ? mapping
        : throw InvalidInputException.In("mapping", Say($"It is for {mapping.Kind}, and the file holds {kind.Name}."));

    static Trial Told(IReadOnlyList<ImportTrial> trials, Mapping mapping) =>
        trials[0] is var (kind, file, counts, notes, rejected) ? new(true, kind, file, counts.Read, counts.Added, counts.Changed, counts.Unchanged, counts.Rejected,
            notes, mapping.Canonical(), [.. rejected.SelectMany(row => row.Errors).Select(ShowImport.Error.Of)]) : throw new InvalidOperationException("One file has one trial.");
}
