using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// Who acts on a record, says something about it or is named there follows it from then on, and all others who follow it hear of it. What an import
/// brings in bulk tells nobody, and neither does what is long past: a reader that catches up with years writes no old news.
/// </summary>
sealed class TellFollowers(RecordKinds kinds, Sight sight, IEnumerable<EventType> events)
{
    static readonly TimeSpan Old = TimeSpan.FromDays(1);

    readonly FrozenDictionary<string, RecordKind> bySubject = kinds.All.ToFrozenDictionary(kind => kind.Subject);

    /// <summary>What happens to people is not among it: such events name them, and many have their partner as the subject.</summary>
    public IReadOnlySet<string> Follows { get; } = events.Select(type => type.Name)
        .Where(name => !name.StartsWith("person.", StringComparison.Ordinal))
        .Where(name => name.StartsWith("comment.", StringComparison.Ordinal) || name.StartsWith("file.", StringComparison.Ordinal) || kinds.All.Any(kind => name.StartsWith($"{kind.Name}.", StringComparison.Ordinal)))
        .ToFrozenSet();

    /// <param name="told">Who heard of it already.</param>
    public async Task Tell(Happened happened, IReadOnlySet<Id<Person>> told, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var (stored, what) = (happened.Stored, happened.What);
        if (stored.Door == Door.Import || now - stored.At > Old || !bySubject.TryGetValue(stored.SubjectKind, out var kind))
            return;
        var author = what is CommentWritten written
            ? await db.Set<Comment>().Where(one => one.Id == written.Comment && one.RemovedAt == null).Select(one => one.AuthorName).SingleOrDefaultAsync(stop) : null;
        if (what is CommentWritten && author is null)
            return; // it was taken back
        var named = (what as CommentWritten)?.Mentioned ?? [];
        var actor = Timelines.PersonOf(stored.Actor);
        var all = await db.Set<Follower>().Where(one => one.Subject == stored.Subject).ToListAsync(stop);
        all = [.. all.Union(db.Set<Follower>().Local.Where(one => one.Subject == stored.Subject))]; // of earlier events of the same batch
        foreach (var person in named.Concat(actor is { } by ? [by] : []).Distinct())
            if (all.TrueForAll(one => one.Person != person))
                all.Add(db.Add(Follower.Begin(person, kind.Name, stored.Subject, now)).Entity);
        var follow = all.Where(one => one.Follows && one.Person != actor && !named.Contains(one.Person) && !told.Contains(one.Person)).ToDictionary(one => one.Person);
        if (follow.Count > 0)
            await Tell(follow, kind, stored, what, author, db, now, stop);
    }

    static readonly Occasion Occasion = OwnOccasions.Following;

    async Task Tell(Dictionary<Id<Person>, Follower> follow, RecordKind kind, StoredEvent stored, ITold what, string? author, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var choices = await Telling.Choices(Occasion, follow.Keys, db, stop);
        var heard = new HashSet<Id<Person>>();
        foreach (var (person, to, reader, face) in await sight.Of([.. follow.Keys], kind, stored.Subject, db, stop))
        {
            if (heard.Contains(person) || choices(person) is var how && how == Delivery.Off || to.As.Reading(() => WordsFor(reader, stored, what)) is not { } words)
                continue;
            heard.Add(person);
            var who = author ?? await to.As.Reading(() => WhoDid(stored, reader, db, stop));
            await Telling.Leave(person, to, new(Occasion.Name, kind.Name, stored.Subject, face.Title, who, words), stored, how, db, now, stop);
            if (how == Delivery.AtOnce && follow[person].PlanMail(now) is { } due)
                db.Plan(MailFollower.Step, follow[person].Id.Value, due, now);
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

    /// <summary>As the reader may know them: a partner knows the vendor's people as the program, unless they write to both sides.</summary>
    static async Task<string> WhoDid(StoredEvent stored, Actor reader, Db db, CancellationToken stop) => (await Timelines.Names([stored], reader, db, stop))(stored.Actor);
}
