using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Saves views of lists, changes them, shares them with colleagues, takes them away. Only who saved one changes it.</summary>
static class KeepViews
{
    /// <param name="List">The name of the list: <c>deals</c>.</param>
    /// <param name="Query">What the list is asked for, without a question mark.</param>
    /// <param name="IsShared">All colleagues see it too.</param>
    public sealed record SaveInput(
        [property: Required, RegularExpression("[a-z-]{1,20}(/?[a-z-]{1,19})?", ErrorMessage = "Give the name of a list.")] string List,
        [property: Required, StringLength(SavedViewTable.LongestName), OneLine] string Name, [property: StringLength(SavedViewTable.LongestQuery)] string? Query = null, bool IsShared = false);

    public sealed record ChangeInput(
        [property: Given] Guid Id, [property: Required, StringLength(SavedViewTable.LongestName), OneLine] string Name, [property: StringLength(SavedViewTable.LongestQuery)] string? Query = null,
        bool IsShared = false);

    public sealed record OneInput([property: Given] Guid Id);

    /// <param name="List">Only those of this list.</param>
    public sealed record ListOfViews(string? List = null, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    static readonly View<ListOfViews, ListOf<ShownView>> See = new("platform.list-views", PlatformCan.KeepViews, List);
    static readonly Act<SaveInput, ShownView> Save = new("platform.save-view", PlatformCan.KeepViews, SaveIt);
    static readonly Act<ChangeInput, ShownView> Change = new("platform.change-view", PlatformCan.KeepViews, (input, who, db, now, stop) => Own(input.Id, who, db, view =>
        (view.Name, view.Query, view.IsShared) = (input.Name.Trim(), input.Query is null ? view.Query : Asking(input.Query), input.IsShared), stop));
    static readonly Act<OneInput, ShownView> Delete = new("platform.delete-view", PlatformCan.KeepViews, (input, who, db, now, stop) => Own(input.Id, who, db, view => view.ArchivedAt = now, stop));
    static readonly Act<OneInput, ShownView> Restore = new("platform.restore-view", PlatformCan.KeepViews, (input, who, db, now, stop) => Own(input.Id, who, db, view => view.ArchivedAt = null, stop));
    static readonly Act<OneInput, ShownView> First = new("platform.open-with-view", PlatformCan.KeepViews, (input, who, db, now, stop) => Open(input.Id, who, db, isFirst: true, stop));
    static readonly Act<OneInput, ShownView> NotFirst = new("platform.open-without-view", PlatformCan.KeepViews, (input, who, db, now, stop) => Open(input.Id, who, db, isFirst: false, stop));

    public static void Map(Doors doors)
    {
        doors.Show(See, "/views");
        doors.Open(Save, "/views", view => $"/views?list={view.List}");
        doors.Open(Change, "/views/{id:guid}/change");
        doors.Open(Delete, "/views/{id:guid}/delete");
        doors.Open(Restore, "/views/{id:guid}/restore");
        doors.Open(First, "/views/{id:guid}/open-with");
        doors.Open(NotFirst, "/views/{id:guid}/open-without");
        doors.Portal.MapPost("/views", ([FromForm] IFormCollection typed, HttpContext http, Actor who, Runner runner, CancellationToken stop) =>
            Answer(typed, form => new(form.Text("List"), form.Text("Name"), form.Text("Query"), form.Text("IsShared") == "true"), Save, name => $"“{name}” is saved.", http, who, runner, stop)).RequireAuthorization(Save.May);
        doors.Portal.MapPost("/views/{id:guid}/change", (Guid id, [FromForm] IFormCollection typed, HttpContext http, Actor who, Runner runner, CancellationToken stop) =>
            Answer(typed, form => new(id, form.Text("Name"), form.Optional("Query"), form.Text("IsShared") == "true"), Change, name => $"“{name}” is changed.", http, who, runner, stop)).RequireAuthorization(Change.May);
        foreach (var (act, verb, done) in new (Act<OneInput, ShownView>, string, Func<string, Phrase>)[]
        {
            (Delete, "delete", name => $"“{name}” is gone."), (Restore, "restore", name => $"“{name}” is back."), (First, "open-with", name => $"“{name}” is what the list opens with from now on."),
            (NotFirst, "open-without", name => $"“{name}” is no longer what the list opens with."),
        })
            doors.Portal.MapPost($"/views/{{id:guid}}/{verb}", (Guid id, [FromForm] IFormCollection typed, HttpContext http, Actor who, Runner runner, CancellationToken stop) =>
                Answer(typed, _ => new(id), act, done, http, who, runner, stop)).RequireAuthorization(act.May);
    }

    static async Task<IResult> Answer<TInput>(
        IFormCollection typed, Func<PostedForm, TInput> input, Act<TInput, ShownView> act, Func<string, Phrase> done, HttpContext http, Actor who, Runner runner, CancellationToken stop) where TInput : class
    {
        var form = new PostedForm(typed);
        try
        {
            if (await runner.Run(act, input(form), who, stop) is not { } view)
                return TypedResults.NotFound();
            var isGone = ReferenceEquals(act, Delete);
            new Flash(Say(done(view.Name)), Undo: isGone ? $"/views/{view.Id}/restore" : null).Leave(http);
            return TypedResults.LocalRedirect(isGone ? $"/{view.List}?view=all" : AddressOf(view));
        }
        catch (InvalidInputException invalid)
        {
            new Flash(Say($"Nothing was saved. {invalid.Errors.Values.First()[0]}"), Tone: Tone.Bad).Leave(http);
            return TypedResults.LocalRedirect(form.Text("List") is { Length: > 0 } list && list.All(letter => char.IsAsciiLetterLower(letter) || letter == '-') ? $"/{list}" : "/");
        }
    }

    /// <summary>The page of a view: its list, asked as it says, marked as this view.</summary>
    public static string AddressOf(ShownView view) => $"/{view.List}?{(view.Query.Length > 0 ? $"{view.Query}&" : "")}view={view.Id}";

    static async Task<ListOf<ShownView>?> List(ListOfViews input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var after = input.After<Guid>();
        var views = db.Set<SavedView>().VisibleTo(who).Where(view => view.ArchivedAt == null && (after == null || view.Id > after));
        if (input.List is { } list)
            views = views.Where(view => view.List == list);
        return (await views.OrderBy(view => view.Id).Take(input.Fetch).Shown(who, db).ToListAsync(stop)).Page(input, view => view.Id);
    }

    static async Task<ShownView?> SaveIt(SaveInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        Refuse.If(await db.Set<SavedView>().CountAsync(view => view.List == input.List && view.Owner == who.Key && view.ArchivedAt == null, stop) >= SavedViews.Most
            ? new("too-many-views", $"You have {SavedViews.Most} views of this list; delete one first.") : null);
        var view = db.Add(new SavedView
        {
            Id = Guid.CreateVersion7(now),
            List = input.List,
            Owner = who.Key,
            Partner = who.Partner,
            Name = input.Name.Trim(),
            Query = Asking(input.Query),
            IsShared = input.IsShared,
            CreatedAt = now,
        }).Entity;
        return Of(view, who, isFirst: false);
    }

    static async Task<ShownView?> Own(Guid id, Actor who, Db db, Action<SavedView> change, CancellationToken stop)
    {
        if (await db.Set<SavedView>().VisibleTo(who).SingleOrDefaultAsync(view => view.Id == id, stop) is not { } view)
            return null;
        Refuse.If(view.Owner == who.Key ? null : new("view-of-another", "Somebody else saved this view. Save your own from it."));
        change(view);
        return Of(view, who, await IsFirst(view, who, db, stop));
    }

    static async Task<ShownView?> Open(Guid id, Actor who, Db db, bool isFirst, CancellationToken stop)
    {
        if (await db.Set<SavedView>().VisibleTo(who).SingleOrDefaultAsync(view => view.Id == id, stop) is not { } view)
            return null;
        Refuse.If(view.ArchivedAt is null ? null : new("view-deleted", "This view was deleted. Bring it back first."));
        var first = await db.Set<FirstView>().SingleOrDefaultAsync(first => first.Actor == who.Key && first.List == view.List, stop);
        if (isFirst && first is null)
            db.Add(new FirstView { Actor = who.Key, List = view.List, View = view.Id });
        else if (isFirst)
            first!.View = view.Id;
        else if (first?.View == view.Id)
            db.Remove(first);
        return Of(view, who, isFirst);
    }

    static Task<bool> IsFirst(SavedView view, Actor who, Db db, CancellationToken stop) =>
        db.Set<FirstView>().AnyAsync(first => first.Actor == who.Key && first.List == view.List && first.View == view.Id, stop);

    static ShownView Of(SavedView view, Actor who, bool isFirst) => new(view.Id, view.List, view.Name, view.Query, view.IsShared, view.Owner == who.Key, isFirst);

    /// <summary>Without what belongs to one visit: the place in the list, and which view it was.</summary>
    static string Asking(string? query) => string.Join('&', (query ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Where(part => part.Split('=')[0] is not ("cursor" or "limit" or "view") && part.Contains('=', StringComparison.Ordinal)));
}
