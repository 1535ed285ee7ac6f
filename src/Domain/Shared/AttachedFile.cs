namespace Entente;

/// <summary>A file on a record. Its content stands elsewhere, under its hash; several files may have one content.</summary>
public sealed class AttachedFile
{
    AttachedFile() { }

    public Id<AttachedFile> Id { get; private init; }
    public string Kind { get; private init; } = "";
    public Guid Subject { get; private init; }
    public Id<Partner>? Partner { get; private init; }
    public Audience Audience { get; private init; }

    /// <summary>Whether somebody of the vendor attached it; otherwise somebody of the partner.</summary>
    public bool OfVendor { get; private init; }

    /// <summary>What it is called, with its ending.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Its media type, as its content says.</summary>
    public string Type { get; private init; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; private init; }

    /// <summary>SHA-256 of its content, in hexadecimal.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>The key of the actor who attached it.</summary>
    public string Author { get; private init; } = "";
    public string AuthorName { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    /// <summary>Nobody opens it until the scanner has looked.</summary>
    public bool IsQuarantined { get; private set; }

    /// <summary>What the scanner found in it; it is never opened.</summary>
    public string? Infection { get; private set; }
    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>When its content was forgotten; null: it is there.</summary>
    public DateTimeOffset? ForgottenAt { get; private set; }

    public static AttachedFile Attach(Hook on, Audience audience, bool ofVendor, FileContent content, bool scanned, string author, string authorName, DateTimeOffset now) => new()
    {
        Id = Id<AttachedFile>.New(now),
        Kind = on.Kind,
        Subject = on.Subject,
        Partner = on.Partner,
        Audience = audience,
        OfVendor = ofVendor,
        Name = content.Name,
        Type = content.Type,
        Size = content.Size,
        Hash = content.Hash,
        Author = author,
        AuthorName = authorName,
        At = now,
        IsQuarantined = !scanned,
    };

    /// <summary>The reason why nobody can open it, or null.</summary>
    public Refusal? WhyNotOpen() =>
        Infection is not null ? new("file-infected", $"The scanner found {Infection} in this file; nobody can open it.")
        : IsQuarantined ? new("file-quarantined", "This file still waits for the scanner. Try again in a minute.")
        : ForgottenAt is not null ? new("file-forgotten", "This file was removed more than 30 days ago; its content is gone.")
        : null;

    /// <summary>The scanner has looked.</summary>
    /// <param name="infection">What it found; null: nothing.</param>
    public void Scanned(string? infection) => (IsQuarantined, Infection) = (infection is not null, infection);

    /// <summary>The reason why somebody of one side cannot take it away, or null.</summary>
    public Refusal? WhyNotArchive(bool vendor) => WhyNotTouch(vendor) ?? (ArchivedAt is null ? null : new("file-removed", "This file was removed."));

    /// <exception cref="RefusedException">See <see cref="WhyNotArchive"/>.</exception>
    public void Archive(bool vendor, DateTimeOffset now)
    {
        Refuse.If(WhyNotArchive(vendor));
        ArchivedAt = now;
    }

    /// <summary>The reason why somebody of one side cannot bring it back, or null.</summary>
    public Refusal? WhyNotRestore(bool vendor) => WhyNotTouch(vendor)
        ?? (ArchivedAt is null ? new("file-there", "This file was not removed.") : ForgottenAt is null ? null : WhyNotOpen());

    /// <exception cref="RefusedException">See <see cref="WhyNotRestore"/>.</exception>
    public void Restore(bool vendor)
    {
        Refuse.If(WhyNotRestore(vendor));
        ArchivedAt = null;
    }

    public void Forget(DateTimeOffset now) => ForgottenAt ??= now;

    Refusal? WhyNotTouch(bool vendor) => vendor == OfVendor ? null : new("not-your-file", "Only the side that attached a file can remove it.");
}

/// <summary>What a file is, found by looking at it.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Hash">SHA-256, in hexadecimal.</param>
public sealed record FileContent(string Name, string Type, long Size, string Hash);
