using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>A person has read a notice, or all of them, or wants to see them as new again.</summary>
public static class ReadNotices
{
    public sealed record Input([property: Given] Id<Notice> Id);

    /// <param name="Ids">Which; null: all. Those of others are passed over.</param>
    /// <param name="Until">What was told later stays unread, for it wasn't on the page. Null: now.</param>
    public sealed record AllInput([property: MaxLength(ListInput.Most)] IReadOnlyList<Id<Notice>>? Ids = null, DateTimeOffset? Until = null);

    /// <param name="At">What <see cref="All"/> answered: those that it marked are unread again.</param>
    public sealed record BackInput([property: Given] DateTimeOffset At);

    /// <param name="Count">How many changed.</param>
    /// <param name="At">The mark of this, for taking it back.</param>
    public sealed record Marked(int Count, DateTimeOffset At);

    static readonly Act<Input, NoticeView, RecordKinds> Read = new("platform.read-notice", PlatformCan.SeeSelf, RunRead);
    static readonly Act<Input, NoticeView, RecordKinds> Unread = new("platform.unread-notice", PlatformCan.SeeSelf, RunUnread);
    static readonly Act<Input, NoticeView, RecordKinds> Opening = new("platform.open-notice", PlatformCan.SeeSelf, RunOpen);
    static readonly Act<AllInput, Marked> All = new("platform.read-notices", PlatformCan.SeeSelf, RunAll);
    static readonly Act<BackInput, Marked> Back = new("platform.unread-notices", PlatformCan.SeeSelf, RunBack);

    internal static void Map(Doors doors)
    {
        doors.Open(All, "/notices/read");
        doors.Open(Back, "/notices/unread");
        doors.Portal.MapPost("/notices/{id:guid}/open", SubmitOpen).RequireAuthorization(Opening.May);
        doors.Portal.MapPost("/notices/{id:guid}/read", SubmitRead).RequireAuthorization(Read.May);
        doors.Portal.MapPost("/notices/{id:guid}/unread", SubmitUnread).RequireAuthorization(Unread.May);
        doors.Portal.MapPost("/notices/read", SubmitAll).RequireAuthorization(All.May);
    }

    /// <summary>Leads to the record; where it isn't theirs to see any more, the list says so.</summary>
    static async Task<IResult> SubmitOpen(Id<Notice> id, Actor who, Runner runner, CancellationToken stop) =>
        await runner.Run(Opening, new(id), who, stop) is { } notice ? TypedResults.LocalRedirect(notice.Href ?? ListNotices.Route) : TypedResults.NotFound();

    static Task<IResult> SubmitRead(Id<Notice> id, HttpContext http, Actor who, Runner runner, CancellationToken stop) =>
        Submit(Read, id, new(Say("Marked as read."), Undo: $"/notices/{id}/unread"), http, who, runner, stop);

    static Task<IResult> SubmitUnread(Id<Notice> id, HttpContext http, Actor who, Runner runner, CancellationToken stop) =>
        Submit(Unread, id, new(Say("Marked as unread."), Undo: $"/notices/{id}/read"), http, who, runner, stop);

    static async Task<IResult> Submit(Act<Input, NoticeView, RecordKinds> act, Id<Notice> id, Flash said, HttpContext http, Actor who, Runner runner, CancellationToken stop)
    {
        if (await runner.Run(act, new(id), who, stop) is null)
            return TypedResults.NotFound();
        said.Leave(http);
        return BackToTheList(http);
    }

    static async Task<IResult> SubmitAll([FromForm] IFormCollection typed, HttpContext http, Actor who, Runner runner, CancellationToken stop)
    {
        var until = DateTimeOffset.TryParse($"{typed["Until"]}", CultureInfo.InvariantCulture, out var at) ? at : (DateTimeOffset?)null;
        var marked = (await runner.Run(All, new(null, until), who, stop))!;
        (marked.Count == 0 ? new Flash(Say("Everything was read already."), Tone: Tone.Quiet) : new(Say($"{Words.Count(marked.Count, "notice", "notices")} marked as read.")) { Back = Undoing.By(Back, new BackInput(marked.At)) }).Leave(http);
        return BackToTheList(http);
    }

    static IResult BackToTheList(HttpContext http) =>
        TypedResults.LocalRedirect(PortalRequest.BackOf(http) is var from && from.StartsWith(ListNotices.Route, StringComparison.Ordinal) ? from : ListNotices.Route);

    static Task<NoticeView?> RunRead(Input input, Actor who, Db db, RecordKinds kinds, DateTimeOffset now, CancellationToken stop) => Do(input, notice => notice.Read(now), who, db, kinds, stop);

    static Task<NoticeView?> RunUnread(Input input, Actor who, Db db, RecordKinds kinds, DateTimeOffset now, CancellationToken stop) => Do(input, notice => notice.Unread(), who, db, kinds, stop);

    /// <summary>Whoever goes to the record sees the rest of its news there: all of it is read.</summary>
    static async Task<NoticeView?> RunOpen(Input input, Actor who, Db db, RecordKinds kinds, DateTimeOffset now, CancellationToken stop)
    {
        if (await Do(input, notice => notice.Read(now), who, db, kinds, stop) is not { } opened)
            return null;
        await db.Set<Notice>().VisibleTo(who).Where(notice => notice.Subject == opened.RecordId && notice.ReadAt == null && notice.Id != input.Id)
            .ExecuteUpdateAsync(notice => notice.SetProperty(one => one.ReadAt, now), stop);
        return opened;
    }

    static async Task<NoticeView?> Do(Input input, Action<Notice> change, Actor who, Db db, RecordKinds kinds, CancellationToken stop)
    {
        if (await db.Set<Notice>().VisibleTo(who).SingleOrDefaultAsync(notice => notice.Id == input.Id, stop) is not { } notice)
            return null;
        change(notice);
        return (await NoticeView.Of([notice], who, db, kinds, stop))[0];
    }

    static async Task<Marked?> RunAll(AllInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var unread = db.Set<Notice>().VisibleTo(who).Where(notice => notice.ReadAt == null && notice.ToldAt <= (input.Until ?? now));
        if (input.Ids is { } ids)
            unread = unread.Where(notice => ids.Contains(notice.Id));
        return new(await unread.ExecuteUpdateAsync(notice => notice.SetProperty(one => one.ReadAt, now), stop), now);
    }

    static async Task<Marked?> RunBack(BackInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        new(await db.Set<Notice>().VisibleTo(who).Where(notice => notice.ReadAt == input.At).ExecuteUpdateAsync(notice => notice.SetProperty(one => one.ReadAt, (DateTimeOffset?)null), stop), input.At);
}
