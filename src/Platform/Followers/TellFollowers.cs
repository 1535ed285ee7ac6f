using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// Who acts on a record, says something about it or is named there follows it from then on, and all others who follow it get a notice. What an import
/// brings in bulk tells nobody, and neither does what is long past: a reader that catches up with years writes no old news.
/// </summary>
sealed class TellFollowers(RecordKinds kinds, Actors actors, IEnumerable<EventType> events) : ITeller
{
    static readonly TimeSpan Old = TimeSpan.FromDays(1);

    readonly FrozenDictionary<string, RecordKind> bySubject = kinds.All.ToFrozenDictionary(kind => kind.Subject);

    public string Name => "tell-followers";

    public IReadOnlySet<string> Follows { get; } = events.Select(type => type.Name)
        .Where(name => name.StartsWith("comment.", StringComparison.Ordinal) || name.StartsWith("file.", StringComparison.Ordinal) || kinds.All.Any(kind => name.StartsWith($"{kind.Name}.", StringComparison.Ordinal)))
        .ToFrozenSet();

    public async Task Tell(Happened happened, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var (stored, what) = (happened.Stored, happened.What);
        if (stored.Door == Door.Import || now - stored.At > Old || !bySubject.TryGetValue(stored.SubjectKind, out var kind))
            return;
        var named = (what as CommentWritten)?.Mentioned ?? [];
        var actor = Timelines.PersonOf(stored.Actor);
        var all = await db.Set<Follower>().Where(one => one.Subject == stored.Subject).ToListAsync(stop);
        all = [.. all.Union(db.Set<Follower>().Local.Where(one => one.Subject == stored.Subject))]; // of earlier events of the same batch
        foreach (var person in named.Concat(actor is { } by ? [by] : []).Distinct())
            if (all.TrueForAll(one => one.Person != person))
                all.Add(db.Add(Follower.Begin(person, kind.Name, stored.Subject, now)).Entity);
        var told = all.Where(one => one.Follows && one.Person != actor && !named.Contains(one.Person)).ToList();
        if (told.Count > 0)
            await Tell(told, kind, stored, what, db, now, stop);
    }

    async Task Tell(List<Follower> followers, RecordKind kind, StoredEvent stored, ITold what, Db db, DateTimeOffset now, CancellationToken stop)
    {
        List<Id<Person>> people = [.. followers.Select(one => one.Person)];
        var places = await (
            from place in db.Set<Membership>()
            join person in db.People on place.Person equals person.Id
            where place.LeftAt == null && people.Contains(place.Person)
            orderby place.Id
            select new { place.Person, place.Role, place.Partner, person.Name, person.Email }).ToListAsync(stop);
        var seen = new Dictionary<(string, Id<Partner>?, string), RecordFace?>();
        foreach (var follower in followers)
            foreach (var place in places.Where(place => place.Person == follower.Person))
            {
                var reader = actors.Known($"person:{place.Person}", place.Name, place.Email, place.Role, place.Partner, Door.Portal);
                var alike = (place.Role, place.Partner, reader.Reach == Reach.Managed ? place.Email : "");
                if (!seen.TryGetValue(alike, out var face))
                    seen[alike] = face = await kind.Find(stored.Subject, reader, db, stop);
                if (face is null || WordsFor(reader, stored, what) is not { } words)
                    continue;
                db.Add(Notice.To(follower.Person, place.Partner, kind.Name, stored.Subject, face.Title, await WhoDid(stored, what, reader, db, stop), words, stored.At, now));
                if (follower.PlanMail(now) is { } due)
                    db.Plan(MailFollower.Step, follower.Id.Value, due, now);
                break;
            }
    }

    /// <summary>Null: it is not for them to know.</summary>
    static string? WordsFor(Actor reader, StoredEvent stored, ITold what) => what switch
    {
        IForAudience { Audience: Audience.Vendor } when !reader.IsStaff => null,
        IForAudience { Audience: Audience.Partner } when reader.Partner?.Value != stored.Partner => null,
        CommentEdited or CommentRemoved or CommentRestored => null,
        _ => reader.IsStaff ? what.Says() : what.SaysToPartner(),
    };

    /// <summary>As the reader may know them: who writes to both sides is known to both, otherwise a partner knows the vendor's people as the program.</summary>
    static async Task<string> WhoDid(StoredEvent stored, ITold what, Actor reader, Db db, CancellationToken stop)
    {
        if (what is CommentWritten written && await db.Set<Comment>().Where(one => one.Id == written.Comment).Select(one => one.AuthorName).SingleOrDefaultAsync(stop) is { } author)
            return author;
        return (await Timelines.Names([stored], reader, db, stop))(stored.Actor);
    }
}
