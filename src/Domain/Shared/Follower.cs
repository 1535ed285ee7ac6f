namespace Entente;

/// <summary>Somebody who hears of what happens to a record. Who stopped is not made to follow again by what they do.</summary>
public sealed class Follower
{
    /// <summary>At most one mail a record in this time.</summary>
    public static readonly TimeSpan BetweenMails = TimeSpan.FromHours(1);

    /// <summary>How long a mail waits at least, so that what was taken back at once is never told.</summary>
    public static readonly TimeSpan BeforeMail = TimeSpan.FromSeconds(20);

    Follower() { }

    public Id<Follower> Id { get; private init; }
    public Id<Person> Person { get; private init; }
    public string Kind { get; private init; } = "";
    public Guid Subject { get; private init; }
    public DateTimeOffset Since { get; private set; }

    /// <summary>When they had enough; null: they follow.</summary>
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>The last mail about the record.</summary>
    public DateTimeOffset? MailedAt { get; private set; }

    /// <summary>A mail waits for its time.</summary>
    public bool MailWaits { get; private set; }
    public bool Follows => StoppedAt is null;

    public static Follower Begin(Id<Person> person, string kind, Guid subject, DateTimeOffset now) =>
        new() { Id = Id<Follower>.New(now), Person = person, Kind = kind, Subject = subject, Since = now };

    public void Stop(DateTimeOffset now) => StoppedAt ??= now;

    public void Resume(DateTimeOffset now)
    {
        if (!Follows)
            (StoppedAt, Since) = (null, now);
    }

    /// <summary>When the mail about something of now is due; null: one waits already, and will tell it too.</summary>
    public DateTimeOffset? PlanMail(DateTimeOffset now)
    {
        if (MailWaits)
            return null;
        MailWaits = true;
        var soonest = now + BeforeMail;
        return MailedAt + BetweenMails is { } next && next > soonest ? next : soonest;
    }

    /// <summary>The waiting mail is sent, or has nothing to tell any more.</summary>
    public void Mailed(bool sent, DateTimeOffset now) => (MailWaits, MailedAt) = (false, sent ? now : MailedAt);
}
