using System.Text.Json;

namespace Entente.Platform;

/// <summary>Who undoes an import: it goes on with their rights whichever node does it.</summary>
public sealed record UndoingActor(string Key, string Name, string Handle, string Role, Guid? Partner)
{
    internal Actor As(Actors actors) => actors.Known(Key, Name, Handle, Role, Partner is { } id ? new Id<Partner>(id) : null, Door.Import);
}

/// <summary>How an import is taken back.</summary>
public sealed partial class ImportRun
{
    /// <summary>JSON of <see cref="Undoer"/>.</summary>
    public string? UndoneBy { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>How many records are to be taken back; <see cref="Undone"/> of them are settled.</summary>
    public int ToUndo { get; private set; }
    public int Undone { get; private set; }

    /// <summary>How many of the settled ones stayed as they are.</summary>
    public int Kept { get; private set; }

    public UndoingActor? Undoer => UndoneBy is null ? null : JsonSerializer.Deserialize<UndoingActor>(UndoneBy);

    /// <summary>The reason why it can't be undone, whatever stands on its records; null: it can.</summary>
    /// <param name="records">How many it added and changed, as far as is still known.</param>
    public Refusal? WhyNotUndo(int records, DateTimeOffset now) => State switch
    {
        ImportState.Undoing => new("import-undoing", "This import is being undone."),
        ImportState.Undone => new("import-undone", "This import was undone before."),
        ImportState.Staged or ImportState.Running => new("import-running", "This import is still running. Stop it, or wait until it ends."),
        _ when FinishedAt < now - ImportedRecord.Time => new("import-too-old", $"This import ended more than {ImportedRecord.Time.Days} days ago; until then it could be undone."),
        _ when records == 0 => new("nothing-to-undo", "This import added and changed nothing."),
        _ => null,
    };

    internal void BeginUndo(Actor who, int records)
    {
        (State, ToUndo, Undone, Kept, HeardAt, Runner, Interruptions, Failure) = (ImportState.Undoing, records, 0, 0, null, null, 0, null);
        UndoneBy = JsonSerializer.Serialize(new UndoingActor(who.Key, who.Name, who.Handle, who.Role, who.Partner?.Value));
    }

    internal bool MayBeUndone(DateTimeOffset now) => State == ImportState.Undoing && (HeardAt is null || HeardAt < now - Silence);

    internal void TakeUndo(Guid runner, DateTimeOffset now) => (Runner, HeardAt) = (runner, now);

    internal bool IsUndoneBy(Guid runner) => State == ImportState.Undoing && Runner == runner;

    internal void AdvanceUndo(int settled, int kept, DateTimeOffset now) => (Undone, Kept, HeardAt, Interruptions) = (Undone + settled, Kept + kept, now, 0);

    internal void FinishUndo(DateTimeOffset now) => (State, UndoneAt, Runner) = (ImportState.Undone, now, null);

    /// <summary>It can't go on. What was taken back stays so, and the rest may be undone again.</summary>
    internal void FailUndo(string why, DateTimeOffset now) => (State, Failure, Runner, UndoneAt) = (ImportState.Stopped, why.Length > 2000 ? why[..2000] : why, null, now);

    internal void InterruptUndo(string why, DateTimeOffset now)
    {
        Interruptions++;
        if (Interruptions >= MostInterruptions)
            FailUndo(why, now);
    }
}
