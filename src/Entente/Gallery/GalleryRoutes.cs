using System.Collections.Immutable;
using Entente.Platform;

namespace Entente.Gallery;

/// <summary>Every component of the portal in every state, at <c>/gallery</c>, in development only. The samples live here and nowhere else.</summary>
static class GalleryRoutes
{
    static readonly ImmutableArray<Exhibit> Exhibits =
    [
        new("Pages", "list", "List page", "table", sample => ListExhibit.Show(sample)),
        new("Pages", "record", "Record page", "file-text", sample => RecordExhibit.Show(sample)),
        new("Pages", "form", "Form page", "pencil", sample => FormExhibit.Show(sample)),
        new("Components", "values", "Values", "tag", sample => ValuesExhibit.Show(sample)),
        new("Components", "buttons", "Buttons", "check", sample => ButtonsExhibit.Show(sample)),
        new("Components", "tables", "Tables", "stack-2", sample => TableExhibit.Show(sample)),
        new("Components", "why", "Why", "help-circle", sample => WhyExhibit.Show(sample)),
        new("Components", "compare", "Two sides", "scale", sample => CompareExhibit.Show(sample)),
        new("Components", "moments", "Moments", "hourglass-high", sample => MomentsExhibit.Show(sample)),
        new("Components", "charts", "Charts", "chart-line", sample => ChartsExhibit.Show(sample)),
        new("Without navigation", "bare", "Sign-in", "key", sample => BareExhibit.Show(sample)),
        new("Without navigation", "refusal", "Refusal", "hand-stop", _ => RefusalPage.Show(new("earlier-undecided", "An earlier registration for this customer is still undecided. Decide on number 1042 first."))),
        new("Without navigation", "fault", "Fault", "alert-triangle", _ => ProblemPage.Show(new(500, "0HN7VBD1QK2:00000004"))),
        new("Without navigation", "missing", "Not found", "search", _ => ProblemPage.Show(new(404, ""))),
    ];

    sealed record Exhibit(string Group, string Path, string Title, string Icon, Func<Sample, IResult> Show);

    public static void MapGallery(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
            app.MapGet("/gallery/{name?}", Show).AllowAnonymous().ExcludeFromDescription();
    }

    static IResult Show(string? name, HttpContext http, TimeProvider clock)
    {
        var exhibit = Exhibits.FirstOrDefault(exhibit => exhibit.Path == name) ?? Exhibits[0];
        var now = clock.GetUtcNow();
        http.Features.Set(ContextOf(http, now));
        return exhibit.Show(new(now, http.Request.Query.ContainsKey("empty")));
    }

    static PortalContext ContextOf(HttpContext http, DateTimeOffset now) => new()
    {
        UserName = "Ada Lovelace",
        Role = "Partner manager",
        Organization = "Northwind",
        Navigation = [.. Exhibits.Select((exhibit, at) => new NavigationLink(
            new(exhibit.Group, exhibit.Title, $"/gallery/{exhibit.Path}", exhibit.Icon, "", at), exhibit.Path == "list" ? 7 : 0))],
        Path = http.Request.Path,
        Query = http.Request.Query.ToImmutableDictionary(part => part.Key, part => part.Value.ToString()),
        Now = now,
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
        Theme = Enum.TryParse<Theme>(http.Request.Cookies["entente-theme"], ignoreCase: true, out var theme) ? theme : Theme.Auto,
        Flash = http.Request.Query.ContainsKey("flash") ? new("Deal 1042 was approved.", "/gallery") : null,
    };
}
