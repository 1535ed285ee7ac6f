namespace Entente.Platform;

/// <summary>
/// A link of a mail leads to a record of another company than the one for which its reader works now: then the switch is offered, if the record is at one of
/// their own. Whoever belongs to one company only gets the same answer as for a record that isn't there.
/// </summary>
public static class Elsewhere
{
    public sealed record Model(WorkPlace There, string Path);

    /// <summary>The offer, or null when the record is at none of the reader's other companies.</summary>
    /// <param name="may">What one needs to see it.</param>
    /// <param name="isThere">Whether somebody sees it.</param>
    internal static async Task<IResult?> Offer(HttpContext http, string may, Func<Actor, Task<bool>> isThere)
    {
        if (http.Features.Get<OwnPlaces>() is not { All: { Count: > 1 } all })
            return null;
        var places = http.RequestServices.GetRequiredService<Places>();
        foreach (var place in all.Where(place => place.Id != CookieScheme.PlaceOf(http.User)))
            if (places.At(place, http.User) is var who && who.May(may) && await isThere(who))
            {
                var name = place.Organization ?? (await http.RequestServices.GetRequiredService<ProgramFace>().Look(http.RequestAborted)).Name;
                return ElsewherePage.Show(new(new(place.Id, name, place.Role, IsHere: false), $"{http.Request.Path}{http.Request.QueryString}"), StatusCodes.Status404NotFound);
            }

        return null;
    }
}
