using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>What a person should know, newest first.</summary>
public static class ListNotices
{
    internal const string Route = "/notices";

    /// <param name="Unread">Only what was not read yet.</param>
    public sealed record Input(bool Unread = false, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="Unread">How many are unread in all, up to 100.</param>
    public sealed record View(IReadOnlyList<NoticeView> Items, string? NextCursor, int Unread);

    /// <summary>The page: what it lists, and what it was asked for.</summary>
    public sealed record Model(View Notices, Input Asked);

    static readonly View<Input, View, RecordKinds> See = new("platform.list-notices", PlatformCan.SeeSelf, Run);

    internal static void Map(Doors doors) => doors.Show(See, Route, (notices, input) => ListNoticesPage.Show(new(notices, input)));

    static async Task<View?> Run(Input input, Actor who, Db db, RecordKinds kinds, DateTimeOffset now, CancellationToken stop)
    {
        var notices = db.Set<Notice>().VisibleTo(who);
        if (input.Unread)
            notices = notices.Where(notice => notice.ReadAt == null);
        if (input.After<(DateTimeOffset At, Id<Notice> Id)>() is { } after)
            notices = notices.Where(notice => notice.Happened < after.At || (notice.Happened == after.At && notice.Id < after.Id));
        var rows = await notices.OrderByDescending(notice => notice.Happened).ThenByDescending(notice => notice.Id).Take(input.Fetch).ToListAsync(stop);
        var page = rows.Page(input, notice => (notice.Happened, notice.Id));
        return new(await NoticeView.Of(page.Items, who, db, kinds, stop), page.NextCursor, await db.Unread(who, stop));
    }
}

/// <summary>A notice as its reader sees it. Who may not see the record any more reads nothing of it.</summary>
/// <param name="Occasion">For what it was told: <c>mention</c>.</param>
/// <param name="Kind">The kind of its record, as in routes.</param>
/// <param name="Href">The record's page; null: it is not theirs to see any more.</param>
/// <param name="Title">What the record is called.</param>
/// <param name="Text">What happened, in one sentence.</param>
/// <param name="At">When it happened.</param>
public sealed record NoticeView(Id<Notice> Id, string Occasion, string Kind, Guid RecordId, string? Href, string Title, string Text, DateTimeOffset At, DateTimeOffset? ReadAt)
{
    /// <summary>One query for each kind of record among them.</summary>
    internal static async Task<IReadOnlyList<NoticeView>> Of(IReadOnlyList<Notice> notices, Actor who, Db db, RecordKinds kinds, CancellationToken stop)
    {
        var seen = new HashSet<Guid>();
        foreach (var kind in notices.GroupBy(notice => notice.Kind))
            if (kinds.Named(kind.Key) is { } known)
                seen.UnionWith((await known.Faces([.. kind.Select(notice => notice.Subject).Distinct()], who, db, stop)).Select(face => face.Id));
        return [.. notices.Select(notice => Of(notice, seen.Contains(notice.Subject) ? kinds.Named(notice.Kind) : null))];
    }

    static NoticeView Of(Notice notice, RecordKind? seen) => new(notice.Id, notice.Occasion, notice.Kind, notice.Subject, seen?.Href(notice.Subject), seen is null ? "" : notice.Title,
        seen is null ? Say("This was about a record that you don't see any more.") : notice.Sentence, notice.Happened, notice.ReadAt);
}
