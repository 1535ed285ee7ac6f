using Entente.Platform;
using Entente.Recruit.Partners;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.People;

/// <summary>The people of a partner, who came first first.</summary>
public static class ListPeople
{
    internal static readonly View<PeopleInput, ListOf<PersonView>> View = new("recruit.list-people", Can.SeePeople, Run);

    internal static readonly View<OneOf, PersonView> One = new("recruit.show-person", Can.SeePeople, Show);

    /// <param name="Id">The partner.</param>
    /// <param name="User">The place.</param>
    public sealed record OneOf([property: Given] Id<Partner> Id, [property: Given] Id<Membership> User);

    public static void Map(Doors doors)
    {
        doors.Show(View, "/partners/{id:guid}/users");
        doors.Show(One, "/partners/{id:guid}/users/{user:guid}");
    }

    internal static async Task<ListOf<PersonView>?> Run(PeopleInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (!await db.Partners.VisibleTo(who).AnyAsync(partner => partner.Id == input.Id, stop))
            return null;
        var after = input.After<Mark>()?.Id;
        return (await db.Memberships.Where(place => place.Partner == input.Id && input.Left == (place.LeftAt != null))
            .Where(place => after == null || place.Id > new Id<Membership>(after.Value))
            .Join(db.People, place => place.Person, person => person.Id, (place, person) => new { place, person })
            .OrderBy(row => row.place.Id).Take(input.Fetch).ToListAsync(stop))
            .Select(row => PersonView.Of(row.place, row.person)).ToList().Page(input, person => new Mark(person.Id.Value));
    }

    readonly record struct Mark(Guid Id);

    static async Task<PersonView?> Show(OneOf input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.PlaceAt(input.Id, input.User, who, stop) is { } found ? PersonView.Of(found.Place, found.Person) : null;

    /// <summary>A place with a partner, as far as <paramref name="who"/> sees that partner.</summary>
    internal static async Task<Found?> PlaceAt(this Db db, Id<Partner> partner, Id<Membership> user, Actor who, CancellationToken stop) => await (
        from at in db.Partners.VisibleTo(who)
        from place in db.Set<Membership>()
        from person in db.People
        where at.Id == partner && place.Partner == at.Id && place.Id == user && person.Id == place.Person
        select new Found(at, place, person)).SingleOrDefaultAsync(stop);

    internal sealed record Found(Partner Partner, Membership Place, Person Person);
}
