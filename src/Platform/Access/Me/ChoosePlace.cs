using Microsoft.AspNetCore.Mvc;

namespace Entente.Platform;

/// <summary>
/// Who is let in by several companies says for which one they work. It changes no record, only this browser's sign-in; a form that was opened for one of them is
/// refused once another was chosen (see <see cref="PlaceInForms"/>), so nothing of one gets into the other.
/// </summary>
public static class ChoosePlace
{
    const string Route = "/places";

    public sealed record Model(IReadOnlyList<OpenPlace> Places, string Program, Id<Membership>? Here, string Next);

    internal static void Map(Doors doors)
    {
        doors.Portal.MapGet(Route, Open).RequireAuthorization(PlatformCan.SeeSelf);
        doors.Portal.MapPost("/me/place", Submit).RequireAuthorization(PlatformCan.SeeSelf);
    }

    /// <summary>The path of this page, which leads on to <paramref name="next"/>.</summary>
    internal static string Before(string next) => $"{Route}?next={Uri.EscapeDataString(next)}";

    static async Task<IResult> Open(string? next, HttpContext http, ProgramFace program, CancellationToken stop) => ChoosePlacePage.Show(
        new(http.Features.Get<OwnPlaces>()?.All ?? [], (await program.Look(stop)).Name, CookieScheme.PlaceOf(http.User), SignIn.Ours(next)));

    static async Task<IResult> Submit([FromForm] IFormCollection typed, HttpContext http, Actor who)
    {
        var form = new PostedForm(typed);
        var chosen = http.Features.Get<OwnPlaces>()?.All.FirstOrDefault(place => $"{place.Id}" == form.Text("Place"));
        if (chosen is not null && CookieScheme.SessionOf(http.User) is { } session)
            await CookieScheme.SignIn(http, new(who.Id), session, chosen.Id);
        return TypedResults.LocalRedirect(SignIn.Ours(form.Text("Next")));
    }
}
