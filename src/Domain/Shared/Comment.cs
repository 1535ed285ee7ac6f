namespace Entente;

/// <summary>What somebody says about a record. Who wrote it may change or remove it for a day.</summary>
public sealed class Comment
{
    /// <summary>How long who wrote it may change it; at the end itself no more.</summary>
    public static readonly TimeSpan TimeToChange = TimeSpan.FromDays(1);

    Comment() { }

    public Id<Comment> Id { get; private init; }
    public string Kind { get; private init; } = "";
    public Guid Subject { get; private init; }
    public Id<Partner>? Partner { get; private init; }
    public Audience Audience { get; private init; }

    /// <summary>The key of the actor who wrote it, unique for all time.</summary>
    public string Author { get; private init; } = "";

    /// <summary>What they were called then: both sides read it, though one may not look up the people of the other.</summary>
    public string AuthorName { get; private init; } = "";

    /// <summary>Markdown.</summary>
    public string Text { get; private set; } = "";
    public DateTimeOffset At { get; private init; }
    public DateTimeOffset? EditedAt { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }

    public static Comment Write(Hook on, Audience audience, string author, string authorName, string text, DateTimeOffset now) => new()
    {
        Id = Id<Comment>.New(now),
        Kind = on.Kind,
        Subject = on.Subject,
        Partner = on.Partner,
        Audience = audience,
        Author = author,
        AuthorName = authorName,
        Text = text.Trim(),
        At = now,
    };

    /// <summary>The reason why <paramref name="author"/> cannot change or remove it, or null.</summary>
    public Refusal? WhyNotChange(string author, DateTimeOffset now) =>
        WhyNotTouch(author, now) ?? (RemovedAt is null ? null : new("comment-removed", "This comment was removed."));

    /// <summary>Says something else instead; that it was edited is told from then on.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotChange"/>.</exception>
    public void Edit(string text, string author, DateTimeOffset now)
    {
        Refuse.If(WhyNotChange(author, now));
        if (text.Trim() != Text)
            (Text, EditedAt) = (text.Trim(), now);
    }

    /// <exception cref="RefusedException">See <see cref="WhyNotChange"/>.</exception>
    public void Remove(string author, DateTimeOffset now)
    {
        Refuse.If(WhyNotChange(author, now));
        RemovedAt = now;
    }

    /// <summary>The reason why <paramref name="author"/> cannot bring it back, or null.</summary>
    public Refusal? WhyNotRestore(string author, DateTimeOffset now) =>
        WhyNotTouch(author, now) ?? (RemovedAt is null ? new("comment-there", "This comment was not removed.") : null);

    /// <summary>Undoes <see cref="Remove"/>.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotRestore"/>.</exception>
    public void Restore(string author, DateTimeOffset now)
    {
        Refuse.If(WhyNotRestore(author, now));
        RemovedAt = null;
    }

    Refusal? WhyNotTouch(string author, DateTimeOffset now) =>
        author != Author ? new("not-the-author", "Only who wrote a comment may change it.")
        : now >= At + TimeToChange ? new("comment-too-old", "A comment can be changed for a day. Write another one.")
        : null;
}
