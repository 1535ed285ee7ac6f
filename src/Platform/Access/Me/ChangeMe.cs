using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>A person changes their name, and the password that spares them the mailed link. Keys of programs have neither.</summary>
public static class ChangeMe
{
    public sealed record NameInput([property: Required, StringLength(200), OneLine] string Name);

    /// <param name="Current">The password until now, where there is one.</param>
    public sealed record PasswordInput(
        [property: Required, StringLength(128, MinimumLength = CreateOwner.PasswordMin, ErrorMessage = "Give a password of at least 10 characters.")] string Password,
        [property: StringLength(128)] string? Current = null);

    /// <param name="Organization">The partner's name, or the program's.</param>
    /// <param name="Places">Everywhere the person has access; one of them is where they work now.</param>
    public sealed record Me(string Name, string Email, string Role, string Organization, bool HasPassword, IReadOnlyList<OwnPlace> Places);

    /// <param name="IsHere">Where the person works now.</param>
    public sealed record OwnPlace(Id<Membership> Id, string Organization, string Role, bool IsHere);

    static readonly Act<NameInput, Me, Places> Rename = new("platform.rename-me", PlatformCan.SeeSelf, RunRename);
    static readonly Act<PasswordInput, Me, IPasswordHasher<Login>> SetPassword = new("platform.set-password", PlatformCan.SeeSelf, RunPassword) { IsSecret = true };

    internal static void Map(Doors doors)
    {
        doors.Open(Rename, "/me/name");
        doors.Open(SetPassword, "/me/password");
        doors.Portal.MapPost("/me/name", SubmitName).RequireAuthorization(Rename.May);
        doors.Portal.MapPost("/me/password", SubmitPassword).RequireAuthorization(SetPassword.May).RequireRateLimiting(SignIn.Limited);
    }

    static async Task<IResult> SubmitName([FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var input = new NameInput(form.Text("Name"));
        form.Check(input);
        return await form.Submit(() => runner.Run(Rename, input, who, stop), _ => OpenMe.Saved(http, Say("Your name was changed.")),
            status => OpenMe.Show(who, runner, http, status, name: form, stop: stop));
    }

    static async Task<IResult> SubmitPassword([FromForm] IFormCollection typed, Actor who, Runner runner, Entrance entrance, HttpContext http, TimeProvider clock, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var input = new PasswordInput(form.Typed("Password"), form.Typed("Current"));
        form.Check(input);
        if (!form.HasErrors && form.Typed("Current").Length == 0 && !ProveAgain.IsFresh(http, clock))
            return TypedResults.LocalRedirect(ProveAgain.Before(OpenMe.Route));
        return await form.Submit(() => SetAndStay(input, who, runner, entrance, http, stop), _ => OpenMe.Saved(http, Say("Your password was set. Everywhere else you have to sign in again.")),
            status => OpenMe.Show(who, runner, http, status, password: form, stop: stop));
    }

    /// <summary>All sign-ins of the person end with the old password; in this browser a new one begins.</summary>
    static async Task<Me?> SetAndStay(PasswordInput input, Actor who, Runner runner, Entrance entrance, HttpContext http, CancellationToken stop)
    {
        var me = await runner.Run(SetPassword, input, who, stop);
        await entrance.Stay(who, http, stop);
        return me;
    }

    static async Task<Me?> RunRename(NameInput input, Actor who, Db db, Places places, DateTimeOffset now, CancellationToken stop)
    {
        var person = await OpenMe.PersonOf(who, db, stop);
        await db.LookBehindTheWall(stop); // their own places with other companies too
        person.Rename(input.Name);
        foreach (var place in await db.Set<Membership>().Where(place => place.Person == person.Id).ToListAsync(stop))
            place.Call(null, person);
        db.Record(new PersonRenamed(person.Id, person.Name), person);
        places.Forget($"person:{person.Id}");
        return await MeOf(person, who, db, stop);
    }

    /// <summary>Whoever finds an open browser must not be able to lock its owner out, so the password until now is asked for.</summary>
    static async Task<Me?> RunPassword(PasswordInput input, Actor who, Db db, IPasswordHasher<Login> passwords, DateTimeOffset now, CancellationToken stop)
    {
        var person = await OpenMe.PersonOf(who, db, stop);
        var login = await db.Set<Login>().SingleOrDefaultAsync(login => login.Id == person.Id.Value, stop);
        if (login is null)
            db.Add(CreateOwner.LoginOf(person, input.Password, passwords));
        else if (login.PasswordHash is { } hash && passwords.VerifyHashedPassword(login, hash, input.Current ?? "") == PasswordVerificationResult.Failed)
            throw InvalidInputException.In("current", Say("This is not your password until now."));
        else
            login.PasswordHash = passwords.HashPassword(login, input.Password);
        person.EndSessions();
        db.Record(new PasswordSet(person.Id), person);
        return await MeOf(person, who, db, stop) with { HasPassword = true };
    }

    internal static async Task<Me> MeOf(Person person, Actor who, Db db, CancellationToken stop)
    {
        await db.LookBehindTheWall(stop); // their own places with other companies too, and nothing else
        var program = await db.Set<ProgramSettings>().Select(settings => settings.Name).SingleAsync(stop);
        var places = await db.Set<Membership>().Where(place => place.Person == person.Id && place.LeftAt == null).OrderBy(place => place.Id)
            .Select(place => new OwnPlace(place.Id, db.Partners.Where(partner => partner.Id == place.Partner).Select(partner => partner.Name).FirstOrDefault() ?? program, place.Role, place.Partner == who.Partner))
            .ToListAsync(stop);
        var hasPassword = await db.Set<Login>().AnyAsync(login => login.Id == person.Id.Value && login.PasswordHash != null, stop);
        return new(person.Name, person.Email, who.Role, places.Find(place => place.IsHere)?.Organization ?? program, hasPassword, places);
    }
}
