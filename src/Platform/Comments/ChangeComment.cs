using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Platform;

/// <summary>Who wrote a comment says it otherwise, within a day.</summary>
public static class ChangeComment
{
    public sealed record Input([property: Given] Id<Comment> Id, [property: Required, StringLength(CommentLimits.Text)] string Text, int Version = 0);

    /// <param name="On">The record that it is about.</param>
    public sealed record Form(PostedForm Typed, CommentView Comment, SeenRecord On);

    static readonly Act<Input, CommentView, RecordKinds> Act = new("platform.change-comment", PlatformCan.Talk, Run);
    static readonly View<One<Comment>, Input, RecordKinds> Before = new("platform.edit-comment", PlatformCan.Talk, Edit);
    static readonly View<One<Comment>, Form, RecordKinds> Page = new("platform.open-comment", PlatformCan.Talk, Open);

    internal static void Map(Doors doors)
    {
        doors.OpenPatch(Act, "/comments/{id:guid}", Before);
        doors.Portal.MapGet("/comments/{id:guid}/edit", (Id<Comment> id, Actor who, Runner runner, CancellationToken stop) => Show(id, null, who, runner, StatusCodes.Status200OK, stop)).RequireAuthorization(Act.May);
        doors.Portal.MapPost("/comments/{id:guid}/edit", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Show(Id<Comment> id, PostedForm? typed, Actor who, Runner runner, int status, CancellationToken stop) =>
        await runner.Read(Page, new(id), who, stop) is { } form ? ChangeCommentPage.Show(typed is null ? form : form with { Typed = typed }, status) : TypedResults.NotFound();

    static async Task<IResult> Submit(Id<Comment> id, [FromForm] IFormCollection typed, HttpContext http, Actor who, Runner runner, CancellationToken stop)
    {
        if (await runner.Read(Page, new(id), who, stop) is not { } seen)
            return TypedResults.NotFound();
        var form = new PostedForm(typed);
        var input = new Input(id, form.Text("Text"), form.Number("Version"));
        form.Check(input);
        return await form.Submit(() => runner.Run(Act, input, who, stop), comment =>
        {
            Flash.Saved(Act, new Input(id, seen.Comment.Text, comment.Version), input.Version, comment, Say("The comment says it the new way.")).Leave(http);
            return TypedResults.LocalRedirect($"{seen.On.Href}#story");
        }, status => Show(id, form, who, runner, status, stop));
    }

    static async Task<Form?> Open(One<Comment> input, Actor who, Db db, RecordKinds kinds, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindComment(input.Id, who, kinds, stop) is not var (comment, on))
            return null;
        Refuse.If(comment.WhyNotChange(who.Key, now));
        var view = CommentView.Of(comment, who, now, db.VersionOf(comment));
        return new(PostedForm.Of(("Text", comment.Text), ("Version", $"{view.Version}")), view, on);
    }

    static async Task<Input?> Edit(One<Comment> input, Actor who, Db db, RecordKinds kinds, DateTimeOffset now, CancellationToken stop) =>
        await db.FindComment(input.Id, who, kinds, stop) is var (comment, _) ? new(comment.Id, comment.Text, db.VersionOf(comment)) : null;

    static async Task<CommentView?> Run(Input input, Actor who, Db db, RecordKinds kinds, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindComment(input.Id, who, kinds, stop) is not var (comment, on))
            return null;
        db.Expect(comment, input.Version);
        var before = comment.Text;
        comment.Edit(input.Text, who.Key, now);
        if (comment.Text != before)
            db.Record(new CommentEdited(comment.Id, comment.Audience), on.Kind.Subject, on.Id, comment.Partner);
        return CommentView.Of(comment, who, now, db.VersionOf(comment));
    }
}
