using Entente.Reading;

namespace Entente.Platform;

/// <summary>The files that an import looks into, each loaded when it is first asked for.</summary>
/// <param name="files">By name.</param>
/// <param name="open">Opens a file by its name; what it returns must be able to seek, and is closed here.</param>
public sealed class LookupTables(IReadOnlyDictionary<string, LookupFile> files, Func<string, Stream> open)
{
    public static LookupTables None { get; } = new(new Dictionary<string, LookupFile>(), _ => Stream.Null);

    readonly Dictionary<string, LookupTable> loaded = [];

    /// <exception cref="MalformedException">There is no such lookup, or its file cannot be used.</exception>
    internal LookupTable Find(string name)
    {
        if (loaded.TryGetValue(name, out var table))
            return table;
        if (!files.TryGetValue(name, out var file))
            throw new MalformedException(name, $"There is no lookup “{name}”. Name its file and key under “lookups”.");
        using var content = open(file.File);
        return loaded[name] = LookupTable.Load(name, file, content);
    }
}

sealed record LookupTable(string Name, IReadOnlyList<string> Columns, IReadOnlyDictionary<string, string[]> Rows)
{
    /// <exception cref="MalformedException">The key is missing, repeats, or a row is damaged: holes would give wrong answers in silence.</exception>
    public static LookupTable Load(string name, LookupFile told, Stream content)
    {
        var file = TabularFile.Open(content, told.File, told.Shape);
        var key = file.Columns.ToList().IndexOf(told.Key);
        if (key < 0)
            throw new MalformedException(told.File, $"It has no column “{told.Key}”. There are: {string.Join(", ", file.Columns)}.");
        var rows = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var row in file.Rows())
        {
            if (row.Fault is { } fault)
                throw new MalformedException($"{told.File}, row {row.Number}", $"The row {fault.What}; {fault.Mend}.");
            if (!rows.TryAdd(Cell.Clean(row.Cells[key]), row.Cells))
                throw new MalformedException($"{told.File}, row {row.Number}",
                    $"{told.Key} “{row.Cells[key]}” stands there twice. Choose a key that does not repeat.");
        }
        return new(name, file.Columns, rows);
    }
}
