using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>One mail for everything that happened to a record since the last one, if its reader hasn't seen it in the portal and still follows.</summary>
sealed class MailFollower(PublicAddress address, RecordKinds kinds) : IDueStep
{
    public const string Step = "platform.mail-follower";

    /// <summary>So many lines are named; of more, how many there are.</summary>
    const int Most = 20;

    public string Kind => Step;

    public async Task Take(DueStep step, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var id = new Id<Follower>(step.Subject);
        if (await db.Set<Follower>().SingleOrDefaultAsync(one => one.Id == id, stop) is not { } follower)
            return;
        var waiting = await db.Set<Notice>().Where(one => one.Person == follower.Person && one.Subject == follower.Subject && one.MailedAt == null && one.ReadAt == null)
            .OrderBy(one => one.Happened).ThenBy(one => one.Id).ToListAsync(stop);
        var sent = follower.Follows && waiting.Count > 0 && await db.Set<Membership>().AnyAsync(place => place.Person == follower.Person && place.LeftAt == null, stop);
        if (sent)
            await Send(waiting, follower, db, now, stop);
        follower.Mailed(sent, now);
    }

    async Task Send(List<Notice> waiting, Follower follower, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var person = await db.People.SingleAsync(one => one.Id == follower.Person, stop);
        var lines = waiting.Take(Most).Select(one => $"{one.Who} {one.What}.");
        var more = waiting.Count > Most ? $"\nand {waiting.Count - Most} more" : "";
        db.Send(person.Email, $"{waiting[^1].Title}: {(waiting.Count == 1 ? $"{waiting[0].Who} {waiting[0].What}" : $"{waiting.Count} news")}",
            $"Hello {person.Name},\n\n{string.Join('\n', lines)}{more}\n\n{address.Of(kinds.Named(follower.Kind)!.Href(follower.Subject))}\n\nYou get this because you follow {waiting[^1].Title}. On its page you can stop that.", now);
        foreach (var one in waiting)
            one.Mailed(now);
    }
}
