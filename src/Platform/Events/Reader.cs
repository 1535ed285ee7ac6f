namespace Entente.Platform;

/// <summary>Something that follows the event stream: notices, roll-ups, an index. At least once, in the order of the chain; it must not mind a repetition.</summary>
public interface IReader
{
    /// <summary>Stable: the cursor is kept under it.</summary>
    string Name { get; }

    /// <summary>The names of the events it cares about; the others pass by.</summary>
    IReadOnlySet<string> Follows { get; }

    /// <summary>Adds what follows from <paramref name="happened"/> to <paramref name="db"/>; saved together with the cursor.</summary>
    Task Read(Happened happened, Db db, DateTimeOffset now, CancellationToken stop);

    /// <summary>The same for events that are read together, in their order: who counts something again counts it once for all of them.</summary>
    async Task Read(IReadOnlyList<Happened> batch, Db db, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var happened in batch)
            await Read(happened, db, now, stop);
    }
}

/// <summary>An event as a reader gets it.</summary>
public sealed record Happened(StoredEvent Stored, ITold What);

/// <summary>How far a reader is: the number of the last seal it has read.</summary>
public sealed class ReaderCursor
{
    public string Name { get; init; } = "";
    public long Seal { get; set; }
}

/// <summary>An event that a reader could not take. The reader went on; people see it here.</summary>
public sealed class ParkedEvent
{
    public const int LongestError = 2000;

    public Guid Id { get; init; }
    public string Reader { get; init; } = "";
    public long Event { get; init; }
    public string Error { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    /// <summary>A person wants it tried again; the next round does.</summary>
    public bool Again { get; private set; }

    public static ParkedEvent Of(IReader reader, long happened, Exception error, DateTimeOffset now)
    {
        var parked = new ParkedEvent { Id = Guid.CreateVersion7(now), Reader = reader.Name, Event = happened };
        parked.Stay(error, now);
        return parked;
    }

    public void TryAgain() => Again = true;

    /// <summary>It waits for a person, because of <paramref name="error"/>.</summary>
    public void Stay(Exception error, DateTimeOffset now)
    {
        var text = error.ToString();
        (Again, At, Error) = (false, now, text[..Math.Min(LongestError, text.Length)]);
    }
}
