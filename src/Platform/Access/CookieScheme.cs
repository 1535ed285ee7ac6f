using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Entente.Platform;

/// <summary>The portal's sign-in: a cookie that says only which person, for whom they chose to work and in which round they signed in; role and partner are looked up, so a change counts at once.</summary>
static class CookieScheme
{
    public const string Name = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void SetUp(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "entente";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax; // a link in a mail must find one signed in
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "next";
        options.Events.OnValidatePrincipal = LookAgain;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    static async Task LookAgain(CookieValidatePrincipalContext context)
    {
        var subject = context.Principal?.FindFirst(Actors.Subject)?.Value ?? "";
        var person = subject.StartsWith("person:", StringComparison.Ordinal) && Id<Person>.TryParse(subject["person:".Length..], null, out var id) ? id : default;
        var places = context.HttpContext.RequestServices.GetRequiredService<Places>();
        Id<Membership>? chosen = Id<Membership>.TryParse(context.Principal?.FindFirst(Actors.Place)?.Value, null, out var place) ? place : null;
        var session = SessionOf(context.Principal);
        var who = await places.OfPerson(person, Name, context.HttpContext.RequestAborted, chosen);
        if (SessionOf(who) < session)
        {
            places.Forget(subject); // another node began the new round, and this one still believes in the last
            who = await places.OfPerson(person, Name, context.HttpContext.RequestAborted, chosen);
        }

        if (who is not null && SessionOf(who) == session)
            context.ReplacePrincipal(new(who));
        else
            context.RejectPrincipal();
    }

    static int SessionOf(ClaimsPrincipal? who) => Number(who?.FindFirst(Actors.Session));
    static int SessionOf(ClaimsIdentity? who) => Number(who?.FindFirst(Actors.Session));
    static int Number(Claim? session) => int.TryParse(session?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
