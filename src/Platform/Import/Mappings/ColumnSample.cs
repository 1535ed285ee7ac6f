namespace Entente.Platform;

/// <summary>A column by its name and its first cells, as evidence for what it means.</summary>
/// <param name="Name">Of the column.</param>
/// <param name="Texts">One for each row looked at; empty where the cell is.</param>
sealed record ColumnSample(string Name, IReadOnlyList<string> Texts)
{
    static readonly string[] keyWords = ["id", "key", "number", "no", "nr", "code", "line", "sku"];

    readonly string[] words = Words(Name);
    readonly string[] filled = [.. Texts.Where(text => text.Length > 0)];

    public bool IsFull => filled.Length > 0 && filled.Length == Texts.Count;

    public bool LooksLikeKey => words.Length > 0 && keyWords.Contains(words[^1]);

    /// <summary>How much speaks for this column to hold the field, or null when its cells speak against it.</summary>
    public Guess? GuessFor(ImportField field)
    {
        var called = NameFor(field);
        var least = called is { Likeness: > 0.8m } ? 0.34m : 0.8m; // a column that says what it is may have many bad rows
        if (ShareThatFits(field) < least || (field.Name == "externalId" && !(IsFull && filled.Distinct().Count() == filled.Length)))
            return null;
        var proof = filled.Length > 0 && !TakesAnything(field) ? $"holds values such as “{filled[0]}”" : null;
        return (called, proof) switch
        {
            ({ } name, { }) => new(field, new ColumnSource(Name), name.Likeness + 0.04m, $"“{Name}” {name.Why} and {proof}"),
            ({ } name, null) => new(field, new ColumnSource(Name), name.Likeness, $"“{Name}” {name.Why}"),
            (null, { }) when SpeaksForItself(field) => new(field, new ColumnSource(Name), 0.55m, $"“{Name}” {proof}"),
            _ => null,
        };
    }

    /// <summary>How the name of the column resembles what the field is called, from 0 to 1.</summary>
    public (decimal Likeness, string Why)? NameFor(ImportField field)
    {
        var spoken = string.Join(' ', words);
        var own = string.Join(' ', Words(field.Name));
        if (spoken == own)
            return (0.95m, "is the field's own name");
        if (field.Synonyms.FirstOrDefault(synonym => synonym == spoken) is { } same)
            return (0.92m - (0.01m * field.Synonyms.ToList().IndexOf(same)), "is a usual name for it");
        var part = field.Synonyms.Prepend(own)
            .Where(name => name.Length > 2 && spoken.EndsWith($" {name}", StringComparison.Ordinal))
            .MaxBy(name => name.Length);
        return part is null ? null : (part.Contains(' ') ? 0.75m : 0.55m, $"ends with “{part}”");
    }

    /// <summary>Kinds whose values cannot easily be taken for anything else.</summary>
    bool SpeaksForItself(ImportField field) => field.Kind switch
    {
        FieldKind.Email => true,
        FieldKind.Country => filled.All(text => text.Length > 3) && filled.Distinct().Count() > 1,
        FieldKind.Date => field.Required,
        _ => field.Choices.Count > 0,
    };

    decimal ShareThatFits(ImportField field) => filled.Length == 0 ? 1 : (decimal)filled.Count(text => Fits(field, text)) / filled.Length;

    static bool TakesAnything(ImportField field) => field.Kind is FieldKind.Text or FieldKind.Words && field.Choices.Count == 0;

    static bool Fits(ImportField field, string text) => field.Kind switch
    {
        FieldKind.Number => AmountText.Read(text) is { Currency: null },
        FieldKind.Amount => AmountText.Read(text) is not null,
        FieldKind.Date => DateText.Read(text) is not null,
        FieldKind.Country => Country.TryParse(text, out _),
        _ => TakesAnything(field) || new FieldReader(field, null, false).Read(text, null).What is null,
    };

    /// <summary>SalesOrderNumber, sales_order_number and “Sales order number” are the same words.</summary>
    static string[] Words(string name)
    {
        var parted = string.Concat(name.Select((letter, at) => !char.IsLetterOrDigit(letter) ? " " : BeginsWord(at) ? $" {letter}" : $"{letter}"));
        return parted.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);

        bool BeginsWord(int at) =>
            at > 0 && char.IsUpper(name[at]) && (char.IsLower(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1])));
    }
}
