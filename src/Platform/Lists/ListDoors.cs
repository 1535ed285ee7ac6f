using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary>Where a list hangs its routes.</summary>
/// <param name="Route">Of its page: <c>/deals</c>.</param>
/// <param name="May">The permission to see it.</param>
/// <param name="For">The list as somebody sees it.</param>
sealed record ListDoors<TInput, TRow>(string Route, string May, Func<Actor, Listing<TInput, TRow>> For) where TInput : ListInput
{
    /// <summary>Whether what the list is of exists for who asks; null: it stands alone.</summary>
    public Func<TInput, Actor, Db, CancellationToken, Task<bool>>? Exists { get; init; }

    public View<TInput, ListOf<TRow>> View(Actor who) => new(For(who).Name, May, async (input, actor, db, now, stop) =>
        Exists is null || await Exists(input, actor, db, stop) ? await For(who).Page(input, actor, db, now, stop) : null);
}

/// <summary>The doors of a declared list in the portal.</summary>
public static class OpenLists
{
    /// <summary>Opens a list that needs nothing beside itself: the API's route, the page, and below it all that a list has.</summary>
    /// <param name="doors">Where routes hang.</param>
    /// <param name="route">Of the page, and of the API.</param>
    /// <param name="list">What the list's file declares.</param>
    /// <param name="view">Its page of rows.</param>
    /// <param name="page">Makes the page.</param>
    public static void List<TInput, TRow>(this Doors doors, string route, Listing<TInput, TRow> list, View<TInput, ListOf<TRow>> view, Func<Listed<TRow>, IResult> page) where TInput : ListInput
    {
        doors.Show(view, route, also: list.QueryNames);
        doors.List(route, list, new View<TInput, Listed<TRow>>($"{view.Name}-look", view.May, async (input, who, db, now, stop) => await list.Look(input, who, db, now, stop)), listed => listed, page);
    }

    /// <summary>Opens the page of a list, and below it its files, filters, columns, views and acts on many rows.</summary>
    /// <param name="doors">Where routes hang.</param>
    /// <param name="route">Of the page; the API's is opened by <c>Doors.Show</c>.</param>
    /// <param name="list">What the list's file declares.</param>
    /// <param name="look">The view of the page.</param>
    /// <param name="listed">The list within what the view gives.</param>
    /// <param name="page">Makes the page.</param>
    public static void List<TInput, TRow, TModel>(
        this Doors doors, string route, Listing<TInput, TRow> list, View<TInput, TModel> look, Func<TModel, Listed> listed, Func<TModel, IResult> page)
        where TInput : ListInput where TModel : class => doors.List(route, list, _ => list, look, listed, page);

    /// <summary>Opens only the files of a list: one that stands within the page of a record.</summary>
    /// <param name="doors">Where routes hang.</param>
    /// <param name="route">Of the files, without their ending.</param>
    /// <param name="list">What stands in them.</param>
    /// <param name="may">The permission to see it.</param>
    /// <param name="exists">Whether the record exists for who asks.</param>
    public static void Files<TInput, TRow>(
        this Doors doors, string route, Listing<TInput, TRow> list, string may, Func<TInput, Actor, Db, CancellationToken, Task<bool>> exists) where TInput : ListInput =>
        doors.OpenFiles(new ListDoors<TInput, TRow>(route, may, _ => list) { Exists = exists });

    /// <inheritdoc cref="List{TInput, TRow, TModel}(Doors, string, Listing{TInput, TRow}, View{TInput, TModel}, Func{TModel, Listed}, Func{TModel, IResult})"/>
    /// <param name="doors">Where routes hang.</param>
    /// <param name="route">Of the page.</param>
    /// <param name="list">With the acts on many rows.</param>
    /// <param name="of">The list as somebody sees it, where that differs.</param>
    /// <param name="look">The view of the page.</param>
    /// <param name="listed">The list within what the view gives.</param>
    /// <param name="page">Makes the page.</param>
    public static void List<TInput, TRow, TModel>(
        this Doors doors, string route, Listing<TInput, TRow> list, Func<Actor, Listing<TInput, TRow>> of, View<TInput, TModel> look, Func<TModel, Listed> listed, Func<TModel, IResult> page)
        where TInput : ListInput where TModel : class
    {
        var open = new ListDoors<TInput, TRow>(route, look.May, of);
        doors.Portal.MapGet(route, Look).RequireAuthorization(look.May);
        doors.Portal.MapGet($"{route}/filters", Filters).RequireAuthorization(look.May);
        doors.Portal.MapGet($"{route}/columns", Columns).RequireAuthorization(look.May);
        doors.Portal.MapGet($"{route}/views", Views).RequireAuthorization(look.May);
        doors.OpenFiles(open);
        doors.OpenBulk(open, list.Bulk);

        async Task<IResult> Look(HttpContext http, Actor who, Runner runner, IOptions<JsonOptions> json, CancellationToken stop)
        {
            if (await runner.Read(look, Read(http, json), who, stop) is not { } model)
                return TypedResults.NotFound();
            return http.Request.Query.Count == 0 && listed(model).Views.FirstOrDefault(view => view.IsFirst) is { } first
                ? TypedResults.LocalRedirect(KeepViews.AddressOf(first)) : page(model);
        }

        async Task<IResult> Filters(HttpContext http, Actor who, Runner runner, IOptions<JsonOptions> json, CancellationToken stop)
        {
            var counted = new View<TInput, FilterPanel>($"{of(who).Name}-filters", look.May, async (input, who, db, now, stop) => await of(who).Count(input, who, db, now, stop));
            return FiltersPage.Show(new(route, (await runner.Read(counted, Read(http, json), who, stop))!));
        }

        IResult Columns(HttpContext http, Actor who, IOptions<JsonOptions> json) => ColumnsPage.Show(new(route, of(who).Columns(Read(http, json).Asked, who)));

        async Task<IResult> Views(Actor who, Runner runner, CancellationToken stop)
        {
            var views = new View<ListInput, IReadOnlyList<ShownView>>($"{list.Name}-views", look.May, async (_, who, db, _, stop) => await SavedViews.Of(list.Name, who, db, stop));
            return ViewsPage.Show(new(route, list.Name, list.Many, (await runner.Read(views, new(), who, stop))!, who.IsStaff));
        }

        static TInput Read(HttpContext http, IOptions<JsonOptions> json) => (TInput)QueryInput.Read(typeof(TInput), http.Request, json.Value.SerializerOptions);
    }
}
