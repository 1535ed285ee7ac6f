namespace Entente.Platform;

/// <summary>One field that was found in a file.</summary>
/// <param name="Field">Of the kind.</param>
/// <param name="Source">Where it is taken from.</param>
/// <param name="Confidence">From 0 to 1; below <see cref="MappingGuess.Sure"/> a person should look.</param>
/// <param name="Reason">For people.</param>
public sealed record Guess(ImportField Field, Source Source, decimal Confidence, string Reason);

/// <summary>What a file most probably means, from the names of its columns and its first rows.</summary>
/// <param name="Mapping">Ready to be tried; it may lack required fields.</param>
/// <param name="Guesses">In the order of the kind's fields.</param>
/// <param name="Missing">Required fields that no column seems to hold.</param>
public sealed record MappingGuess(Mapping Mapping, IReadOnlyList<Guess> Guesses, IReadOnlyList<ImportField> Missing)
{
    public const decimal Sure = 0.8m;

    const decimal Least = 0.5m;
    const int RowsLookedAt = 500;

    /// <summary>The words that exports write into empty cells.</summary>
    static readonly string[] wordsForEmpty = ["NULL", "\\N", "#N/A"];

    public static MappingGuess For(ImportKind kind, TabularFile file)
    {
        var rows = file.Rows().Where(row => row.Fault is null).Take(RowsLookedAt).Select(row => row.Cells).ToArray();
        var empty = wordsForEmpty.Where(word => rows.Any(row => row.Contains(word))).ToArray();
        var columns = file.Columns.Select((name, at) => new ColumnSample(name, [.. rows.Select(row => Text(row[at]))])).ToArray();

        var guesses = Best(kind, columns);
        if (kind.Fields.FirstOrDefault(field => field.Name == "externalId") is { } id && guesses.All(guess => guess.Field != id)
            && PairThatIdentifies(id, columns) is { } pair)
            guesses.Add(pair);
        var mapping = new Mapping(kind.Name, guesses.ToDictionary(guess => guess.Field.Name, guess => guess.Source)) { Empty = empty };
        return new(mapping,
            [.. guesses.OrderBy(guess => kind.Fields.ToList().IndexOf(guess.Field))],
            [.. kind.Fields.Where(field => field.Required && !mapping.Fields.ContainsKey(field.Name))]);

        string Text(string cell) => Cell.Clean(cell) is var text && empty.Contains(text) ? "" : text;
    }

    /// <summary>The surest pair of field and column first; each field and each column once.</summary>
    static List<Guess> Best(ImportKind kind, ColumnSample[] columns)
    {
        var possible = kind.Fields
            .SelectMany(field => columns.Select(column => (Column: column, Guess: column.GuessFor(field))))
            .Where(one => one.Guess is { } guess && guess.Confidence >= Least)
            .OrderByDescending(one => one.Guess!.Confidence);
        var (chosen, taken) = (new List<Guess>(), new HashSet<ColumnSample>());
        foreach (var (column, guess) in possible)
            if (!taken.Contains(column) && chosen.All(one => one.Field != guess!.Field))
            {
                taken.Add(column);
                chosen.Add(guess!);
            }
        return chosen;
    }

    /// <summary>Order lines have no key of their own: the number of the order and another key are one together.</summary>
    static Guess? PairThatIdentifies(ImportField id, ColumnSample[] columns)
    {
        var keys = columns
            .Where(column => column.IsFull && (column.LooksLikeKey || column.NameFor(id) is not null))
            .OrderByDescending(column => column.NameFor(id)?.Likeness ?? 0).ToArray();
        foreach (var (at, first) in keys.Index())
            foreach (var second in keys.Skip(at + 1))
                if (first.Texts.Zip(second.Texts).Distinct().Count() == first.Texts.Count)
                    return new(id, new TemplateSource($"{{{first.Name}}}-{{{second.Name}}}"), 0.6m,
                        $"no column identifies a row alone, “{first.Name}” and “{second.Name}” do together");
        return null;
    }
}
