using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Platform;

/// <summary>Somebody says something about a record: to the own side, or to both.</summary>
public static class WriteComment
{
    /// <param name="Kind">The kind of record: <c>deal</c>.</param>
    /// <param name="Id">Of the record.</param>
    /// <param name="Text">Markdown without HTML. <c>@</c> and a name or an e-mail address names somebody who sees the record; they hear of it.</param>
    /// <param name="Shared">Both sides read it, the vendor and the partner whose record it is; otherwise only the own one.</param>
    public sealed record Input(
        [property: Required] string Kind, [property: Given] Guid Id, [property: Required, StringLength(CommentLimits.Text)] string Text, bool Shared = false);

    static readonly Act<Input, CommentView, Talk> Act = new("platform.write-comment", PlatformCan.Talk, Run);

    internal static void Map(Doors doors)
    {
        doors.Open(Act, "/records/{kind}/{id:guid}/comments");
        doors.Portal.MapPost("/records/{kind}/{id:guid}/comments", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Submit(string kind, Guid id, [FromForm] IFormCollection typed, HttpContext http, Actor who, Runner runner, Talk talk, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        if (await runner.Run(Act, new(kind, id, form.Text("Text"), form.Text("Audience") == "both"), who, stop) is not { } comment)
            return TypedResults.NotFound();
        new Flash(Say("Your comment stands there."), Undo: $"/comments/{comment.Id}/remove").Leave(http);
        return TypedResults.LocalRedirect($"{talk.Kinds.Named(kind)!.Href(id)}#story");
    }

    static async Task<CommentView?> Run(Input input, Actor who, Db db, Talk talk, DateTimeOffset now, CancellationToken stop)
    {
        if (await talk.Kinds.Find(input.Kind, input.Id, who, db, stop) is not { } on)
            return null;
        var comment = db.Add(Comment.Write(on.Hook, on.Audience(input.Shared), who.Key, who.Name, input.Text, now)).Entity;
        var mentioned = await talk.Mentions.In(comment, on, db, stop);
        db.Record(new CommentWritten(comment.Id, comment.Audience, [.. mentioned.Select(one => one.Person)]), on.Kind.Subject, on.Id, on.Hook.Partner);
        return CommentView.Of(comment, who, now, db.VersionOf(comment));
    }
}

/// <summary>What comments need beside the database.</summary>
public sealed record Talk(RecordKinds Kinds, Mentions Mentions);
