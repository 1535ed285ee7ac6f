using Microsoft.AspNetCore.Mvc;

namespace Entente.Platform;

/// <summary>Undoes what the person just did, by the act that puts it back: it is refused where somebody else changed the record meanwhile.</summary>
static class UndoLast
{
    static readonly Refusal TooLate = new("undo-too-late", "The ten seconds are over. What was done stands; change it on its page.");

    public static void Map(Doors doors) => doors.Portal.MapPost("/undo", Submit).RequireAuthorization(PlatformCan.SeeSelf);

    static async Task<IResult> Submit([FromForm] IFormCollection typed, HttpContext http, Actor who, Catalogue catalogue, TimeProvider clock, CancellationToken stop)
    {
        var undoing = Undoing.Open($"{typed["What"]}", http, who, clock.Now());
        Refuse.If(undoing is null ? TooLate : null);
        if (await catalogue.Run(undoing!.Act, undoing.Input, who, stop: stop) is null)
            return TypedResults.NotFound();
        new Flash(Say("Undone: everything is as it was before.")).Leave(http);
        return TypedResults.LocalRedirect(PortalRequest.BackOf(http));
    }
}
