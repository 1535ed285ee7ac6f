namespace Entente.Platform;

/// <summary>A comment as acts and views answer it.</summary>
/// <param name="Text">Markdown, as it was typed.</param>
/// <param name="Audience">Who reads it.</param>
/// <param name="MayChange">It is the reader's own, and not too old.</param>
public sealed record CommentView(
    Id<Comment> Id, string Kind, Guid RecordId, string Author, string Text, Audience Audience, DateTimeOffset At, DateTimeOffset? EditedAt, DateTimeOffset? RemovedAt,
    bool MayChange, int Version) : IVersioned
{
    internal static CommentView Of(Comment comment, Actor who, DateTimeOffset now, int version) => new(
        comment.Id, comment.Kind, comment.Subject, comment.AuthorName, comment.Text, comment.Audience, comment.At, comment.EditedAt, comment.RemovedAt,
        comment.WhyNotChange(who.Key, now) is null, version);
}
