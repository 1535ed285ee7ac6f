using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// Before somebody changes how one gets in, they prove once more who they are, unless they just did: by password, by passkey, or by a mailed link, which signs in anew.
/// So nobody at a browser that was left open takes the account over.
/// </summary>
public static class ProveAgain
{
    internal const string Route = "/me/prove";

    /// <param name="Next">Where it leads then.</param>
    public sealed record Model(PostedForm Form, bool HasPassword, bool HasPasskey, string Email, string Next, bool LinkSent = false);

    public sealed record Input;

    public sealed record Means(bool HasPassword, bool HasPasskey, string Email);

    static readonly View<Input, Means> View = new("platform.prove-again", PlatformCan.SeeSelf, Run);

    internal static void Map(Doors doors)
    {
        doors.Portal.MapGet(Route, Open).RequireAuthorization(View.May);
        doors.Portal.MapPost(Route, WithPassword).RequireAuthorization(View.May).RequireRateLimiting(SignIn.Limited);
        doors.Portal.MapPost($"{Route}/passkey", WithPasskey).RequireAuthorization(View.May).RequireRateLimiting(SignIn.Limited);
        doors.Portal.MapPost($"{Route}/link", SendLink).RequireAuthorization(View.May).RequireRateLimiting(SignIn.Limited);
    }

    /// <summary>The path of this page, which leads on to <paramref name="next"/>.</summary>
    internal static string Before(string next) => $"{Route}?next={Uri.EscapeDataString(next)}";

    /// <summary>Whether the person proved within <see cref="Session.FreshFor"/> who they are, in this session.</summary>
    internal static bool IsFresh(HttpContext http, TimeProvider clock) =>
        long.TryParse(http.User.FindFirstValue(Actors.Proved), NumberStyles.None, CultureInfo.InvariantCulture, out var proved)
        && clock.Now() - DateTimeOffset.FromUnixTimeSeconds(proved) <= Session.FreshFor;

    static async Task<IResult> Open(string? next, Actor who, Runner runner, CancellationToken stop) => await Show(new(), SignIn.Ours(next), who, runner, stop);

    static async Task<IResult> Show(PostedForm form, string next, Actor who, Runner runner, CancellationToken stop, bool linkSent = false)
    {
        var means = (await runner.Read(View, new(), who, stop))!;
        return ProveAgainPage.Show(new(form, means.HasPassword, means.HasPasskey, means.Email, next, linkSent), form.HasErrors ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
    }

    static async Task<IResult> WithPassword([FromForm] IFormCollection typed, HttpContext http, Actor who, UserManager<Login> logins, IPasswordHasher<Login> passwords, Runner runner, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        if (await SignIn.Proven(who.Handle, form.Typed("Password"), logins, passwords) == who.PersonId)
            return await Proved(http, who, SignIn.Ours(form.Text("Next")), stop);
        form.Refuse("Password", Say("This is not your password, or there were too many attempts. Wait five minutes, or have a link sent to you."));
        return await Show(form, SignIn.Ours(form.Text("Next")), who, runner, stop);
    }

    static async Task<IResult> WithPasskey([FromForm] IFormCollection typed, HttpContext http, Actor who, Db db, Actors actors, PasskeyCeremony ceremony, Runner runner, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        if (await SignInWithPasskey.Proven(form.Typed("Credential"), http, db, actors, ceremony, stop) == who.PersonId)
            return await Proved(http, who, SignIn.Ours(form.Text("Next")), stop);
        form.Refuse("", Say("This passkey is not yours, or it took too long. Try again, or have a link sent to you."));
        return await Show(form, SignIn.Ours(form.Text("Next")), who, runner, stop);
    }

    static async Task<IResult> SendLink([FromForm] IFormCollection typed, Actor who, Db db, Actors actors, Letters letters, Runner runner, TimeProvider clock, CancellationToken stop)
    {
        var next = SignIn.Ours(new PostedForm(typed).Text("Next"));
        await using (var writing = await db.BeginWriting(actors.System(Door.Portal), stop))
        {
            await SignIn.Mail(db, await db.People.SingleAsync(person => person.Id == who.PersonId, stop), next, letters, clock.Now(), stop);
            await db.SaveChangesAsync(stop);
            await writing.Commit(stop);
        }

        return await Show(new(), next, who, runner, stop, linkSent: true);
    }

    static async Task<IResult> Proved(HttpContext http, Actor who, string next, CancellationToken stop)
    {
        var services = http.RequestServices;
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(who, stop);
        var (session, now) = (CookieScheme.SessionOf(http.User), services.GetRequiredService<TimeProvider>().Now());
        await db.Set<Session>().Where(row => row.Id == session).ExecuteUpdateAsync(row => row.SetProperty(one => one.ProvedAt, now), stop);
        await writing.Commit(stop);
        services.GetRequiredService<Places>().Forget(who.Key);
        return TypedResults.LocalRedirect(next);
    }

    static async Task<Means?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => new(
        await db.Set<Login>().AnyAsync(login => login.Id == who.Id && login.PasswordHash != null, stop),
        await db.Set<Passkey>().AnyAsync(passkey => passkey.Person == who.PersonId, stop), who.Handle);
}
