using System.Text.Json;

namespace Entente.Platform;

/// <summary>How far an import is.</summary>
public enum ImportState
{
    /// <summary>Its file is kept; nobody has begun.</summary>
    Staged,
    Running,
    Done,

    /// <summary>It cannot go on; <see cref="ImportRun.Failure"/> says why. What was applied stays.</summary>
    Failed,

    /// <summary>Somebody stopped it. What was applied stays.</summary>
    Stopped,

    /// <summary>What it did is being taken back.</summary>
    Undoing,

    /// <summary>What it did is taken back, but for what stayed for a reason.</summary>
    Undone,
}

/// <summary>
/// One file on its way into the database. It lives in the database with its content, so that any node can go on where another one died:
/// the same file and definition give the same rows, and what stands before <see cref="Cursor"/> is done.
/// </summary>
public sealed partial class ImportRun
{
    /// <summary>A runner that was not heard of for so long is dead, and another one may take over. Should it live after all, its next batch notices.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    /// <summary>How often a fault of ours or of the database may interrupt it before a person has to look.</summary>
    const int MostInterruptions = 5;

    public Guid Id { get; init; }

    /// <summary>What the files of one set have in common; they run one after the other.</summary>
    public Guid? Set { get; init; }

    /// <summary>The name of the <see cref="ImportKind"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>As it was called where it came from.</summary>
    public string FileName { get; init; } = "";

    /// <summary>An <see cref="ImportSet"/> with one file, and the lookups that it may need.</summary>
    public string Definition { get; init; } = "";

    /// <summary>JSON: the id of the <see cref="ImportFile"/> by each name that the definition mentions.</summary>
    public string Files { get; init; } = "";

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Who began it, see <see cref="Actors.Known"/>: it goes on with their rights whichever node runs it.</summary>
    public string Actor { get; init; } = "";
    public string ActorName { get; init; } = "";
    public string ActorHandle { get; init; } = "";
    public string ActorRole { get; init; } = "";
    public Id<Partner>? ActorPartner { get; init; }

    public ImportState State { get; private set; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>When somebody began to run it.</summary>
    public DateTimeOffset? BegunAt { get; private set; }

    /// <summary>The last sign of life of whoever runs it.</summary>
    public DateTimeOffset? HeardAt { get; private set; }

    /// <summary>Who runs it.</summary>
    public Guid? Runner { get; private set; }
    public int Interruptions { get; private set; }
    public string? Failure { get; private set; }

    /// <summary>How many rows the file has.</summary>
    public int Total { get; init; }

    /// <summary>The number of the last row that was applied or rejected, as a spreadsheet counts.</summary>
    public int Cursor { get; private set; }
    public int Read { get; private set; }
    public int Added { get; private set; }
    public int Changed { get; private set; }
    public int Unchanged { get; private set; }
    public int Rejected { get; private set; }

    /// <summary>JSON: the list of <see cref="ImportNote"/> of the rows that came in.</summary>
    public string Notes { get; private set; } = ImportNote.Write([]);

    public bool IsFinished => State is not (ImportState.Staged or ImportState.Running);

    public bool MayBeTaken(DateTimeOffset now) => State == ImportState.Staged || (State == ImportState.Running && HeardAt < now - Silence);

    public void Take(Guid runner, DateTimeOffset now) => (State, Runner, HeardAt, BegunAt) = (ImportState.Running, runner, now, BegunAt ?? now);

    /// <summary>Whether <paramref name="runner"/> may apply the rows behind <paramref name="cursor"/>: nobody took over, stopped it, or did them already.</summary>
    public bool IsAt(Guid runner, int cursor) => State == ImportState.Running && Runner == runner && Cursor == cursor;

    public void Advance(ImportCounts batch, IEnumerable<ImportNote> notes, int cursor, DateTimeOffset now)
    {
        Read += batch.Read;
        Added += batch.Added;
        Changed += batch.Changed;
        Unchanged += batch.Unchanged;
        Rejected += batch.Rejected;
        Notes = ImportNote.Write(ImportNote.Together([.. ImportNote.Read(Notes), .. notes]));
        (Cursor, HeardAt, Interruptions) = (cursor, now, 0);
    }

    /// <summary>How long the rest will take when it goes on as it went; null: nobody knows, or it has ended.</summary>
    public TimeSpan? Left(DateTimeOffset now) => State == ImportState.Running && BegunAt is { } begun && Read > 0 && now > begun ? (now - begun) / Read * (Total - Read) : null;

    /// <summary>Rejected rows were tried again.</summary>
    public void Mend(ImportCounts tried, IEnumerable<ImportNote> notes)
    {
        Added += tried.Added;
        Changed += tried.Changed;
        Unchanged += tried.Unchanged;
        Rejected -= tried.Read - tried.Rejected;
        Notes = ImportNote.Write(ImportNote.Together([.. ImportNote.Read(Notes), .. notes]));
    }

    public void Finish(DateTimeOffset now) => End(ImportState.Done, null, now);

    public void Fail(string why, DateTimeOffset now) => End(ImportState.Failed, why, now);

    public Refusal? WhyNotStop() => IsFinished ? new("import-finished", "This import is finished.") : null;

    /// <exception cref="RefusedException">See <see cref="WhyNotStop"/>.</exception>
    public void Stop(DateTimeOffset now)
    {
        Refuse.If(WhyNotStop());
        End(ImportState.Stopped, null, now);
    }

    /// <summary>Something unforeseen broke in. It is tried again after the silence, until it happened too often without progress.</summary>
    public void Interrupt(string why, DateTimeOffset now)
    {
        Interruptions++;
        if (Interruptions >= MostInterruptions)
            Fail(why, now);
    }

    /// <summary>The id of the <see cref="ImportFile"/> by each name, as <see cref="Files"/> says it.</summary>
    public static IReadOnlyDictionary<string, Guid> FilesOf(string files) => JsonSerializer.Deserialize<Dictionary<string, Guid>>(files)!;

    public ImportCounts Counts => new(Read, Added, Changed, Unchanged, Rejected);

    void End(ImportState state, string? failure, DateTimeOffset now) =>
        (State, Failure, FinishedAt, Runner) = (state, failure is { Length: > 2000 } ? failure[..2000] : failure, now, null);
}

/// <summary>What became of rows. All that were read are added, changed, unchanged or rejected.</summary>
public sealed record ImportCounts(int Read, int Added, int Changed, int Unchanged, int Rejected)
{
    public static readonly ImportCounts None = new(0, 0, 0, 0, 0);

    public static ImportCounts operator +(ImportCounts a, ImportCounts b) => new(
        a.Read + b.Read, a.Added + b.Added, a.Changed + b.Changed, a.Unchanged + b.Unchanged, a.Rejected + b.Rejected);
}
