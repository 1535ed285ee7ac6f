using Microsoft.AspNetCore.Authentication;

namespace Entente.Platform;

/// <summary>Lets in who proved who they are, and writes down that they came.</summary>
public sealed class Entrance(Places places, Actors actors, EventWriter events, TimeProvider clock)
{
    /// <summary>Signs the browser in; refused when no company lets the person in any more.</summary>
    /// <param name="by">What they proved it by: <c>password</c>, <c>link</c>.</param>
    /// <param name="next">A path of this portal.</param>
    internal async Task<IResult> Enter(Id<Person> person, string by, Door door, HttpContext http, string next, CancellationToken stop)
    {
        places.Forget($"person:{person}");
        if (await places.OfPerson(person, CookieScheme.Name, stop) is not { } who)
            return RefusalPage.Show(new("no-place", "Your access has ended. Ask the administrator of your company."), StatusCodes.Status403Forbidden);
        await Record(person, by, actors.Of(new(who)) with { Door = door }, http.RequestServices.GetRequiredService<Db>(), stop);
        await http.SignInAsync(CookieScheme.Name, new(who), new() { IsPersistent = true });
        return TypedResults.LocalRedirect(next);
    }

    async Task Record(Id<Person> person, string by, Actor who, Db db, CancellationToken stop)
    {
        await using var writing = await db.BeginWriting(who, stop);
        db.Record(new PersonSignedIn(by), "person", person.Value);
        await events.Save(db, who, clock.Now(), stop);
        await writing.Commit(stop);
    }
}
