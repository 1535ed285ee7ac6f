using Microsoft.AspNetCore.Routing.Patterns;

namespace Entente.Platform;

/// <summary>
/// Routes of one kind of caller, with what surrounds each of them. A handler is compiled when it is first asked for:
/// compiling some two hundred of them at every start cost more than everything else together.
/// </summary>
/// <param name="routes">Where they hang, with what holds for all of them.</param>
/// <param name="around">Run around each handler, outermost first.</param>
public sealed class DoorGroup(RouteGroupBuilder routes, params Func<EndpointFilterInvocationContext, EndpointFilterDelegate, ValueTask<object?>>[] around)
{
    /// <param name="route">With its parameters, such as <c>/deals/{id:guid}</c>.</param>
    /// <param name="handler">Its parameters come from route, query, form and services, as for every handler of ASP.NET Core.</param>
    public RouteHandlerBuilder MapGet(string route, Delegate handler) => Map(HttpMethods.Get, route, handler);

    /// <inheritdoc cref="MapGet"/>
    public RouteHandlerBuilder MapPost(string route, Delegate handler) => Map(HttpMethods.Post, route, handler);

    /// <inheritdoc cref="MapGet"/>
    public RouteHandlerBuilder MapPatch(string route, Delegate handler) => Map(HttpMethods.Patch, route, handler);

    RouteHandlerBuilder Map(string verb, string route, Delegate handler)
    {
        var services = ((IEndpointRouteBuilder)routes).ServiceProvider;
        var compiled = new Lazy<RequestDelegate>(() => Compile(route, handler, services));
        return new([routes.MapMethods(route, [verb], http => compiled.Value(http)).WithMetadata(handler.Method)]);
    }

    RequestDelegate Compile(string route, Delegate handler, IServiceProvider services)
    {
        var pattern = RoutePatternFactory.Parse(route);
        var endpoint = new RouteEndpointBuilder(null, pattern, 0);
        foreach (var filter in around)
            endpoint.FilterFactories.Add((_, next) => context => filter(context, next));
        return RequestDelegateFactory.Create(handler, new()
        {
            ServiceProvider = services,
            RouteParameterNames = pattern.Parameters.Select(parameter => parameter.Name),
            EndpointBuilder = endpoint,
        }).RequestDelegate;
    }
}
