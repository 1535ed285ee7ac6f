using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// The one way in which people are told something: a notice in the portal and, as each of them chose, a mail at once, a line in the mail of the morning, or no mail.
/// It runs in the background, with everybody's choices in sight.
/// </summary>
sealed class Telling(RecordKinds kinds, Letters letters)
{
    /// <summary>What happened longer ago is no news any more: it stands among the notices as read, and nobody is written to when a reader catches up.</summary>
    static readonly TimeSpan Old = TimeSpan.FromDays(3);

    /// <summary>Tells it, and gives the people who heard of it or chose not to.</summary>
    public async Task<IReadOnlyList<Id<Person>>> Tell(Told told, Happened happened, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var (stored, program, isNews) = (happened.Stored, await db.Settings(stop), now - happened.Stored.At <= Old);
        var kind = kinds.All.Single(one => one.Subject == stored.SubjectKind);
        var choices = await Choices(told.Letter.Occasion!, told.To.Select(one => one.Person).OfType<Id<Person>>(), db, stop);
        foreach (var to in told.To)
        {
            var how = to.Person is { } known ? choices(known) : Delivery.AtOnce;
            if (how == Delivery.Off)
                continue;
            var words = await letters.Write(told.Letter, to.As, kind.Href(stored.Subject), told.Values, program, db, stop);
            var mailed = how == Delivery.AtOnce && isNews;
            if (mailed)
                db.Send(to.As.Email, words.Subject, words.Body, now);
            if (to.Person is { } person)
            {
                var notice = await Leave(person, to, new(told.Letter.Occasion!.Name, kind.Name, stored.Subject, told.Title, "", words.Subject), stored, how, db, now, stop);
                if (mailed)
                    notice.Mailed(now);
            }
        }

        return [.. told.To.Select(one => one.Person).OfType<Id<Person>>()];
    }

    /// <summary>Leaves a notice in the portal, and sees to it that the mail of the morning tells it to who wants it so. Whoever did it themselves knows it already.</summary>
    public static async Task<Notice> Leave(Id<Person> person, Recipient to, NoticeText text, StoredEvent stored, Delivery how, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var notice = db.Add(Notice.To(person, to.Partner, text, stored.At, how, now)).Entity;
        if (stored.Actor == $"person:{person}" || now - stored.At > Old)
            notice.Read(now);
        else if (how == Delivery.Digest)
            await Digest.Plan(person, to.As.Zone, db, now, stop);
        return notice;
    }

    /// <summary>How each of <paramref name="people"/> wants to hear of an occasion.</summary>
    public static async Task<Func<Id<Person>, Delivery>> Choices(Occasion occasion, IEnumerable<Id<Person>> people, Db db, CancellationToken stop)
    {
        List<Id<Person>> asked = [.. people.Distinct()];
        var chosen = asked.Count == 0 ? [] : await db.Set<NoticeChoice>().AsNoTracking().Where(one => one.Occasion == occasion.Name && asked.Contains(one.Person))
            .ToDictionaryAsync(one => one.Person, one => one.Delivery, stop);
        return person => chosen.TryGetValue(person, out var delivery) ? delivery : occasion.Usually;
    }
}
