namespace Entente;

/// <summary>Something that one person should know: what happened to a record that they follow, or that they were named there.</summary>
public sealed class Notice
{
    Notice() { }

    public Id<Notice> Id { get; private init; }
    public Id<Person> Person { get; private init; }

    /// <summary>As whose people it concerns them; null: as the vendor's.</summary>
    public Id<Partner>? Partner { get; private init; }

    /// <summary>As in the registry of kinds: <c>deal</c>.</summary>
    public string Kind { get; private init; } = "";
    public Guid Subject { get; private init; }

    /// <summary>What the record is called for this person.</summary>
    public string Title { get; private init; } = "";

    /// <summary>Who did it, as this person may know them.</summary>
    public string Who { get; private init; } = "";

    /// <summary>A sentence's rest: "approved the deal".</summary>
    public string What { get; private init; } = "";
    public DateTimeOffset Happened { get; private init; }
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>It went out by mail, alone or with others.</summary>
    public DateTimeOffset? MailedAt { get; private set; }

    public static Notice To(Id<Person> person, Id<Partner>? partner, string kind, Guid subject, string title, string who, string what, DateTimeOffset happened, DateTimeOffset now) => new()
    {
        Id = Id<Notice>.New(now),
        Person = person,
        Partner = partner,
        Kind = kind,
        Subject = subject,
        Title = title,
        Who = who,
        What = what,
        Happened = happened,
    };

    public void Read(DateTimeOffset now) => ReadAt ??= now;

    public void Mailed(DateTimeOffset now) => MailedAt ??= now;
}
