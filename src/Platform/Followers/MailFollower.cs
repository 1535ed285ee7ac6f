using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>One mail for everything that happened to a record since the last one, if its reader hasn't seen it in the portal, still follows, still wants mails and still sees the record.</summary>
sealed class MailFollower(Letters letters, RecordKinds kinds, Sight sight) : IDueStep
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
        var sent = wanted && follower.Follows && waiting.Count > 0 && kinds.Named(follower.Kind) is { } kind && await Send(waiting, follower, kind, db, now, stop);
        follower.Mailed(sent, now);
    }

    /// <summary>What concerns them at a place from where they see the record; false: nothing does any more.</summary>
    async Task<bool> Send(List<Notice> all, Follower follower, RecordKind kind, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var seeing = await sight.Of([follower.Person], kind, follower.Subject, db, stop);
        var waiting = all.FindAll(one => seeing.Any(place => place.As.Partner == one.Partner));
        if (waiting.Count == 0)
            return false;
        var to = seeing.First(place => place.As.Partner == waiting[^1].Partner).As.As;
        await letters.Send(OwnLetters.Following, to, kind.Href(follower.Subject), _ => Values(waiting), db, now, stop);
        foreach (var one in waiting)
            one.Mailed(now);
        return true;
    }

    static IReadOnlyList<(string, string)> Values(List<Notice> waiting) =>
    [
        ("record", waiting[^1].Title),
        ("headline", waiting.Count == 1 ? waiting[0].Sentence : Say($"{waiting.Count} news")),
        ("news", string.Join('\n', waiting.Take(Most).Select(one => $"{one.Sentence}.")) + (waiting.Count > Most ? $"\n{Say($"and {waiting.Count - Most} more")}" : "")),
    ];
}
