using System.Collections.Immutable;
using Entente.Platform;

namespace Entente.Gallery;

/// <summary>Every component of the portal in every state, at <c>/gallery</c>, in development only. The samples live here and nowhere else.</summary>
static class GalleryRoutes
{
    public static void MapGallery(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
            app.MapGet("/gallery/{name?}", Show).AllowAnonymous().ExcludeFromDescription();
    }

    static IResult Show(string? name, HttpContext http, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var context = ContextOf(http, now);
        if (name is null)
        {
            http.Features.Set(context);
            return IndexPage.Show([.. Exhibits.All.Select(exhibit => new IndexPage.Entry(exhibit.Group, exhibit.Path, exhibit.Title, exhibit.Icon))]);
        }

        if (Exhibits.All.FirstOrDefault(exhibit => exhibit.Path == name) is not { } shown)
            return TypedResults.NotFound();
        var state = shown.Around.FirstOrDefault(state => state.Path == http.Request.Query["state"]) ?? (shown.Around.Count > 0 ? shown.Around[0] : null);
        http.Features.Set(state is null ? context : state.Change(context));
        return shown.Show(new(now, http.Request.Query.ContainsKey("empty")));
    }

    static PortalContext ContextOf(HttpContext http, DateTimeOffset now) => new()
    {
        UserName = "Ada Lovelace",
        Role = "Partner manager",
        Organization = "Northwind",
        Navigation = [.. Exhibits.All.Select((exhibit, at) => new NavigationLink(new(exhibit.Group, exhibit.Title, $"/gallery/{exhibit.Path}", exhibit.Icon, "", at), 0))],
        Path = http.Request.Path,
        Query = http.Request.Query.ToImmutableDictionary(part => part.Key, part => part.Value.ToString()),
        Now = now,
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
        Theme = Enum.TryParse<Theme>(http.Request.Cookies["entente-theme"], ignoreCase: true, out var theme) ? theme : Theme.Auto,
    };
}
