using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary>Views that only people look at: a record together with its panels and its history. Programs get the parts by their own routes.</summary>
public static class PageDoors
{
    /// <summary>Opens a view as a page of the portal. Fields of its input come from route and query.</summary>
    public static void Page<TInput, TOutput>(this Doors doors, View<TInput, TOutput> view, string route, Func<TOutput, TInput, IResult> page)
        where TInput : class where TOutput : class =>
        doors.Open(view, route, (runner, input, who, stop) => runner.Read(view, input, who, stop), page);

    /// <inheritdoc cref="Page{TInput, TOutput}(Doors, View{TInput, TOutput}, string, Func{TOutput, TInput, IResult})"/>
    public static void Page<TInput, TOutput, TWith>(this Doors doors, View<TInput, TOutput, TWith> view, string route, Func<TOutput, TInput, IResult> page)
        where TInput : class where TOutput : class where TWith : notnull =>
        doors.Open(view, route, (runner, input, who, stop) => runner.Read(view, input, who, stop), page);

    static void Open<TInput, TOutput>(
        this Doors doors, View view, string route, Func<Runner, TInput, Actor, CancellationToken, Task<TOutput?>> read, Func<TOutput, TInput, IResult> page)
        where TInput : class where TOutput : class
    {
        doors.Portal.MapGet(route, Get).RequireAuthorization(view.May);

        async Task<IResult> Get(HttpContext http, Actor who, Runner runner, IOptions<JsonOptions> json, CancellationToken stop)
        {
            var input = (TInput)QueryInput.Read(typeof(TInput), http.Request, json.Value.SerializerOptions);
            return await read(runner, input, who, stop) is { } output ? page(output, input)
                : await Elsewhere.Offer(http, view.May, async other => await read(runner, input, other, stop) is not null) ?? TypedResults.NotFound();
        }
    }
}
