namespace Entente.Platform;

/// <summary>Who wrote a comment takes it away within a day, and brings it back.</summary>
public static class RemoveComment
{
    static readonly Act<One<Comment>, CommentView, RecordKinds> Act = new("platform.remove-comment", PlatformCan.Talk, Remove);
    static readonly Act<One<Comment>, CommentView, RecordKinds> Undo = new("platform.restore-comment", PlatformCan.Talk, Restore);

    internal static void Map(Doors doors)
    {
        doors.Open(Act, "/comments/{id:guid}/remove");
        doors.Open(Undo, "/comments/{id:guid}/restore");
        doors.Portal.MapPost("/comments/{id:guid}/remove", SubmitRemove).RequireAuthorization(Act.May);
        doors.Portal.MapPost("/comments/{id:guid}/restore", SubmitRestore).RequireAuthorization(Undo.May);
    }

    static async Task<IResult> SubmitRemove(Id<Comment> id, Actor who, Runner runner, RecordKinds kinds, HttpContext http, CancellationToken stop) =>
        Gone(await runner.Run(Act, new(id), who, stop), kinds, http, new(Say("The comment is removed."), Undo: $"/comments/{id}/restore"));

    static async Task<IResult> SubmitRestore(Id<Comment> id, Actor who, Runner runner, RecordKinds kinds, HttpContext http, CancellationToken stop) =>
        Gone(await runner.Run(Undo, new(id), who, stop), kinds, http, new(Say("The comment is back.")));

    static IResult Gone(CommentView? comment, RecordKinds kinds, HttpContext http, Flash flash)
    {
        if (comment is null)
            return TypedResults.NotFound();
        flash.Leave(http);
        return TypedResults.LocalRedirect($"{kinds.Named(comment.Kind)!.Href(comment.RecordId)}#story");
    }

    static Task<CommentView?> Remove(One<Comment> input, Actor who, Db db, RecordKinds kinds, DateTimeOffset now, CancellationToken stop) => Do(input, who, db, kinds, now, (comment, on) =>
    {
        comment.Remove(who.Key, now);
        db.Record(new CommentRemoved(comment.Id, comment.Audience), on.Kind.Subject, on.Id, comment.Partner);
    }, stop);

    static Task<CommentView?> Restore(One<Comment> input, Actor who, Db db, RecordKinds kinds, DateTimeOffset now, CancellationToken stop) => Do(input, who, db, kinds, now, (comment, on) =>
    {
        comment.Restore(who.Key, now);
        db.Record(new CommentRestored(comment.Id, comment.Audience), on.Kind.Subject, on.Id, comment.Partner);
    }, stop);

    static async Task<CommentView?> Do(One<Comment> input, Actor who, Db db, RecordKinds kinds, DateTimeOffset now, Action<Comment, SeenRecord> change, CancellationToken stop)
    {
        if (await db.FindComment(input.Id, who, kinds, stop) is not var (comment, on))
            return null;
        change(comment, on);
        return CommentView.Of(comment, who, now, db.VersionOf(comment));
    }
}
