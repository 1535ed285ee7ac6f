namespace Entente;

/// <summary>How somebody hears of an occasion.</summary>
public enum Delivery
{
    /// <summary>A notice in the portal, and a mail at once.</summary>
    AtOnce,

    /// <summary>A notice in the portal; what is still unread in the morning comes in one mail.</summary>
    Digest,

    /// <summary>A notice in the portal alone.</summary>
    Portal,

    /// <summary>Not at all.</summary>
    Off,
}

/// <summary>Something that one person should know: what happened to a record of theirs or to one that they follow, or that they were named there.</summary>
public sealed class Notice
{
    Notice() { }

    public Id<Notice> Id { get; private init; }
    public Id<Person> Person { get; private init; }

    /// <summary>As whose people it concerns them; null: as the vendor's.</summary>
    public Id<Partner>? Partner { get; private init; }

    /// <summary>What it was told for, as <see cref="NoticeChoice.Occasion"/>.</summary>
    public string Occasion { get; private init; } = "";

    /// <summary>As the person wished it when it was told; never <see cref="Delivery.Off"/>.</summary>
    public Delivery Delivery { get; private init; }

    /// <summary>As in the registry of kinds: <c>deal</c>.</summary>
    public string Kind { get; private init; } = "";
    public Guid Subject { get; private init; }

    /// <summary>What the record is called for this person.</summary>
    public string Title { get; private init; } = "";

    /// <summary>Who did it, as this person may know them; empty where <see cref="What"/> is a whole sentence.</summary>
    public string Who { get; private init; } = "";

    /// <summary>A sentence's rest, "approved the deal", or a whole one, "Deal 12 is yours".</summary>
    public string What { get; private init; } = "";
    public DateTimeOffset Happened { get; private init; }
    public DateTimeOffset ToldAt { get; private init; }
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>It went out by mail, alone or with others.</summary>
    public DateTimeOffset? MailedAt { get; private set; }

    /// <summary>Who and what in one sentence.</summary>
    public string Sentence => Who.Length == 0 ? What : $"{Who} {What}";

    public static Notice To(Id<Person> person, Id<Partner>? partner, NoticeText text, DateTimeOffset happened, Delivery delivery, DateTimeOffset now) => new()
    {
        Id = Id<Notice>.New(now),
        Person = person,
        Partner = partner,
        Occasion = text.Occasion,
        Delivery = delivery,
        Kind = text.Kind,
        Subject = text.Subject,
        Title = Cut(text.Title, LongestTitle),
        Who = Cut(text.Who, LongestTitle),
        What = Cut(text.What, LongestText),
        Happened = happened,
        ToldAt = now,
    };

    public const int LongestTitle = 300, LongestText = 1000;

    static string Cut(string text, int most) => text.Length <= most ? text : $"{text[..(most - 1)]}…";

    public void Read(DateTimeOffset now) => ReadAt ??= now;

    /// <summary>Takes <see cref="Read"/> back.</summary>
    public void Unread() => ReadAt = null;

    public void Mailed(DateTimeOffset now) => MailedAt ??= now;
}

/// <summary>What a notice tells.</summary>
/// <param name="Title">See <see cref="Notice.Title"/>; likewise the others. What is longer than fits is cut.</param>
public sealed record NoticeText(string Occasion, string Kind, Guid Subject, string Title, string Who, string What);

/// <summary>How a person wants to hear of one kind of occasion, where that isn't as usual.</summary>
public sealed class NoticeChoice
{
    NoticeChoice() { }

    public Id<NoticeChoice> Id { get; private init; }
    public Id<Person> Person { get; private init; }

    /// <summary>The name of a kind of occasion: <c>mention</c>.</summary>
    public string Occasion { get; private init; } = "";
    public Delivery Delivery { get; private set; }

    public static NoticeChoice Of(Id<Person> person, string occasion, Delivery delivery, DateTimeOffset now) =>
        new() { Id = Id<NoticeChoice>.New(now), Person = person, Occasion = occasion, Delivery = delivery };

    public void Choose(Delivery delivery) => Delivery = delivery;
}
