namespace Entente.Platform;

/// <summary>The side that attached a file takes it away, and brings it back.</summary>
public static class RemoveFile
{
    /// <summary>A record by kind and id.</summary>
    internal sealed record On(string Kind, [property: Given] Guid Id);

    static readonly Act<One<AttachedFile>, FileView, RecordKinds> Act = new("platform.remove-file", PlatformCan.Talk, Remove);
    static readonly Act<One<AttachedFile>, FileView, RecordKinds> Undo = new("platform.restore-file", PlatformCan.Talk, Restore);

    internal static void Map(Doors doors)
    {
        doors.Open(Act, "/files/{id:guid}/remove");
        doors.Open(Undo, "/files/{id:guid}/restore");
        doors.Portal.MapPost("/files/{id:guid}/remove", async (Id<AttachedFile> id, Actor who, Runner runner, RecordKinds kinds, HttpContext http, CancellationToken stop) =>
            Back(await runner.Run(Act, new(id), who, stop), kinds, http, file => new(Say($"{file.Name} is removed."), Undo: $"/files/{id}/restore"))).RequireAuthorization(Act.May);
        doors.Portal.MapPost("/files/{id:guid}/restore", async (Id<AttachedFile> id, Actor who, Runner runner, RecordKinds kinds, HttpContext http, CancellationToken stop) =>
            Back(await runner.Run(Undo, new(id), who, stop), kinds, http, file => new(Say($"{file.Name} is back.")))).RequireAuthorization(Undo.May);
    }

    static IResult Back(FileView? file, RecordKinds kinds, HttpContext http, Func<FileView, Flash> says)
    {
        if (file is null)
            return TypedResults.NotFound();
        says(file).Leave(http);
        return TypedResults.LocalRedirect($"{kinds.Named(file.Kind)!.Href(file.RecordId)}#files");
    }

    static Task<FileView?> Remove(One<AttachedFile> input, Actor who, Db db, RecordKinds kinds, DateTimeOffset now, CancellationToken stop) => Do(input, who, db, kinds, (file, on) =>
    {
        file.Archive(who.IsStaff, now);
        db.Record(new FileArchived(file.Id, file.Audience), on.Kind.Subject, on.Id, file.Partner);
    }, stop);

    static Task<FileView?> Restore(One<AttachedFile> input, Actor who, Db db, RecordKinds kinds, DateTimeOffset now, CancellationToken stop) => Do(input, who, db, kinds, (file, on) =>
    {
        file.Restore(who.IsStaff);
        db.Record(new FileRestored(file.Id, file.Audience), on.Kind.Subject, on.Id, file.Partner);
    }, stop);

    static async Task<FileView?> Do(One<AttachedFile> input, Actor who, Db db, RecordKinds kinds, Action<AttachedFile, SeenRecord> change, CancellationToken stop)
    {
        if (await db.FindFile(input.Id, who, kinds, stop) is not var (file, on))
            return null;
        change(file, on);
        return FileView.Of(file, who);
    }
}
