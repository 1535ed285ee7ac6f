using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;

namespace Entente.Platform;

/// <summary>Makes the <see cref="PortalContext"/> of a request, when its answer is a page and not before.</summary>
static class PortalRequest
{
    /// <summary>Written by the theme switch in the browser, for this device: light or dark; anything else follows the device. Without it the person's own preference counts.</summary>
    public const string ThemeCookie = "entente-theme";

    public static async Task<PortalContext> ContextOf(HttpContext http)
    {
        var who = http.RequestServices.GetRequiredService<Actors>().Of(http.User);
        var known = who != Actor.Nobody;
        var now = http.RequestServices.GetRequiredService<TimeProvider>().Now();
        var program = await http.RequestServices.GetRequiredService<ProgramFace>().Look(http.RequestAborted);
        return new()
        {
            UserName = known ? who.Name : null,
            Role = known ? Words.Of(who.Role) : null,
            Organization = http.User.FindFirstValue(Actors.Organization) ?? (known ? program.Name : null),
            Places = PlacesOf(http, program.Name),
            Zone = http.User.FindFirstValue(Actors.Zone) is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var own) ? own : program.Zone,
            MayOfferZone = http.Request.Path == "/" && who.PersonId is not null && http.User.FindFirstValue(Actors.Zone) is null,
            Navigation = await LinksFor(who, http),
            UnreadNotices = await UnreadBy(who, http),
            Path = http.Request.Path.Value ?? "/",
            Query = http.Request.Query.ToImmutableDictionary(part => part.Key, part => part.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Back = BackOf(http),
            Flash = Flash.Take(http, who, now),
            Kept = http.Features.Get<KeptForm>(),
            Now = now,
            Theme = Enum.TryParse<Theme>(http.Request.Cookies[ThemeCookie] ?? http.User.FindFirstValue(Actors.Theme), ignoreCase: true, out var theme) ? theme : Theme.Auto,
            Antiforgery = () => TokenFor(http),
        };
    }

    static IReadOnlyList<WorkPlace> PlacesOf(HttpContext http, string program) => http.Features.Get<OwnPlaces>() is { All.Count: > 1 } places
        ? [.. places.All.Select(place => new WorkPlace(place.Id, place.Organization ?? program, place.Role, place.Id == CookieScheme.PlaceOf(http.User)))]
        : [];

    /// <summary>The page of ours that the reader came from; home where that is unknown.</summary>
    public static string BackOf(HttpContext http) => PageBehind(http) ?? "/";

    /// <summary>The page of ours that the reader came from; null where that is unknown.</summary>
    public static string? PageBehind(HttpContext http) =>
        Uri.TryCreate(http.Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == http.Request.Host.Value ? from.PathAndQuery : null;

    static async Task<IReadOnlyList<NavigationLink>> LinksFor(Actor who, HttpContext http)
    {
        var links = new List<NavigationLink>();
        foreach (var item in http.RequestServices.GetServices<NavigationItem>().Where(item => item.IsFor(who)).OrderBy(item => item.Order))
            links.Add(new(item, item.Badge is null ? 0 : await item.Badge(http)));
        return links;
    }

    static async Task<int> UnreadBy(Actor who, HttpContext http)
    {
        if (who.PersonId is null)
            return 0;
        var db = http.RequestServices.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(who, http.RequestAborted);
        return await db.Unread(who, http.RequestAborted);
    }

    static (string, string) TokenFor(HttpContext http)
    {
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return (tokens.FormFieldName, tokens.RequestToken!);
    }
}
