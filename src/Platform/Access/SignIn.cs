using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Sign-in by password or by a link sent by mail. Wrong passwords lock for minutes, then the lock heals by itself.</summary>
public static class SignIn
{
    public const string Limited = "sign-in";
    static readonly TimeSpan LinkLives = TimeSpan.FromMinutes(20);

    /// <param name="LinkSentTo">Set when a link was asked for; the page says the same whether or not somebody has this address.</param>
    public sealed record Model(PostedForm Form, string? Next, string? LinkSentTo = null);

    internal static void Map(Doors doors)
    {
        doors.Portal.MapGet("/sign-in", (string? next) => SignInPage.Show(new(new(), next))).AllowAnonymous();
        doors.Portal.MapPost("/sign-in", WithPassword).AllowAnonymous().RequireRateLimiting(Limited);
        doors.Portal.MapPost("/sign-in/link", SendLink).AllowAnonymous().RequireRateLimiting(Limited);
        doors.Portal.MapGet("/enter/{token}", (string token) => EnterPage.Show(token)).AllowAnonymous();
        doors.Portal.MapPost("/enter/{token}", WithLink).AllowAnonymous().RequireRateLimiting(Limited);
        doors.Portal.MapPost("/sign-out", (Delegate)SignOut).RequireAuthorization();
    }

    static async Task<IResult> WithPassword([FromForm] IFormCollection typed, HttpContext http, UserManager<Login> logins, Places places, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var next = form.Text("Next");
        if (form.Text("Email").Length == 0)
            form.Refuse("Email", "Give your e-mail address.");
        if (form.Typed("Password").Length == 0)
            form.Refuse("Password", "Give your password, or have a link sent to you.");
        if (form.HasErrors)
            return SignInPage.Show(new(form, next), StatusCodes.Status422UnprocessableEntity);

        var login = await logins.FindByNameAsync(Person.Fold(form.Text("Email")));
        if (login is not null && await logins.IsLockedOutAsync(login))
            return Locked(form, next);
        if (login is null || !await logins.CheckPasswordAsync(login, form.Typed("Password")))
        {
            if (login is not null && (await logins.AccessFailedAsync(login)).Succeeded && await logins.IsLockedOutAsync(login))
                return Locked(form, next);
            form.Refuse("Password", "This e-mail and password don't belong together.");
            return SignInPage.Show(new(form, next), StatusCodes.Status422UnprocessableEntity);
        }

        await logins.ResetAccessFailedCountAsync(login);
        return await Enter(new(login.Id), http, places, next, stop);
    }

    static IResult Locked(PostedForm form, string? next)
    {
        form.Refuse("Password", "Too many wrong passwords. Wait five minutes, or have a link sent to you.");
        return SignInPage.Show(new(form, next), StatusCodes.Status422UnprocessableEntity);
    }

    static async Task<IResult> SendLink([FromForm] IFormCollection typed, HttpContext http, Db db, Actors actors, TimeProvider clock, PublicAddress address, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var email = Person.Fold(form.Text("Email"));
        if (email.Length == 0)
        {
            form.Refuse("Email", "Give your e-mail address; the link goes there.");
            return SignInPage.Show(new(form, form.Text("Next")), StatusCodes.Status422UnprocessableEntity);
        }

        await using var writing = await db.BeginWriting(actors.System(Door.Portal), stop);
        var now = clock.Now();
        if (await db.People.SingleOrDefaultAsync(person => person.Email == email, stop) is { } person)
        {
            var token = OneTimeLink.Make(db, LinkPurpose.SignIn, person.Id, now + LinkLives);
            db.Send(person.Email, "Your link to sign in", $"""
                Hello {person.Name},

                this link signs you in once, within {LinkLives.TotalMinutes:0} minutes:

                {address.Of(http)}/enter/{token}

                If you didn't ask for it, nothing happens when you ignore this mail.
                """, now);
            await db.SaveChangesAsync(stop);
            await writing.Commit(stop);
        }

        return SignInPage.Show(new(new(), form.Text("Next"), LinkSentTo: email));
    }

    static async Task<IResult> WithLink(string token, HttpContext http, Db db, Actors actors, Places places, TimeProvider clock, CancellationToken stop)
    {
        Id<Person> person;
        await using (var writing = await db.BeginWriting(actors.System(Door.Portal), stop))
        {
            var now = clock.Now();
            if (await OneTimeLink.Find(db, token, LinkPurpose.SignIn, now, stop) is not { } link)
                return RefusalPage.Show(new("link-used", "This link was used or has expired. Ask for a new one on the sign-in page."), StatusCodes.Status410Gone);
            link.UsedAt = now;
            person = link.Person!.Value;
            await db.SaveChangesAsync(stop);
            await writing.Commit(stop);
        }

        return await Enter(person, http, places, null, stop);
    }

    static async Task<IResult> Enter(Id<Person> person, HttpContext http, Places places, string? next, CancellationToken stop)
    {
        places.Forget($"person:{person}");
        if (await places.OfPerson(person, CookieScheme.Name, stop) is not { } who)
            return RefusalPage.Show(new("no-place", "Your access has ended. Ask the administrator of your company."), StatusCodes.Status403Forbidden);
        await http.SignInAsync(CookieScheme.Name, new(who), new() { IsPersistent = true });
        return TypedResults.LocalRedirect(IsOurs(next) ? next! : "/");
    }

    static async Task<IResult> SignOut(HttpContext http)
    {
        await http.SignOutAsync(CookieScheme.Name);
        return TypedResults.LocalRedirect("/sign-in");
    }

    /// <summary>A path of this portal: never another site, which <c>//host</c> would be.</summary>
    static bool IsOurs(string? next) => next is ['/', ..] and not ['/', '/' or '\\', ..];
}
