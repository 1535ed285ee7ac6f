using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Lets in who proved who they are: begins a session, writes down that they came, and tells them when the device is a new one.</summary>
public sealed class Entrance(Places places, Actors actors, EventWriter events, Letters letters, TimeProvider clock)
{
    static readonly Refusal NoPlace = new("no-place", "Your access has ended. Ask the administrator of your company.");

    /// <summary>Signs the browser in; refused when no company lets the person in any more.</summary>
    /// <param name="by">What they proved it by: <c>password</c>, <c>link</c>, <c>passkey</c>.</param>
    /// <param name="next">A path of this portal.</param>
    internal async Task<IResult> Enter(Id<Person> person, string by, Door door, HttpContext http, string next, CancellationToken stop)
    {
        places.Forget($"person:{person}");
        if (await places.OfPerson(person, CookieScheme.Name, stop) is not { } who)
            return RefusalPage.Show(NoPlace, StatusCodes.Status403Forbidden);
        var before = CookieScheme.SessionOf((await http.AuthenticateAsync(CookieScheme.Name)).Principal);
        var began = await Begin(person, by, actors.Of(new(who)) with { Door = door }, before, http, stop);
        await CookieScheme.SignIn(http, person, began.Session, null);
        if (await places.OfSession(began.Session, person, CookieScheme.Name, null, stop) is { Places.Count: > 1 })
            next = ChoosePlace.Before(next);
        return TypedResults.LocalRedirect(by == "link" && !began.HasOther && Welcome.Fits(http) ? Welcome.Before(next) : next);
    }

    /// <summary>A session of its own after all others ended, in the browser that ended them.</summary>
    internal async Task<Guid> Stay(Actor who, HttpContext http, CancellationToken stop)
    {
        places.Forget(who.Key);
        await using var scope = http.RequestServices.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(actors.System(), stop);
        var session = SessionOf(await db.People.SingleAsync(row => row.Id == who.PersonId, stop), "password", http, clock.Now());
        db.Add(session);
        await db.SaveChangesAsync(stop);
        await writing.Commit(stop);
        await CookieScheme.SignIn(http, session.Person, session.Id, CookieScheme.PlaceOf(http.User));
        return session.Id;
    }

    /// <param name="before">The session that this browser was signed in with until now: one browser has one.</param>
    async Task<Began> Begin(Id<Person> id, string by, Actor who, Guid? before, HttpContext http, CancellationToken stop)
    {
        await using var scope = http.RequestServices.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(actors.System(who.Door), stop);
        var now = clock.Now();
        var person = await db.People.SingleAsync(row => row.Id == id, stop);
        var session = SessionOf(person, by, http, now);
        var known = await db.Set<Session>().Where(row => row.Person == id).Select(row => row.Browser == session.Browser).Distinct().ToListAsync(stop);
        if (known.Count > 0 && !known.Contains(true))
            await Tell(db, person, session, now, stop);
        if (before is { } last)
            await db.Set<Session>().Where(row => row.Id == last && row.EndedAt == null).ExecuteUpdateAsync(row => row.SetProperty(one => one.EndedAt, now), stop);
        db.Add(session);
        db.Record(new PersonSignedIn(by), "person", id.Value);
        await events.Save(db, who, now, stop);
        var began = new Began(session.Id, await db.Set<Passkey>().AnyAsync(key => key.Person == id, stop) || await db.Set<Login>().AnyAsync(login => login.Id == id.Value && login.PasswordHash != null, stop));
        await writing.Commit(stop);
        return began;
    }

    /// <param name="HasOther">They have another way in than the mailed link.</param>
    sealed record Began(Guid Session, bool HasOther);

    static Session SessionOf(Person person, string by, HttpContext http, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Person = person.Id,
        Round = person.Session,
        By = by,
        Device = Devices.InWords(http.Request.Headers.UserAgent.ToString()),
        Address = Devices.Short(http.Connection.RemoteIpAddress),
        Browser = Devices.MarkOf(http),
        CreatedAt = now,
        SeenAt = now,
        ProvedAt = now,
    };

    async Task Tell(Db db, Person person, Session session, DateTimeOffset now, CancellationToken stop) => await letters.Send(
        OwnLetters.NewDevice, Correspondent.Of(person, await db.Settings(stop)), OpenMe.Route,
        reader => [("device", session.Address.Length > 0 ? Say($"{Devices.Said(session.Device)}, from {Devices.SaidPlace(session.Address)}") : Devices.Said(session.Device)), ("moment", reader.Moment(now))], db, now, stop);
}
