using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Finds out who of some people sees a record, and from where.</summary>
sealed class Sight(Actors actors, RecordKinds kinds)
{
    /// <summary>A person at one of their places, from where they see a record.</summary>
    /// <param name="By">As the record is shown to them there.</param>
    /// <param name="Face">In their language.</param>
    public sealed record Seeing(Id<Person> Person, Recipient As, Actor By, RecordFace Face);

    /// <summary>Everybody of <paramref name="people"/> who sees the record, at each place where they do, the oldest place first. Asked once for all whom nothing tells apart.</summary>
    public async Task<IReadOnlyList<Seeing>> Of(IReadOnlyCollection<Id<Person>> people, RecordKind kind, Guid id, Db db, CancellationToken stop)
    {
        var places = await (
            from place in db.Set<Membership>().AsNoTracking()
            join person in db.People.AsNoTracking() on place.Person equals person.Id
            where place.LeftAt == null && people.Contains(place.Person)
            orderby place.Id
            select new { place, person }).ToListAsync(stop);
        var program = await db.Settings(stop);
        var (faces, see) = (new Dictionary<(string, Id<Partner>?, string, string), RecordFace?>(), new List<Seeing>());
        foreach (var (place, person) in places.Select(row => (row.place, row.person)))
        {
            var to = Correspondent.Of(person, program, place.CalledAs);
            var by = At(place, person);
            var alike = (place.Role, place.Partner, by.Reach == Reach.Managed ? person.Email : "", to.Language);
            if (!faces.TryGetValue(alike, out var face))
                faces[alike] = face = await to.Reading(() => kind.Find(id, by, db, stop));
            if (face is not null)
                see.Add(new(person.Id, new(to, person.Id, place.Partner), by, face));
        }

        return see;
    }

    /// <summary>Those of somebody's notices whose record they see today from the place at which it concerns them. One query for each kind of record at each place.</summary>
    public async Task<List<Notice>> Of(Person person, IReadOnlyList<Notice> notices, Db db, CancellationToken stop)
    {
        var seen = new HashSet<(Id<Partner>?, Guid)>();
        foreach (var place in await db.Set<Membership>().AsNoTracking().Where(place => place.Person == person.Id && place.LeftAt == null).ToListAsync(stop))
            foreach (var alike in notices.Where(one => one.Partner == place.Partner).GroupBy(one => one.Kind))
                if (kinds.Named(alike.Key) is { } kind)
                    seen.UnionWith((await kind.Faces([.. alike.Select(one => one.Subject).Distinct()], At(place, person), db, stop)).Select(face => (place.Partner, face.Id)));
        return [.. notices.Where(one => seen.Contains((one.Partner, one.Subject)))];
    }

    Actor At(Membership place, Person person) => actors.Known($"person:{person.Id}", place.CalledAs ?? person.Name, person.Email, place.Role, place.Partner, Door.Portal);
}
