using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>A person's own page: their name, how they sign in and where they are signed in, how they read the portal, and for whom they work.</summary>
public static class OpenMe
{
    internal const string Route = "/me";

    /// <param name="Session">The one that asks; null where there is none.</param>
    public sealed record Input(Guid? Session);

    public sealed record Mine(ChangeMe.Me Me, IReadOnlyList<OwnPasskeys.Shown> Passkeys, IReadOnlyList<OwnSessions.Shown> Sessions, Preferences.Saved Preferences, string ProgramZone);

    /// <param name="NameForm">As it was typed, or as it is; likewise the others.</param>
    /// <param name="MayHavePasskeys">The address has a name; a number can't have passkeys.</param>
    public sealed record Model(Mine Mine, PostedForm NameForm, PostedForm PasswordForm, PostedForm PreferencesForm, bool MayHavePasskeys);

    static readonly View<Input, Mine> View = new("platform.open-me", PlatformCan.SeeSelf, Run);

    internal static void Map(Doors doors) => doors.Portal.MapGet(Route, (Actor who, Runner runner, HttpContext http, CancellationToken stop) =>
        Show(who, runner, http, StatusCodes.Status200OK, stop: stop)).RequireAuthorization(View.May);

    internal static async Task<IResult> Show(
        Actor who, Runner runner, HttpContext http, int status, PostedForm? name = null, PostedForm? password = null, PostedForm? preferences = null, CancellationToken stop = default)
    {
        var mine = (await runner.Read(View, new(CookieScheme.SessionOf(http.User)), who, stop))!;
        var (zone, language, theme) = mine.Preferences;
        return MePage.Show(new(mine, name ?? PostedForm.Of(("Name", mine.Me.Name)), password ?? new(),
            preferences ?? PostedForm.Of(("Zone", zone), ("Language", language), ("Theme", theme)), Welcome.HasName(http)), status);
    }

    internal static IResult Saved(HttpContext http, string text)
    {
        new Flash(text).Leave(http);
        return TypedResults.LocalRedirect(Route);
    }

    static readonly Refusal NotAPerson = new("not-a-person", "A key has no name and no password of its own.");

    /// <exception cref="RefusedException">A key asks, and no person.</exception>
    internal static async Task<Person> PersonOf(Actor who, Db db, CancellationToken stop)
    {
        Refuse.If(who.PersonId is null ? NotAPerson : null);
        return await db.People.SingleAsync(person => person.Id == who.PersonId, stop);
    }

    static async Task<Mine?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var person = await PersonOf(who, db, stop);
        return new(await ChangeMe.MeOf(person, who, db, stop), await OwnPasskeys.Of(person.Id, db, stop), await OwnSessions.Of(person, input.Session, db, now, stop),
            new(person.Zone, person.Language, person.Theme), (await db.Settings(stop)).Zone);
    }
}
