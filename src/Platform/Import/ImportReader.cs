using System.Text.Json.Nodes;
using Entente.Reading;

namespace Entente.Platform;

/// <summary>
/// Turns the rows of a file into the inputs of an act. Pure of any database: the same file and mapping give the same rows,
/// so a preview, a dry run and the import itself see the same.
/// </summary>
public sealed class ImportReader
{
    readonly List<BoundField> fields;
    readonly BoundField? currency;

    ImportReader(ImportKind kind, TabularFile file, List<BoundField> fields)
    {
        (File, this.fields) = (file, fields);
        currency = fields.FirstOrDefault(one => one.Field == kind.CurrencyOfAmounts);
        GatherEvidence();
    }

    public TabularFile File { get; }

    /// <summary>Columns about which somebody should be asked; their doubtful rows are errors.</summary>
    public IReadOnlyList<ColumnDoubt> Doubts => [.. fields.Select(one => one.Reader.Doubt).OfType<ColumnDoubt>()];

    /// <summary>Binds a mapping to a file, and reads it once where its numbers or dates need to be compared.</summary>
    /// <exception cref="MalformedException">They do not fit: a column, field or lookup is missing.</exception>
    public static ImportReader For(ImportKind kind, Mapping mapping, TabularFile file, LookupTables? tables = null)
    {
        foreach (var name in mapping.FieldsSpokenOf)
            kind.Field(name);
        var binder = new SourceBinder(file.Name, file.Columns, mapping.Empty, tables ?? LookupTables.None);
        var fields = kind.Fields
            .Where(field => mapping.Fields.ContainsKey(field.Name) || mapping.Defaults.ContainsKey(field.Name))
            .Select(field => BoundField.Bind(field, mapping, binder)).ToList();
        foreach (var missing in kind.Fields.Where(field => field.Required && fields.All(one => one.Field != field)))
            throw new MalformedException($"map.{missing.Name}", $"{kind.Name} need it. Map a column or a constant to it.");
        return new(kind, file, fields);
    }

    /// <summary>All rows of the file, the good and the bad, in its order.</summary>
    public IEnumerable<ImportedRow> Rows() => File.Rows().Select(Read);

    void GatherEvidence()
    {
        var open = fields.Where(one => one.Reader.NeedsEvidence).ToArray();
        if (open.Length == 0)
            return;
        foreach (var row in File.Rows().Where(row => row.Fault is null))
            foreach (var one in open)
                if (one.Text(row.Cells) is { Trouble: null, Text: { Length: > 0 } text })
                    one.Reader.Note(text);
    }

    /// <summary>One row as an import reads it, whether it stands in the file so or not.</summary>
    internal ImportedRow Read(TabularRow row)
    {
        if (row.Fault is { } fault)
            return new(row, null, [new(row.Number, row.Line, null, "", fault.What, fault.Mend)]);

        var (input, errors, notes) = (new JsonObject(), (List<RowError>?)null, (List<string>?)null);
        var amountsIn = currency?.Text(row.Cells) is { Trouble: null, Text: { Length: > 0 } code } ? code.ToUpperInvariant() : null;
        foreach (var one in fields)
        {
            var found = one.Text(row.Cells);
            var outcome = found.Trouble is { } trouble ? new(null, trouble, "correct the key, or complete the other file")
                : found.Text.Length > 0 ? one.Reader.Read(found.Text, amountsIn)
                : one.Field.Required ? new(null, "is empty", "every row needs it")
                : default;
            if (outcome.What is { } what)
                (errors ??= []).Add(new(row.Number, row.Line, one.Field.Name, found.Text, what, outcome.Mend));
            else if (!one.Field.ForAmountsOnly)
                Put(input, one.Path, outcome.Node);
            if (outcome.Note is { } note)
                (notes ??= []).Add(note);
        }
        return errors is null ? new(row, input, []) { Said = input, Notes = notes ?? [] } : new(row, null, errors) { Said = input };
    }

    /// <summary>An inner object of which nothing is said is null, not an object of nulls.</summary>
    static void Put(JsonObject input, string[] path, JsonNode? node)
    {
        foreach (var name in path[..^1])
        {
            if (input[name] is not JsonObject inner)
            {
                if (node is null)
                {
                    input[name] = null;
                    return;
                }
                input[name] = inner = [];
            }
            input = inner;
        }
        input[path[^1]] = node;
    }
}

/// <summary>A field of the kind with all that the mapping says of it.</summary>
sealed record BoundField(ImportField Field, FieldReader Reader, Func<string[], Found> Text)
{
    public string[] Path { get; } = Field.Name.Split('.');

    public static BoundField Bind(ImportField field, Mapping mapping, SourceBinder binder)
    {
        var format = mapping.Formats.GetValueOrDefault(field.Name);
        if (format is not null && field.Kind == FieldKind.Date && !DateText.IsFormat(format))
            throw new MalformedException($"formats.{field.Name}", $"“{format}” does not say how dates are written. Say it like dd/MM/yyyy.");
        var source = mapping.Fields.TryGetValue(field.Name, out var mapped) ? binder.Bind(mapped) : _ => new("");
        var words = mapping.Translations.GetValueOrDefault(field.Name)?.ToDictionary(StringComparer.OrdinalIgnoreCase);
        var instead = mapping.Defaults.GetValueOrDefault(field.Name);
        return new(field, new(field, format, mapping.Rounded.Contains(field.Name)), words is null && instead is null ? source : Text);

        Found Text(string[] row)
        {
            var found = source(row);
            if (found.Trouble is not null)
                return found;
            var text = words is null ? found.Text
                : field.Kind != FieldKind.Words || words.ContainsKey(found.Text) ? Translated(found.Text)
                : string.Join(';', FieldReader.WordsOf(found.Text).Select(Translated));
            return new(text.Length == 0 ? instead ?? "" : text);
        }

        string Translated(string text) => words!.GetValueOrDefault(text, text);
    }
}
