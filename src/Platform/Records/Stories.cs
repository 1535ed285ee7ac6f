using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>What of a record's story is told.</summary>
public enum StoryPart { All, Changes, Comments, Files }

/// <summary>The story of a record: what happened to it and what was said about it, for its page.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="Earlier">The cursor of what lies before; null: nothing does.</param>
/// <param name="MayTalk">The reader may write a comment.</param>
/// <param name="Files">The newest files on it.</param>
/// <param name="MoreFiles">There are older ones.</param>
/// <param name="Follows">Whether the reader follows it; null for who is no person.</param>
public sealed record Story(SeenRecord On, IReadOnlyList<TimelineEntry> Entries, StoryPart Part, string? Earlier, IReadOnlyList<FileView> Files, bool MoreFiles, bool MayTalk, bool? Follows);

/// <summary>Tells the stories of records: every page of a record asks here, and shows the answer with <c>RecordStory</c>.</summary>
public sealed class Stories(RecordKinds kinds, Timelines timelines)
{
    const int Most = 30, FewFiles = 8;

    /// <summary>Where the story goes on: before this instant, and of that instant behind this entry. Of one instant comments come first, then files, then events.</summary>
    readonly record struct Place(DateTimeOffset At, int Rank, long Number, Guid Id);

    const int OfComments = 0, OfFiles = 1, OfEvents = 2;

    /// <summary>The story of a record that <paramref name="who"/> sees; null: for them there is none.</summary>
    /// <param name="cursor">From <see cref="Story.Earlier"/>; null: from now on.</param>
    public async Task<Story?> Of(string kind, Guid id, Actor who, Db db, DateTimeOffset now, CancellationToken stop, StoryPart part = StoryPart.All, string? cursor = null)
    {
        if (await kinds.Find(kind, id, who, db, stop) is not { } on)
            return null;
        var after = Cursors.Read<Place>(cursor);
        var told = new List<(Place At, TimelineEntry? Entry)>();
        if (part is StoryPart.All or StoryPart.Comments)
            told.AddRange(await Comments(on, after, db, now, stop));
        if (part is StoryPart.All or StoryPart.Files)
            told.AddRange(await Files(on, after, db, stop));
        if (part is StoryPart.All or StoryPart.Changes)
            told.AddRange((await timelines.Of(await db.WithMerged(id, stop), who, Before(after), Most + 1, db, stop)).Select(line => (new Place(line.At, OfEvents, line.Number, default), line.Entry)));
        var ordered = told.OrderByDescending(one => one.At.At).ThenBy(one => one.At.Rank).ThenByDescending(one => one.At.Number).ThenByDescending(one => one.At.Id).ToList();
        var shown = ordered.Take(Most).ToList();
        var files = await Newest(FilesOf(on, db)).Take(FewFiles + 1).ToListAsync(stop);
        return new(on, [.. shown.Select(one => one.Entry).OfType<TimelineEntry>()], part, ordered.Count > Most ? Cursors.Of(shown[^1].At) : null,
            [.. files.Take(FewFiles).Select(file => FileView.Of(file, who))], files.Count > FewFiles,
            who.May(PlatformCan.Talk), await Follows(id, who, db, stop));
    }

    static async Task<IEnumerable<(Place, TimelineEntry?)>> Comments(SeenRecord on, Place? after, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var comments = db.Set<Comment>().VisibleTo(on.By).AsNoTracking().Where(comment => comment.Subject == on.Id && comment.RemovedAt == null);
        if (after is { Rank: OfComments, At: var at, Id: var last })
            comments = comments.Where(comment => comment.At < at || (comment.At == at && comment.Id < new Id<Comment>(last)));
        else if (after is { At: var before })
            comments = comments.Where(comment => comment.At < before);
        var rows = await comments.OrderByDescending(comment => comment.At).ThenByDescending(comment => comment.Id).Take(Most + 1)
            .Select(comment => new { Comment = comment, Version = EF.Property<int>(comment, Conventions.Version) }).ToListAsync(stop);
        return rows.Select(row => (new Place(row.Comment.At, OfComments, 0, row.Comment.Id.Value), (TimelineEntry?)EntryOf(CommentView.Of(row.Comment, on.By, now, row.Version))));
    }

    static IQueryable<AttachedFile> FilesOf(SeenRecord on, Db db) => db.Set<AttachedFile>().VisibleTo(on.By).AsNoTracking().Where(file => file.Subject == on.Id && file.ArchivedAt == null);

    static IQueryable<AttachedFile> Newest(IQueryable<AttachedFile> files) => files.OrderByDescending(file => file.At).ThenByDescending(file => file.Id);

    static async Task<IEnumerable<(Place, TimelineEntry?)>> Files(SeenRecord on, Place? after, Db db, CancellationToken stop)
    {
        var files = FilesOf(on, db);
        if (after is { Rank: OfFiles, At: var at, Id: var last })
            files = files.Where(file => file.At < at || (file.At == at && file.Id < new Id<AttachedFile>(last)));
        else if (after is { Rank: OfComments, At: var until })
            files = files.Where(file => file.At <= until);
        else if (after is { At: var before })
            files = files.Where(file => file.At < before);
        var rows = await Newest(files).Take(Most + 1).ToListAsync(stop);
        return rows.Select(file => (new Place(file.At, OfFiles, 0, file.Id.Value), (TimelineEntry?)new TimelineEntry(file.At, file.AuthorName, Say("attached a file"), Icon: "file") { File = FileView.Of(file, on.By) }));
    }

    static TimelineEntry EntryOf(CommentView comment) => new(comment.At, comment.Author, Say("commented"), Icon: "message") { Comment = comment };

    static (DateTimeOffset, long)? Before(Place? after) => after switch
    {
        null => null,
        { Rank: OfEvents } place => (place.At, place.Number),
        { } place => (place.At, long.MaxValue),
    };

    static async Task<bool?> Follows(Guid id, Actor who, Db db, CancellationToken stop) => who.PersonId is { } me
        ? (await Following(db, id, me, stop)).Count > 0
        : null;

    static readonly Func<Db, Guid, Id<Person>, CancellationToken, Task<List<Guid>>> Following = Prepared.List((Db db, Guid subject, Id<Person> person) =>
        db.Set<Follower>().Where(one => one.Subject == subject && one.Person == person && one.StoppedAt == null).Select(one => one.Subject));
}
