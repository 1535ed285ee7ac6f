using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Platform;

/// <summary>Who came by a mailed link and has no other way in yet is invited to add a passkey: once, calmly, and they may say no.</summary>
public static class Welcome
{
    const string Route = "/welcome";
    const string Later = "entente-passkey-later";

    internal static void Map(Doors doors)
    {
        doors.Portal.MapGet(Route, Open).RequireAuthorization(PlatformCan.SeeSelf);
        doors.Portal.MapPost(Route, NotNow).RequireAuthorization(PlatformCan.SeeSelf);
    }

    /// <summary>The path of this page, which leads on to <paramref name="next"/>.</summary>
    internal static string Before(string next) => $"{Route}?next={Uri.EscapeDataString(next)}";

    /// <summary>Whether this browser may be asked: it has not said no.</summary>
    internal static bool Fits(HttpContext http) => http.Request.Cookies[Later] is null && HasName(http);

    /// <summary>Whether the portal is asked by a name: passkeys belong to one, and a number such as 127.0.0.1 can't have any.</summary>
    internal static bool HasName(HttpContext http) => !IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out _);

    static Page Open(string? next) => WelcomePage.Show(SignIn.Ours(next));

    static RedirectHttpResult NotNow(HttpContext http, [FromForm] IFormCollection typed)
    {
        http.Response.Cookies.Append(Later, "1", new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(90) });
        return TypedResults.LocalRedirect(SignIn.Ours(new PostedForm(typed).Text("Next")));
    }
}
