using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary>Somebody attaches a file to a record, for the own side or for both.</summary>
public static class AttachFile
{
    /// <param name="Content">Kept already; no door takes its hash from outside, because who knows a hash need not have the file.</param>
    sealed record Input(string Kind, Guid Id, FileContent Content, bool Scanned, bool Shared);

    /// <summary>What it needs beside the database.</summary>
    public sealed record Parts(RecordKinds Kinds, IFileContents Contents, Scanner Scanner, IOptions<FileSettings> Settings);

    static readonly Act<Input, FileView, Parts> Act = new("platform.attach-file", PlatformCan.Talk, Run);
    static readonly Refusal Busy = new("file-busy", "This file was being forgotten in this moment. Send it again.");
    static readonly View<RemoveFile.On, SeenRecord, RecordKinds> See = new("platform.see-record", PlatformCan.Talk, (input, who, db, kinds, now, stop) => kinds.Find(input.Kind, input.Id, who, db, stop));

    internal static void Map(Doors doors)
    {
        doors.Api.MapPost("/records/{kind}/{id:guid}/files", Take).RequireAuthorization(Act.May).WithName(Act.Name).WithMetadata(new TakesAFile(Attached: true)).Produces<FileView>(StatusCodes.Status201Created);
        doors.Portal.MapPost("/records/{kind}/{id:guid}/files", Submit).RequireAuthorization(Act.May).WithMetadata(new TakesAFile(Attached: true));
    }

    static async Task<IResult> Take(string kind, Guid id, HttpContext http, Actor who, Runner runner, Parts parts, CancellationToken stop)
    {
        if (!http.Request.HasFormContentType)
            throw new BadHttpRequestException("Send multipart/form-data with a field “file”, and “shared” where both sides shall have it.", StatusCodes.Status415UnsupportedMediaType);
        var form = await http.Request.ReadFormAsync(stop);
        if (form.Files is not [var file, ..])
            throw InvalidInputException.In("file", Say("Send a file."));
        return await One(kind, id, file, form["shared"] == "true", who, runner, parts, stop) is { } attached
            ? TypedResults.Created($"/api/v1/files/{attached.Id}", attached) : TypedResults.NotFound();
    }

    static async Task<IResult> Submit(string kind, Guid id, HttpContext http, Actor who, Runner runner, Parts parts, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var files = form.Files.Where(file => file.Length > 0).ToList();
        if (files.Count == 0)
            throw InvalidInputException.In("File", Say("Choose a file that isn't empty."));
        FileView? last = null;
        try
        {
            foreach (var file in files)
                if ((last = await One(kind, id, file, form["Audience"] == "both", who, runner, parts, stop)) is null)
                    return TypedResults.NotFound();
        }
        catch (InvalidInputException invalid)
        {
            return RefusalPage.Show(new(invalid.Code, $"{invalid.Errors.Values.First()[0]}"), StatusCodes.Status422UnprocessableEntity);
        }

        (files.Count == 1 ? new Flash(Say($"{last!.Name} is attached."), Undo: $"/files/{last.Id}/remove") : new(Say($"{files.Count} files are attached."))).Leave(http);
        return http.Request.Headers.Accept.ToString().Contains("json", StringComparison.Ordinal) ? TypedResults.NoContent() // a script loads the page anew when it has sent them all
            : TypedResults.LocalRedirect($"{parts.Kinds.Named(kind)!.Href(id)}#files");
    }

    /// <summary>Keeps, looks and scans outside the transaction; a content that no file names in the end is forgotten.</summary>
    static async Task<FileView?> One(string kind, Guid id, IFormFile file, bool shared, Actor who, Runner runner, Parts parts, CancellationToken stop)
    {
        if (await runner.Read(See, new(kind, id), who, stop) is not { } on)
            return null;
        _ = on.Audience(shared);
        var settings = parts.Settings.Value;
        await using var stream = file.OpenReadStream();
        var name = FileTypes.Clean(file.FileName);
        if (await parts.Contents.Keep(stream, settings.LargestInBytes, stop) is not { } kept)
            throw InvalidInputException.In("File", settings.WhyTooLarge, "file-too-large");
        var type = FileTypes.Of(name, kept.Beginning) ?? throw InvalidInputException.In("File",
            Say($"{name} is no file that can be attached, or not what its name says. Pictures, PDF, Office documents, text, CSV and ZIP can."), "file-type");
        var (scanned, infection) = await Look(parts.Scanner, kept.Hash, stop);
        Refuse.If(infection is null ? null : new("file-infected", $"The scanner found {infection} in {name}. It was not taken."));
        var attached = await runner.Run(Act, new(kind, id, new(name, type, kept.Size, kept.Hash), scanned, shared), who, stop);
        if (attached is not null)
            parts.Contents.Settle(kept.Ticket);
        return attached;
    }

    /// <summary>A scanner that is away for a moment keeps nobody from working: the file waits in quarantine.</summary>
    static async Task<(bool Scanned, string? Infection)> Look(Scanner scanner, string hash, CancellationToken stop)
    {
        if (!scanner.IsSet)
            return (true, null);
        try
        {
            return (true, await scanner.Scan(hash, stop));
        }
        catch (IOException)
        {
            return (false, null);
        }
    }

    static async Task<FileView?> Run(Input input, Actor who, Db db, Parts parts, DateTimeOffset now, CancellationToken stop)
    {
        if (await parts.Kinds.Find(input.Kind, input.Id, who, db, stop) is not { } on)
            return null;
        await db.Lock([OldFiles.Lock(input.Content.Hash)], stop);
        Refuse.If(parts.Contents.Has(input.Content.Hash) ? null : Busy);
        var file = db.Add(AttachedFile.Attach(on.Hook, on.Audience(input.Shared), who.IsStaff, input.Content, input.Scanned, who.Key, who.Name, now)).Entity;
        db.Record(new FileAttached(file.Id, file.Audience), on.Kind.Subject, on.Id, on.Hook.Partner);
        if (!input.Scanned)
            db.Plan(ScanFile.Step, file.Id.Value, now + ScanFile.Pause, now);
        return FileView.Of(file, who);
    }
}
