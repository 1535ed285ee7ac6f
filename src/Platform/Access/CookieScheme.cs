using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Entente.Platform;

/// <summary>The portal's sign-in: a cookie that says only which person, in which session, and for whom they chose to work; role and partner are looked up, so a change counts at once.</summary>
static class CookieScheme
{
    public const string Name = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void SetUp(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "entente";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax; // a link in a mail must find one signed in
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Session.Lives;
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

    /// <summary>Gives the browser its cookie.</summary>
    /// <param name="place">For whom the person works in it; null: at their first place.</param>
    public static Task SignIn(HttpContext http, Id<Person> person, Guid session, Id<Membership>? place)
    {
        var identity = new ClaimsIdentity([new(Actors.Subject, $"person:{person}"), new(Actors.Session, session.ToString())], Name);
        if (place is { } at)
            identity.AddClaim(new(Actors.Place, at.ToString()));
        return http.SignInAsync(Name, new(identity), new() { IsPersistent = true });
    }

    static async Task LookAgain(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var stop = context.HttpContext.RequestAborted;
        if (PersonOf(context.Principal) is { } person && SessionOf(context.Principal) is { } session
            && await services.GetRequiredService<Places>().OfSession(session, person, Name, PlaceOf(context.Principal), stop) is var (who, places, seenAt))
        {
            context.ReplacePrincipal(new(who));
            context.HttpContext.Features.Set(new OwnPlaces(places));
            services.GetRequiredService<Sightings>().Note(session, seenAt);
        }
        else
            context.RejectPrincipal();
    }

    static Id<Person>? PersonOf(ClaimsPrincipal? who) =>
        who?.FindFirstValue(Actors.Subject) is { } subject && subject.StartsWith("person:", StringComparison.Ordinal) && Id<Person>.TryParse(subject["person:".Length..], null, out var id) ? id : null;

    /// <summary>The session that a request belongs to; null for a key and for nobody.</summary>
    public static Guid? SessionOf(ClaimsPrincipal? who) => Guid.TryParse(who?.FindFirstValue(Actors.Session), out var id) ? id : null;

    /// <summary>For whom the person of a request works.</summary>
    public static Id<Membership>? PlaceOf(ClaimsPrincipal? who) => Id<Membership>.TryParse(who?.FindFirstValue(Actors.Place), null, out var id) ? id : null;
}

/// <summary>Everywhere the person of a request has access.</summary>
sealed record OwnPlaces(IReadOnlyList<OpenPlace> All);
