using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>What happened to a record, in the words of who reads, personal fields opened as far as their keys exist. A handful of queries, however long it is.</summary>
public sealed class Timelines(EventJson json, PersonKeys keys, IEnumerable<EventType> types)
{
    /// <summary>Comments and files stand in the story themselves.</summary>
    readonly List<string> apart = [.. types.Where(type => typeof(IForAudience).IsAssignableFrom(type.Type)).Select(type => type.Name)];

    /// <summary>An event as its reader knows it.</summary>
    /// <param name="Entry">Null: it happened, and is not for this reader.</param>
    internal sealed record Line(DateTimeOffset At, long Number, TimelineEntry? Entry);

    /// <summary>The newest events of a record that <paramref name="who"/> may see, newest first; whether they may see the record, the caller has looked.</summary>
    /// <param name="subjects">The ids of the record and of those that were merged into it.</param>
    /// <param name="who">Partners read what has words for them, of their own people by name, and of the vendor's as the program.</param>
    /// <param name="before">Only events before this instant and, of that instant, below the number.</param>
    /// <param name="most">How many events at most are looked at.</param>
    internal async Task<IReadOnlyList<Line>> Of(IReadOnlyList<Guid> subjects, Actor who, (DateTimeOffset At, long Number)? before, int most, Db db, CancellationToken stop)
    {
        var happened = who.Reach == Reach.All && before is null ? await Newest(db, subjects, apart, most, stop) : await Read(subjects, who, before, most, db, stop);
        var opened = await keys.Find(db, [.. happened.SelectMany(EventJson.PersonsIn).Distinct()], stop);
        var names = await Names(happened, who, db, stop);
        var lines = new List<Line>();
        foreach (var row in happened)
            lines.Add(new(row.At, row.Number, await json.Read(row, person => Task.FromResult(opened.GetValueOrDefault(person))) is { } told && (who.IsStaff ? told.Says() : told.SaysToPartner()) is { } words
                ? new(row.At, names(row.Actor), words, (told as ITellsChanges)?.Changes.Select(Shown).ToList(), (told as ITellsReason)?.Reason) : null));
        return lines;
    }

    async Task<List<StoredEvent>> Read(IReadOnlyList<Guid> subjects, Actor who, (DateTimeOffset At, long Number)? before, int most, Db db, CancellationToken stop)
    {
        var seen = (await EventsSeen.By(who, subjects, db, stop)).Where(row => !apart.Contains(row.Name));
        if (before is var (at, number))
            seen = seen.Where(row => row.At < at || (row.At == at && row.Number < number));
        return await seen.OrderByDescending(row => row.At).ThenByDescending(row => row.Number).Take(most).ToListAsync(stop);
    }

    /// <summary>For who sees every event, the newest: every page of a record asks.</summary>
    static readonly Func<Db, IReadOnlyList<Guid>, IReadOnlyList<string>, int, CancellationToken, Task<List<StoredEvent>>> Newest = Prepared.List((Db db, IReadOnlyList<Guid> subjects, IReadOnlyList<string> apart, int most) =>
        db.Set<StoredEvent>().AsNoTracking().Where(row => subjects.Contains(row.Subject) && !apart.Contains(row.Name)).OrderByDescending(row => row.At).ThenByDescending(row => row.Number).Take(most));

    static Change Shown(FieldChange change) => new(Words.Of(FieldChange.InWords(change.Name)), change.Before, change.After);

    internal static async Task<Func<string, string>> Names(IReadOnlyList<StoredEvent> happened, Actor who, Db db, CancellationToken stop)
    {
        var program = who.IsStaff ? Say("Somebody") : await db.Set<ProgramSettings>().Select(settings => settings.Name).SingleAsync(stop);
        List<Id<Person>> actors = [.. happened.Select(row => PersonOf(row.Actor)).OfType<Id<Person>>().Distinct()];
        var known = who.IsStaff
            ? actors.Count == 0 ? [] : await db.People.Where(person => actors.Contains(person.Id)).Select(person => new { person.Id, person.Name }).ToDictionaryAsync(person => person.Id, person => person.Name, stop)
            : await db.Set<Membership>().Where(place => place.Partner == who.Partner && actors.Contains(place.Person))
                .Join(db.People, place => place.Person, person => person.Id, (place, person) => new { person.Id, Name = place.CalledAs ?? person.Name })
                .ToDictionaryAsync(person => person.Id, person => person.Name, stop);
        return actor => actor == Actor.Product ? "Entente" : PersonOf(actor) is { } person ? known.GetValueOrDefault(person, program) : who.IsStaff ? Say("A program") : program;
    }

    internal static Id<Person>? PersonOf(string actor) =>
        actor.StartsWith("person:", StringComparison.Ordinal) && Id<Person>.TryParse(actor["person:".Length..], CultureInfo.InvariantCulture, out var id) ? id : null;
}
