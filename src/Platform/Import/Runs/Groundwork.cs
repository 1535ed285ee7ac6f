namespace Entente.Platform;

/// <summary>
/// What the pieces of a dry run stand on. Each piece is taken back, so a later one brings along the earlier rows that its rows name, and those that share an
/// identity with them. All files are looked through before the first piece, so that only rows are kept for which another one asks.
/// </summary>
sealed class Groundwork
{
    readonly HashSet<Key> met = [], asked = [];
    readonly Dictionary<Key, List<TriedRow>> kept = [];

    /// <summary>Notes whom the rows of a file name, and which identities stand there again.</summary>
    public void Survey(ImportKind kind, IEnumerable<ImportedRow> rows)
    {
        foreach (var row in rows)
        {
            asked.UnionWith(Named(kind, row));
            asked.UnionWith(Identities(kind, row).Where(key => !met.Add(key)));
        }
    }

    /// <summary>Keeps a row that was tried and would come in, if another one asks for it.</summary>
    public void Keep(TriedRow row)
    {
        foreach (var key in Identities(row.Kind, row.Row.Row).Where(asked.Contains))
            if (kept.TryGetValue(key, out var rows))
                rows.Add(row);
            else
                kept.Add(key, [row]);
    }

    /// <summary>The earlier rows on which <paramref name="rows"/> stand, and on which those do, in the order in which they were tried.</summary>
    public IReadOnlyCollection<TriedRow> Under(ImportKind kind, IEnumerable<JudgedRow> rows)
    {
        var found = new SortedDictionary<(int, int), TriedRow>();
        var open = new Queue<Key>(rows.SelectMany(row => Asked(kind, row.Row)));
        while (open.TryDequeue(out var key))
            foreach (var row in kept.GetValueOrDefault(key) ?? [])
                if (found.TryAdd((row.File, row.Row.Row.Row.Number), row))
                    foreach (var further in Asked(row.Kind, row.Row.Row))
                        open.Enqueue(further);
        return found.Values;
    }

    static IEnumerable<Key> Asked(ImportKind kind, ImportedRow row) => Named(kind, row).Concat(Identities(kind, row));

    static IEnumerable<Key> Named(ImportKind kind, ImportedRow row) =>
        from field in kind.Fields
        where field.Names is not null
        let text = Text(row, field)
        where text is not null
        select new Key(field.Names!, text);

    static IEnumerable<Key> Identities(ImportKind kind, ImportedRow row) =>
        from field in kind.Fields
        where field.Identifies
        let text = Text(row, field)
        where text is not null
        select new Key(kind.Name, text);

    /// <summary>Whatever the case: a row too many below a piece does no harm, one too few rejects what is good.</summary>
    static string? Text(ImportedRow row, ImportField field) => row.Input?[field.Name]?.GetValue<string>().ToUpperInvariant();

    readonly record struct Key(string Kind, string Text);
}

/// <summary>A row of a dry run that would come in.</summary>
/// <param name="File">The place of its file in the run.</param>
sealed record TriedRow(int File, Importer Importer, ImportKind Kind, JudgedRow Row);
