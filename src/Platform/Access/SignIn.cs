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
        doors.Portal.MapGet("/enter/{token}", Welcome).AllowAnonymous();
        doors.Portal.MapPost("/enter/{token}", WithLink).AllowAnonymous().RequireRateLimiting(Limited);
        doors.Portal.MapPost("/sign-out", (Delegate)SignOut).RequireAuthorization();
    }

    static async Task<IResult> WithPassword([FromForm] IFormCollection typed, HttpContext http, UserManager<Login> logins, IPasswordHasher<Login> passwords, Entrance entrance, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var next = form.Text("Next");
        if (form.Text("Email").Length == 0 || Nul.IsIn(form.Typed("Email")))
            form.Refuse("Email", "Give your e-mail address.");
        if (form.Typed("Password").Length == 0)
            form.Refuse("Password", "Give your password, or have a link sent to you.");
        if (!form.HasErrors && await Proven(form, logins, passwords) is { } person)
            return await entrance.Enter(person, "password", Door.Portal, http, IsOurs(next) ? next : "/", stop);
        form.Refuse("Password", "This e-mail and password don't belong together, or there were too many attempts. Wait five minutes, or have a link sent to you.");
        return SignInPage.Show(new(form, next), StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>
    /// Who has this address and password, unless the lock holds. A password is computed for every address, and nothing tells why it was refused: otherwise anybody
    /// could find out who is here.
    /// </summary>
    static async Task<Id<Person>?> Proven(PostedForm form, UserManager<Login> logins, IPasswordHasher<Login> passwords)
    {
        var password = form.Typed("Password");
        if (await logins.FindByNameAsync(Person.Fold(form.Text("Email"))) is not { PasswordHash: not null } login || await logins.IsLockedOutAsync(login))
        {
            passwords.VerifyHashedPassword(new(), OfNobody.Value, password);
            return null;
        }

        if (!await logins.CheckPasswordAsync(login, password))
        {
            await logins.AccessFailedAsync(login);
            return null;
        }

        await logins.ResetAccessFailedCountAsync(login);
        return new(login.Id);
    }

    /// <summary>The hash of a password that nobody has.</summary>
    static readonly Lazy<string> OfNobody = new(() => new PasswordHasher<Login>().HashPassword(new(), ApiKey.NewSecret()));

    static async Task<IResult> SendLink([FromForm] IFormCollection typed, Db db, Actors actors, TimeProvider clock, PublicAddress address, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var email = Person.Fold(form.Text("Email"));
        if (email.Length == 0 || Nul.IsIn(email))
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

                {address.Of($"/enter/{token}")}

                If you didn't ask for it, nothing happens when you ignore this mail.
                """, now);
            await db.SaveChangesAsync(stop);
            await writing.Commit(stop);
        }

        return SignInPage.Show(new(new(), form.Text("Next"), LinkSentTo: email));
    }

    static readonly Refusal Used = new("link-used", "This link was used or has expired. Ask for a new one on the sign-in page.");

    static async Task<IResult> Welcome(string token, Db db, Actors actors, TimeProvider clock, CancellationToken stop)
    {
        await using var reading = await db.BeginReading(actors.System(Door.Portal), stop);
        return await OneTimeLink.Find(db, token, LinkPurpose.SignIn, clock.Now(), stop) is null ? RefusalPage.Show(Used, StatusCodes.Status410Gone) : EnterPage.Show(token);
    }

    static async Task<IResult> WithLink(string token, HttpContext http, Db db, Actors actors, Entrance entrance, TimeProvider clock, CancellationToken stop)
    {
        Id<Person> person;
        await using (var writing = await db.BeginWriting(actors.System(Door.Portal), stop))
        {
            var now = clock.Now();
            if (await OneTimeLink.Find(db, token, LinkPurpose.SignIn, now, stop) is not { } link)
                return RefusalPage.Show(Used, StatusCodes.Status410Gone);
            link.UsedAt = now;
            person = link.Person!.Value;
            await db.SaveChangesAsync(stop);
            await writing.Commit(stop);
        }

        return await entrance.Enter(person, "link", Door.Link, http, "/", stop);
    }

    static async Task<IResult> SignOut(HttpContext http)
    {
        await http.SignOutAsync(CookieScheme.Name);
        return TypedResults.LocalRedirect("/sign-in");
    }

    /// <summary>A path of this portal: never another site, which <c>//host</c> would be.</summary>
    static bool IsOurs(string? next) => next is ['/', ..] and not ['/', '/' or '\\', ..];
}
