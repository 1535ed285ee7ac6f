using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.Partners;

/// <summary>A place that somebody had left and has again, because they work at the partner that was merged into that one.</summary>
/// <param name="Role">What it was when they left, as <paramref name="CalledAs"/>.</param>
/// <param name="Now">The role that they had at the merged partner.</param>
sealed record ReturnedPlace(Id<Membership> Place, DateTimeOffset LeftAt, string Role, string? CalledAs, string Now);

/// <summary>Who left the kept partner once and works at the one that goes: their old place opens again, as they have one place at a partner.</summary>
static class ReturnedPlaces
{
    public static async Task<IReadOnlyList<ReturnedPlace>> LetReturn(this Db db, Partner kept, Partner going, CancellationToken stop)
    {
        var both = await (
            from old in db.Memberships.AsTracking()
            join place in db.Memberships on old.Person equals place.Person
            join person in db.Set<Person>() on old.Person equals person.Id
            where old.Partner == kept.Id && old.LeftAt != null && place.Partner == going.Id && place.LeftAt == null
            orderby old.Id
            select new { Old = old, place.Role, place.CalledAs, Person = person }).ToListAsync(stop);
        var returned = both.ConvertAll(one => new ReturnedPlace(one.Old.Id, one.Old.LeftAt!.Value, one.Old.Role, one.Old.CalledAs, one.Role));
        foreach (var one in both)
        {
            one.Old.Return();
            one.Old.ChangeRole(one.Role);
            one.Old.Call(one.CalledAs, one.Person);
        }

        return returned;
    }

    /// <summary>The places are left as before, except where somebody gave one another role or ended it since.</summary>
    public static async Task LeaveAgain(this Db db, IReadOnlyList<ReturnedPlace> returned, CancellationToken stop)
    {
        var ids = returned.Select(one => one.Place).ToList();
        var places = await (
            from place in db.Memberships.AsTracking()
            join person in db.Set<Person>() on place.Person equals person.Id
            where ids.Contains(place.Id) && place.LeftAt == null
            select new { Place = place, Person = person }).ToDictionaryAsync(one => one.Place.Id, stop);
        foreach (var one in returned)
            if (places.TryGetValue(one.Place, out var found) && found.Place.Role == one.Now)
            {
                found.Place.ChangeRole(one.Role);
                found.Place.Call(one.CalledAs, found.Person);
                found.Place.Leave(one.LeftAt);
            }
    }
}
