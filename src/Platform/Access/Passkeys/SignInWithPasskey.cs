using Microsoft.AspNetCore.Mvc;

namespace Entente.Platform;

/// <summary>Sign-in with one tap: the browser offers the passkeys that it has for us, and nobody types an address.</summary>
public static class SignInWithPasskey
{
    internal static void Map(Doors doors)
    {
        doors.Portal.MapPost("/sign-in/passkey/ask", Ask).AllowAnonymous();
        doors.Portal.MapPost("/sign-in/passkey", Submit).AllowAnonymous().RequireRateLimiting(SignIn.Limited);
    }

    static async Task<IResult> Ask(HttpContext http, PasskeyCeremony ceremony) => TypedResults.Text(await ceremony.AskForProof(http), "application/json");

    static async Task<IResult> Submit([FromForm] IFormCollection typed, HttpContext http, Db db, Actors actors, PasskeyCeremony ceremony, Entrance entrance, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var next = form.Text("Next");
        if (await Proven(form.Typed("Credential"), http, db, actors, ceremony, stop) is { } person)
            return await entrance.Enter(person, "passkey", Door.Portal, http, SignIn.Ours(next), stop);
        form.Refuse("", Say("This passkey didn't work here. It may have been removed, or it took too long. Try again, or have a link sent to you."));
        return SignInPage.Show(new(form, next), StatusCodes.Status422UnprocessableEntity);
    }

    internal static async Task<Id<Person>?> Proven(string answer, HttpContext http, Db db, Actors actors, PasskeyCeremony ceremony, CancellationToken stop)
    {
        await using var writing = await db.BeginWriting(actors.System(Door.Portal), stop);
        if (await ceremony.Proven(answer, db, http, stop) is not { } person)
            return null;
        await db.SaveChangesAsync(stop);
        await writing.Commit(stop);
        return person;
    }
}
