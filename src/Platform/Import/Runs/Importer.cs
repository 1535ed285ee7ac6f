using Entente.Reading;

namespace Entente.Platform;

/// <summary>Brings rows of one kind into the database. It lives beside the act that makes one such record, in the pillar that owns it, and uses the same verbs.</summary>
/// <param name="Kind">The name of the <see cref="ImportKind"/>.</param>
/// <param name="May">The permission of making one such record by hand.</param>
/// <param name="Run">Gives every open row of the batch its outcome. It queries once per batch, and per row only where each must find what the one before it brought.</param>
public sealed record Importer(string Kind, string May, Func<ImportBatch, CancellationToken, Task> Run)
{
    /// <summary>How many rows one transaction takes: fewer where each is compared with all that is there, so that nobody else waits for long.</summary>
    public int Rows { get; init; } = 500;

    /// <summary>How its records are taken back; null: <see cref="WhyNotUndo"/> says why they aren't.</summary>
    public Undoable? Undo { get; init; }

    /// <summary>Why what it brought stays, whatever somebody thinks of it later.</summary>
    public Refusal? WhyNotUndo { get; init; }
}

/// <summary>The importers by kind.</summary>
public sealed class Importers(IEnumerable<Importer> all)
{
    readonly Dictionary<string, Importer> byKind = all.ToDictionary(importer => importer.Kind);

    /// <summary>The kinds that <paramref name="who"/> may import, in the order of <see cref="ImportKinds.All"/>.</summary>
    public IEnumerable<ImportKind> For(Actor who) => ImportKinds.All.Where(kind => byKind.TryGetValue(kind.Name, out var importer) && who.May(importer.May));

    /// <exception cref="MalformedException">Nothing is imported under this name.</exception>
    /// <exception cref="NotAllowedException"><paramref name="who"/> may not make such records.</exception>
    public Importer Find(string kind, Actor who)
    {
        var importer = byKind.GetValueOrDefault(ImportKinds.Find(kind).Name)
            ?? throw new MalformedException(kind, "This installation does not import them from files; use the API.");
        return who.May(importer.May) ? importer : throw new NotAllowedException(importer.May);
    }
}
