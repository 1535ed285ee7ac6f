using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.People;

/// <summary>
/// Makes people findable by name and e-mail address, a moment after they came or were renamed: the words follow from two rows, the person and the place, so they
/// are kept by the events. The name is the one by which the place knows the person. Who has left keeps the words: their list finds them, the search over everything doesn't.
/// </summary>
sealed class PeopleWords : IReader
{
    static readonly View<One<Membership>, Membership> Place = new("recruit.find-person", Can.SeePeople, (input, who, db, now, stop) =>
        PersonKind.VisibleTo(db, who).AsNoTracking().SingleOrDefaultAsync(place => place.Id == input.Id, stop));

    public string Name => "recruit.people-words";

    public IReadOnlySet<string> Follows { get; } = new HashSet<string> { "person.joined", "person.invited", "person.renamed" };

    /// <summary>What search and notices link to: the person's page where they have this place.</summary>
    public static void Map(Doors doors) =>
        doors.Portal.MapGet($"{PersonKind.Route}/{{id:guid}}", Open).RequireAuthorization(Place.May);

    static async Task<IResult> Open(Id<Membership> id, Actor who, Runner runner, CancellationToken stop) =>
        await runner.Read(Place, new(id), who, stop) is not { } place ? TypedResults.NotFound()
        : TypedResults.LocalRedirect(place.Partner is { } partner ? $"/partners/{partner}/users/{id}" : $"/settings/people/{id}");

    public Task Read(Happened happened, Db db, DateTimeOffset now, CancellationToken stop) => Read([happened], db, now, stop);

    public async Task Read(IReadOnlyList<Happened> batch, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var people = batch.Select(happened => PersonOf(happened.What)).OfType<Id<Person>>().Distinct().ToList();
        var places = await db.Memberships.Where(place => people.Contains(place.Person))
            .Join(db.People, place => place.Person, person => person.Id, (place, person) => new { Place = place, Person = person }).ToListAsync(stop);
        await db.KeepWords(PersonKind.Record, [.. places.Select(at => new Searchable(at.Place.Id.Value, at.Place.Partner, [at.Place.CalledAs ?? at.Person.Name], [at.Person.Email]))], stop);
    }

    static Id<Person>? PersonOf(ITold what) => what switch
    {
        PersonJoined joined => joined.Person,
        PersonInvited invited => invited.Person,
        PersonRenamed renamed => renamed.Person,
        _ => null,
    };
}
