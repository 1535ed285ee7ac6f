using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>A person's own page: their name, and the password that spares them the mailed link. Keys of programs have neither.</summary>
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

    /// <param name="NameForm">As it was typed, or as it is.</param>
    public sealed record Model(Me Me, PostedForm NameForm, PostedForm PasswordForm);

    static readonly Refusal NotAPerson = new("not-a-person", "A key has no name and no password of its own.");
    static readonly Act<NameInput, Me, Places> Rename = new("platform.rename-me", PlatformCan.SeeSelf, RunRename);
    static readonly Act<PasswordInput, Me, IPasswordHasher<Login>> SetPassword = new("platform.set-password", PlatformCan.SeeSelf, RunPassword) { IsSecret = true };
    static readonly View<ShowMe.Input, Me> View = new("platform.open-me", PlatformCan.SeeSelf, Run);

    internal static void Map(Doors doors)
    {
        doors.Open(Rename, "/me/name");
        doors.Open(SetPassword, "/me/password");
        doors.Page(View, "/me", (me, _) => Show(me));
        doors.Portal.MapPost("/me/place", SubmitPlace).RequireAuthorization(View.May);
        doors.Portal.MapPost("/me/name", SubmitName).RequireAuthorization(Rename.May);
        doors.Portal.MapPost("/me/password", SubmitPassword).RequireAuthorization(SetPassword.May).RequireRateLimiting(SignIn.Limited);
    }

    static Page Show(Me me, PostedForm? name = null, PostedForm? password = null, int status = StatusCodes.Status200OK) =>
        MePage.Show(new(me, name ?? PostedForm.Of(("Name", me.Name)), password ?? new()), status);

    static async Task<IResult> SubmitName([FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var input = new NameInput(form.Text("Name"));
        form.Check(input);
        return await form.Submit(() => runner.Run(Rename, input, who, stop), _ => Saved(http, "Your name was changed."),
            async status => Show((await runner.Read(View, new(), who, stop))!, name: form, status: status));
    }

    static async Task<IResult> SubmitPassword([FromForm] IFormCollection typed, Actor who, Runner runner, Places places, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var input = new PasswordInput(form.Typed("Password"), form.Typed("Current"));
        form.Check(input);
        return await form.Submit(() => SetAndStay(input, who, runner, places, http, stop), _ => Saved(http, "Your password was set. Everywhere else you have to sign in again."),
            async status => Show((await runner.Read(View, new(), who, stop))!, password: form, status: status));
    }

    /// <summary>All sign-ins of the person end with the old password; the one in this browser begins anew.</summary>
    static async Task<Me?> SetAndStay(PasswordInput input, Actor who, Runner runner, Places places, HttpContext http, CancellationToken stop)
    {
        var me = await runner.Run(SetPassword, input, who, stop);
        Id<Membership>? here = Id<Membership>.TryParse(http.User.FindFirst(Actors.Place)?.Value, null, out var place) ? place : null;
        places.Forget(who.Key);
        if (await places.OfPerson(new(who.Id), CookieScheme.Name, stop, here) is { } still)
            await http.SignInAsync(CookieScheme.Name, new(still), new() { IsPersistent = true });
        return me;
    }

    /// <summary>From here on the person works for another of the companies that let them in. It changes no record, only this browser's sign-in.</summary>
    static async Task<IResult> SubmitPlace([FromForm] IFormCollection typed, Actor who, Places places, HttpContext http, CancellationToken stop)
    {
        Id<Membership>? chosen = Id<Membership>.TryParse(new PostedForm(typed).Text("Place"), null, out var place) ? place : null;
        if (await places.OfPerson(new(who.Id), CookieScheme.Name, stop, chosen) is { } there)
            await http.SignInAsync(CookieScheme.Name, new(there), new() { IsPersistent = true });
        return TypedResults.LocalRedirect("/");
    }

    static IResult Saved(HttpContext http, string text)
    {
        new Flash(text).Leave(http);
        return TypedResults.LocalRedirect("/me");
    }

    static async Task<Me?> RunRename(NameInput input, Actor who, Db db, Places places, DateTimeOffset now, CancellationToken stop)
    {
        var person = await PersonOf(who, db, stop);
        await db.LookBehindTheWall(stop); // their own places with other companies too
        person.Rename(input.Name);
        foreach (var place in await db.Set<Membership>().Where(place => place.Person == person.Id).ToListAsync(stop))
            place.Call(null);
        db.Record(new PersonRenamed(person.Id, person.Name), person);
        places.Forget($"person:{person.Id}");
        return await MeOf(person, who, db, stop);
    }

    /// <summary>Whoever finds an open browser must not be able to lock its owner out, so the password until now is asked for.</summary>
    static async Task<Me?> RunPassword(PasswordInput input, Actor who, Db db, IPasswordHasher<Login> passwords, DateTimeOffset now, CancellationToken stop)
    {
        var person = await PersonOf(who, db, stop);
        var login = await db.Set<Login>().SingleOrDefaultAsync(login => login.Id == person.Id.Value, stop);
        if (login is null)
            db.Add(CreateOwner.LoginOf(person, input.Password, passwords));
        else if (login.PasswordHash is { } hash && passwords.VerifyHashedPassword(login, hash, input.Current ?? "") == PasswordVerificationResult.Failed)
            throw InvalidInputException.In("current", "This is not your password until now.");
        else
            login.PasswordHash = passwords.HashPassword(login, input.Password);
        person.EndSessions();
        db.Record(new PasswordSet(person.Id), person);
        return await MeOf(person, who, db, stop) with { HasPassword = true };
    }

    static async Task<Me?> Run(ShowMe.Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => await MeOf(await PersonOf(who, db, stop), who, db, stop);

    static async Task<Person> PersonOf(Actor who, Db db, CancellationToken stop)
    {
        Refuse.If(who.Key.StartsWith("person:", StringComparison.Ordinal) ? null : NotAPerson);
        return await db.People.SingleAsync(person => person.Id == new Id<Person>(who.Id), stop);
    }

    static async Task<Me> MeOf(Person person, Actor who, Db db, CancellationToken stop)
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
