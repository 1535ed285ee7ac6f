namespace Entente.Platform;

/// <summary>What people read of something that happened.</summary>
public interface ITold
{
    /// <summary>What happened, for the timeline of staff: one sentence without who and when.</summary>
    string Says();

    /// <summary>The same for the partner whose record it is; null hides it.</summary>
    string? SaysToPartner() => null;
}

/// <summary>Something that happened, as a plain record with a stable name. It is stored as canonical JSON and never changed.</summary>
public interface IEvent : ITold
{
    /// <summary>Stable and public: <c>deal.registered</c>.</summary>
    static abstract string Name { get; }

    /// <summary>Grows when the record's fields change their meaning.</summary>
    static virtual int Version => 1;
}

/// <summary>Personal data in an event: stored encrypted under the key of one person, so that erasing the person leaves the chain whole.</summary>
/// <param name="of">The property of the event that holds the id of the person (or of the record that stands for one).</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute(string of) : Attribute
{
    public string Of { get; } = of;
}

/// <summary>Which events there are; each module adds its own.</summary>
public sealed record EventType(string Name, int Version, Type Type)
{
    public static EventType Of<TEvent>() where TEvent : IEvent => new(TEvent.Name, TEvent.Version, typeof(TEvent));
}

/// <summary>One row of <c>events</c>, written in the transaction of its act.</summary>
public sealed class StoredEvent
{
    /// <summary>Ascending in the order of writing; gaps are allowed.</summary>
    public long Number { get; init; }
    public DateTimeOffset At { get; init; }
    public string Name { get; init; } = "";
    public int NameVersion { get; init; }

    /// <summary>The kind of record, as in routes: <c>deal</c>.</summary>
    public string SubjectKind { get; init; } = "";
    public Guid Subject { get; init; }
    public int SubjectVersion { get; init; }

    /// <summary>Whose record it is; null when it is nobody's of the partners.</summary>
    public Guid? Partner { get; init; }

    /// <summary>See <see cref="Actor.Key"/>.</summary>
    public string Actor { get; init; } = "";
    public string? OnBehalfOf { get; init; }
    public Door Door { get; init; }

    /// <summary>Canonical JSON: fields sorted, no spaces, personal ones encrypted.</summary>
    public string Data { get; init; } = "";
}

/// <summary>The chain: each seal holds the hash of its event and of the seal before it.</summary>
public sealed class Seal
{
    /// <summary>1, 2, 3 … without gaps.</summary>
    public long Number { get; init; }
    public long Event { get; init; }

    /// <summary>SHA-256, 32 bytes.</summary>
    public byte[] Hash { get; init; } = [];
}

/// <summary>An event that waits for its seal; written with it, removed by the sealer.</summary>
sealed class UnsealedEvent
{
    public long Event { get; init; }
    public StoredEvent Happened { get; init; } = default!;
}
