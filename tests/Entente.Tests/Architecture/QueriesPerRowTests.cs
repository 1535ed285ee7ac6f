using System.Net;
using System.Text.RegularExpressions;
using Entente.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Architecture;

/// <summary>Every page and every GET of the API, asked by staff and by a partner over few rows and over many: the number of statements stays.</summary>
public sealed partial class QueriesPerRowTests : IDisposable
{
    const int Few = 7, Many = 24; // panels of related records count what they don't show, so few are already more than they show

    /// <summary>What shows no rows of the database, with the reason.</summary>
    static readonly Dictionary<string, string> Without = new()
    {
        ["/sign-in"] = "a form",
        ["/enter/{token}"] = "a button",
        ["/owner/{token}"] = "a form",
        ["/refer/{code}"] = "a form",
        ["/gallery/{name?}"] = "examples",
        ["/openapi/{documentName}.json"] = "the routes",
        ["/api"] = "the routes",
        ["/health/live"] = "a word",
        ["/health/ready"] = "a word",
        ["/imports/map/{file:guid}"] = "a file that was not imported yet",
        ["/api/v1/events/verify"] = "it walks the whole chain, which is its job",
    };

    /// <summary>What must be asked for beside the route.</summary>
    static readonly Dictionary<string, string> Asked = new()
    {
        ["/api/v1/revenue"] = "?from=2030-01&to=2030-12",
        ["/api/v1/search"] = "?query=quillmere",
        ["/search"] = "?query=quillmere",
        ["/search/palette"] = "?query=quillmere",
    };

    readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_page_makes_a_query_per_row()
    {
        var crowd = await Crowd.Begin(portal);
        await crowd.Grow(Few);
        var few = await Count(crowd);
        await crowd.Grow(Many);
        var many = await Count(crowd);
        var growing = many.Where(page => page.Value > few[page.Key]).Select(page => $"{page.Key}: {few[page.Key]} statements over {Few} rows, {page.Value} over {Many}").ToList();
        Assert.True(growing.Count == 0, string.Join('\n', growing));
    }

    /// <summary>The statements of each page, by who asks.</summary>
    async Task<Dictionary<string, int>> Count(Crowd crowd)
    {
        var counts = new Dictionary<string, int>();
        var shut = new List<string>();
        foreach (var route in Routes())
        {
            var path = Parameter().Replace(route, parameter => parameter.Groups["name"].Value == "kind" ? "deal" : $"{crowd.Of(route, parameter.Groups["name"].Value)}");
            path += Asked.GetValueOrDefault(route);
            var seen = 0;
            foreach (var (name, client) in crowd.Callers)
            {
                if ((await client.GetAsync(path, Stop)).StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Found)) // found: one that leads on to what is next
                    continue;
                seen++;
                counts[$"{name} {route}"] = await portal.Queries.Of(() => client.GetAsync(path, Stop));
            }

            if (seen == 0)
                shut.Add(path);
        }

        Assert.True(shut.Count == 0, $"Nobody could open {string.Join(", ", shut)}.");
        return counts;
    }

    List<string> Routes() =>
    [
        .. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true)
            .Select(route => $"/{route.RoutePattern.RawText!.TrimStart('/')}").Where(route => !Without.ContainsKey(route)).Distinct(),
    ];

    [GeneratedRegex(@"\{(?<name>\w+)(:\w+)?\}")]
    private static partial Regex Parameter();
}
