namespace Entente.Platform;

/// <summary>A batch of rows came in.</summary>
/// <param name="Kind">What they are, see <see cref="ImportKind"/>.</param>
/// <param name="From">The number of the first row.</param>
/// <param name="To">The number of the last row.</param>
/// <param name="Added">The ids of the new records.</param>
/// <param name="Changed">The ids of the changed ones.</param>
/// <param name="Hash">SHA-256 over the inputs of all rows, one JSON a line, its fields in the order of the kind.</param>
public sealed record RecordsImported(
    string Kind, string File, int From, int To, IReadOnlyList<Guid> Added, IReadOnlyList<Guid> Changed, int Unchanged, int Rejected, string Hash) : IEvent
{
    static string IEvent.Name => "records.imported";
    public string Says() => Say($"imported rows {From} to {To} of {File} as {Kind}: {Added.Count} added, {Changed.Count} changed, {Unchanged} unchanged, {Rejected} rejected");
}

public sealed record ImportFinished(string Kind, string File, int Read, int Added, int Changed, int Unchanged, int Rejected) : IEvent
{
    static string IEvent.Name => "import.finished";
    public string Says() => Say($"finished importing {File}: {Read} read, {Added} added, {Changed} changed, {Unchanged} unchanged, {Rejected} rejected");
}

/// <param name="Why">Null: somebody stopped it.</param>
public sealed record ImportEnded(string Kind, string File, string? Why) : IEvent
{
    static string IEvent.Name => "import.ended";
    public string Says() => Why is null ? Say($"stopped importing {File}") : Say($"could not import {File}: {Why}");
}

/// <param name="Records">How many records are as they were before the import.</param>
/// <param name="Kept">How many stayed, each for a reason.</param>
public sealed record ImportUndone(string Kind, string File, int Records, int Kept) : IEvent
{
    static string IEvent.Name => "import.undone";
    public string Says() => Say($"undid the import of {File}: {Records} records taken back, {Kept} kept");
}
