using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>One mail for everything that happened to a record since the last one, if its reader hasn't seen it in the portal, still follows and still wants mails.</summary>
sealed class MailFollower(Letters letters, RecordKinds kinds) : IDueStep
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
        var waiting = await db.Set<Notice>()
            .Where(one => one.Person == follower.Person && one.Subject == follower.Subject && one.Delivery == Delivery.AtOnce && one.MailedAt == null && one.ReadAt == null)
            .OrderBy(one => one.Happened).ThenBy(one => one.Id).ToListAsync(stop);
        var wanted = (await Telling.Choices(OwnOccasions.Following, [follower.Person], db, stop))(follower.Person) is Delivery.AtOnce;
        var sent = wanted && follower.Follows && waiting.Count > 0 && await db.Set<Membership>().AnyAsync(place => place.Person == follower.Person && place.LeftAt == null, stop);
        if (sent)
            await Send(waiting, follower, db, now, stop);
        follower.Mailed(sent, now);
    }

    async Task Send(List<Notice> waiting, Follower follower, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var to = Correspondent.Of(await db.People.SingleAsync(one => one.Id == follower.Person, stop), await db.Settings(stop));
        await letters.Send(OwnLetters.Following, to, kinds.Named(follower.Kind)!.Href(follower.Subject), _ => Values(waiting), db, now, stop);
        foreach (var one in waiting)
            one.Mailed(now);
    }

    static IReadOnlyList<(string, string)> Values(List<Notice> waiting) =>
    [
        ("record", waiting[^1].Title),
        ("headline", waiting.Count == 1 ? waiting[0].Sentence : Say($"{waiting.Count} news")),
        ("news", string.Join('\n', waiting.Take(Most).Select(one => $"{one.Sentence}.")) + (waiting.Count > Most ? $"\n{Say($"and {waiting.Count - Most} more")}" : "")),
    ];
}
