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
        doors.Portal.MapGet("/enter/{token}", Open).AllowAnonymous();
        doors.Portal.MapPost("/enter/{token}", WithLink).AllowAnonymous().RequireRateLimiting(Limited);
        doors.Portal.MapPost("/sign-out", SignOut).RequireAuthorization();
    }

    static async Task<IResult> WithPassword([FromForm] IFormCollection typed, HttpContext http, UserManager<Login> logins, IPasswordHasher<Login> passwords, Entrance entrance, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var next = form.Text("Next");
        if (form.Text("Email").Length == 0 || Nul.IsIn(form.Typed("Email")))
            form.Refuse("Email", Say("Give your e-mail address."));
        if (form.Typed("Password").Length == 0)
            form.Refuse("Password", Say("Give your password, or have a link sent to you."));
        if (!form.HasErrors && await Proven(form.Text("Email"), form.Typed("Password"), logins, passwords) is { } person)
            return await entrance.Enter(person, "password", Door.Portal, http, Ours(next), stop);
        form.Refuse("Password", Say("This e-mail and password don't belong together, or there were too many attempts. Wait five minutes, or have a link sent to you."));
        return SignInPage.Show(new(form, next), StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>
    /// Who has this address and password, unless the lock holds. A password is computed for every address, and nothing tells why it was refused: otherwise anybody
    /// could find out who is here.
    /// </summary>
    internal static async Task<Id<Person>?> Proven(string email, string password, UserManager<Login> logins, IPasswordHasher<Login> passwords)
    {
        if (await logins.FindByNameAsync(Person.Fold(email)) is not { PasswordHash: not null } login || await logins.IsLockedOutAsync(login))
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

    static async Task<IResult> SendLink([FromForm] IFormCollection typed, Db db, Actors actors, TimeProvider clock, Letters letters, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var email = Person.Fold(form.Text("Email"));
        if (email.Length == 0 || Nul.IsIn(email))
        {
            form.Refuse("Email", Say("Give your e-mail address; the link goes there."));
            return SignInPage.Show(new(form, form.Text("Next")), StatusCodes.Status422UnprocessableEntity);
        }

        await using var writing = await db.BeginWriting(actors.System(Door.Portal), stop);
        var now = clock.Now();
        if (await db.People.SingleOrDefaultAsync(person => person.Email == email, stop) is { } person)
        {
            await Mail(db, person, Ours(form.Text("Next")), letters, now, stop);
            await db.SaveChangesAsync(stop);
            await writing.Commit(stop);
        }

        return SignInPage.Show(new(new(), form.Text("Next"), LinkSentTo: email));
    }

    /// <summary>Mails a link that signs in once and leads on to <paramref name="next"/>.</summary>
    internal static async Task Mail(Db db, Person person, string next, Letters letters, DateTimeOffset now, CancellationToken stop)
    {
        var token = OneTimeLink.Make(db, LinkPurpose.SignIn, person.Id, now + LinkLives);
        var reader = Correspondent.Of(person, await db.Settings(stop)) with { Language = person.Language ?? Languages.OfTexts }; // who asks for it reads this page
        await letters.Send(OwnLetters.SignInLink, reader, next == "/" ? $"/enter/{token}" : $"/enter/{token}?next={Uri.EscapeDataString(next)}",
            _ => [("minutes", $"{LinkLives.TotalMinutes:0}")], db, now, stop);
    }

    static readonly Refusal Used = new("link-used", "This link was used or has expired. Ask for a new one on the sign-in page.");

    static async Task<IResult> Open(string token, string? next, Db db, Actors actors, TimeProvider clock, CancellationToken stop)
    {
        await using var reading = await db.BeginReading(actors.System(Door.Portal), stop);
        return await OneTimeLink.Find(db, token, LinkPurpose.SignIn, clock.Now(), stop) is null ? RefusalPage.Show(Used, StatusCodes.Status410Gone) : EnterPage.Show(new(token, Ours(next)));
    }

    /// <param name="Next">Where it leads then.</param>
    public sealed record Link(string Token, string Next);

    static async Task<IResult> WithLink(string token, [FromForm] IFormCollection typed, HttpContext http, Db db, Actors actors, Entrance entrance, TimeProvider clock, CancellationToken stop)
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

        return await entrance.Enter(person, "link", Door.Link, http, Ours(new PostedForm(typed).Text("Next")), stop);
    }

    /// <summary>The session ends with the cookie, so that a copy of the cookie is worth nothing.</summary>
    static async Task<IResult> SignOut(HttpContext http, Actor who, Db db, Actors actors, Places places, TimeProvider clock, CancellationToken stop)
    {
        if (CookieScheme.SessionOf(http.User) is { } session)
        {
            await using (var writing = await db.BeginWriting(actors.System(Door.Portal), stop))
            {
                var now = clock.Now();
                await db.Set<Session>().Where(row => row.Id == session && row.EndedAt == null).ExecuteUpdateAsync(row => row.SetProperty(one => one.EndedAt, now), stop);
                await writing.Commit(stop);
            }

            places.Forget(who.Key);
        }

        await http.SignOutAsync(CookieScheme.Name);
        return TypedResults.LocalRedirect("/sign-in");
    }

    /// <summary><paramref name="next"/> if it is a path of this portal, otherwise home: never another site, which <c>//host</c> would be.</summary>
    internal static string Ours(string? next) => next is ['/', ..] and not ['/', '/' or '\\', ..] && !next.Any(char.IsControl) ? next : "/";
}
