using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Entente.Platform;

/// <summary>The files of a record, and the content of each, for those whom they are meant for.</summary>
public static class OpenFile
{
    public sealed record Input(string Kind, [property: Given] Guid Id, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    static readonly View<Input, ListOf<FileView>, RecordKinds> List = new("platform.list-files", PlatformCan.SeeStories, Run);
    static readonly View<One<AttachedFile>, FileView, RecordKinds> See = new("platform.show-file", PlatformCan.SeeStories, async (input, who, db, kinds, now, stop) =>
        await db.FindFile(input.Id, who, kinds, stop) is var (file, _) ? FileView.Of(file, who) : null);

    internal static void Map(Doors doors)
    {
        doors.Show(List, "/records/{kind}/{id:guid}/files");
        doors.Show(See, "/files/{id:guid}");
        doors.Api.MapGet("/files/{id:guid}/content", Content).RequireAuthorization(See.May);
        doors.Portal.MapGet("/files/{id:guid}", Content).RequireAuthorization(See.May);
    }

    /// <summary>Nothing in a file runs, whatever it is: no type is guessed, and what is shown stands in a sandbox.</summary>
    static async Task<IResult> Content(Id<AttachedFile> id, HttpContext http, Actor who, Runner runner, IFileContents contents, CancellationToken stop)
    {
        if (await runner.Read(See, new(id), who, stop) is not { ArchivedAt: null } file)
            return TypedResults.NotFound();
        Refuse.If(file.WhyNotOpen);
        var headers = http.Response.GetTypedHeaders();
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.Headers.CacheControl = "private, no-cache";
        var disposition = new ContentDispositionHeaderValue(FileTypes.IsShown(file.Type) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition; // a whole one: what is changed in it afterwards does not reach the header
        return TypedResults.Stream(contents.Open(file.Hash), file.Type, entityTag: new EntityTagHeaderValue($"\"{file.Hash}\""), enableRangeProcessing: true);
    }

    static async Task<ListOf<FileView>?> Run(Input input, Actor who, Db db, RecordKinds kinds, DateTimeOffset now, CancellationToken stop)
    {
        if (await kinds.Find(input.Kind, input.Id, who, db, stop) is null)
            return null;
        var files = db.Set<AttachedFile>().VisibleTo(who).AsNoTracking().Where(file => file.Subject == input.Id && file.ArchivedAt == null);
        if (input.After<(DateTimeOffset At, Id<AttachedFile> Id)>() is { } after)
            files = files.Where(file => file.At < after.At || (file.At == after.At && file.Id < after.Id));
        var rows = await files.OrderByDescending(file => file.At).ThenByDescending(file => file.Id).Take(input.Fetch).ToListAsync(stop);
        return rows.ConvertAll(file => FileView.Of(file, who)).Page(input, file => (file.At, file.Id));
    }
}
