using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Who was named in a comment hears of it, with the words and the way there; a comment that was taken back at once names nobody.</summary>
sealed class TellMentioned(RecordKinds kinds, Sight sight) : IHerald
{
    public IReadOnlySet<string> Follows { get; } = new HashSet<string> { "comment.written" };

    public async Task<IReadOnlyList<Told>> Of(Happened happened, Db db, CancellationToken stop)
    {
        if (happened.What is not CommentWritten { Mentioned.Count: > 0 } written || kinds.All.FirstOrDefault(kind => kind.Subject == happened.Stored.SubjectKind) is not { } kind
            || await db.Set<Comment>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == written.Comment && one.RemovedAt == null, stop) is not { } comment)
            return [];
        return
        [
            .. from seeing in (await sight.Of(written.Mentioned, kind, happened.Stored.Subject, db, stop)).DistinctBy(one => one.Person)
               group seeing.As by seeing.Face.Title into alike
               select new Told(OwnLetters.Mention, alike.Key, [.. alike], _ => [("author", comment.AuthorName), ("record", alike.Key), ("text", comment.Text)]),
        ];
    }
}
