using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>A person sees where they are signed in, ends one of these sign-ins, or all.</summary>
public static class OwnSessions
{
    public sealed record EndInput([property: Given] Guid Id);

    public sealed record EndAllInput;

    public sealed record Ended(Guid Id, string Device);

    /// <param name="IsHere">The one that asks.</param>
    public sealed record Shown(Guid Id, string Device, string Address, string By, DateTimeOffset CreatedAt, DateTimeOffset SeenAt, bool IsHere);

    /// <summary>More than this nobody reads; who has more ends them all.</summary>
    const int Most = 50;

    static readonly Act<EndInput, Ended> End = new("platform.end-session", PlatformCan.SeeSelf, RunEnd);
    static readonly Act<EndAllInput, Ended> EndAll = new("platform.sign-out-everywhere", PlatformCan.SeeSelf, RunAll);

    internal static void Map(Doors doors)
    {
        doors.Portal.MapPost("/me/sessions/{id:guid}/end", SubmitEnd).RequireAuthorization(End.May);
        doors.Portal.MapPost("/me/sessions/end", SubmitAll).RequireAuthorization(EndAll.May);
    }

    static async Task<IResult> SubmitEnd(Guid id, HttpContext http, Actor who, Runner runner, Places places, CancellationToken stop)
    {
        if (await runner.Run(End, new(id), who, stop) is not { } ended)
            return TypedResults.NotFound();
        places.Forget(who.Key);
        return OpenMe.Saved(http, Say($"{Devices.Said(ended.Device)} is signed out."));
    }

    static async Task<IResult> SubmitAll(HttpContext http, Actor who, Runner runner, Places places, CancellationToken stop)
    {
        await runner.Run(EndAll, new(), who, stop);
        places.Forget(who.Key);
        await http.SignOutAsync(CookieScheme.Name);
        new Flash(Say("You are signed out everywhere, here too.")).Leave(http);
        return TypedResults.LocalRedirect("/sign-in");
    }

    static async Task<Ended?> RunEnd(EndInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Set<Session>().SingleOrDefaultAsync(row => row.Id == input.Id && row.Person == who.PersonId, stop) is not { } session)
            return null;
        if (session.EndedAt is null)
            db.Record(new PersonSignedOut(session.Person, Everywhere: false), "person", session.Person.Value);
        session.EndedAt ??= now;
        return new(session.Id, session.Device);
    }

    static async Task<Ended?> RunAll(EndAllInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var person = await OpenMe.PersonOf(who, db, stop);
        person.EndSessions();
        db.Record(new PersonSignedOut(person.Id, Everywhere: true), person);
        return new(person.Id.Value, "");
    }

    /// <summary>Where <paramref name="person"/> is signed in, what was used last first.</summary>
    /// <param name="here">The session that asks.</param>
    internal static async Task<IReadOnlyList<Shown>> Of(Person person, Guid? here, Db db, DateTimeOffset now, CancellationToken stop) =>
        [.. (await db.Set<Session>().Open(person, now).OrderByDescending(session => session.SeenAt).ThenBy(session => session.Id).Take(Most).ToListAsync(stop))
            .Select(session => new Shown(session.Id, session.Device, session.Address, session.By, session.CreatedAt, session.SeenAt, session.Id == here)).OrderByDescending(session => session.IsHere)];
}
