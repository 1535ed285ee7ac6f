using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>What was said about a record, newest first, as far as it is meant for the reader.</summary>
public static class ListComments
{
    public sealed record Input(string Kind, [property: Given] Guid Id, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    static readonly View<Input, ListOf<CommentView>, RecordKinds> View = new("platform.list-comments", PlatformCan.SeeStories, Run);

    internal static void Map(Doors doors) => doors.Show(View, "/records/{kind}/{id:guid}/comments");

    static async Task<ListOf<CommentView>?> Run(Input input, Actor who, Db db, RecordKinds kinds, DateTimeOffset now, CancellationToken stop)
    {
        if (await kinds.Find(input.Kind, input.Id, who, db, stop) is null)
            return null;
        var comments = db.Set<Comment>().VisibleTo(who).Where(comment => comment.Subject == input.Id && comment.RemovedAt == null);
        if (input.After<(DateTimeOffset At, Id<Comment> Id)>() is { } after)
            comments = comments.Where(comment => comment.At < after.At || (comment.At == after.At && comment.Id < after.Id));
        var rows = await comments.OrderByDescending(comment => comment.At).ThenByDescending(comment => comment.Id).Take(input.Fetch)
            .Select(comment => new { Comment = comment, Version = EF.Property<int>(comment, Conventions.Version) }).ToListAsync(stop);
        return rows.ConvertAll(row => CommentView.Of(row.Comment, who, now, row.Version)).Page(input, comment => (comment.At, comment.Id));
    }
}
