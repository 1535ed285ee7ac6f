using System.Text;
using Entente.Reading;

namespace Entente.Platform;

/// <summary>The text that a source gives for a row, or why it gives none.</summary>
readonly record struct Found(string Text, string? Trouble = null);

/// <summary>Turns sources into functions over the cells of a row, so that names of columns are searched once and not in every row.</summary>
/// <param name="file">What complaints call the file.</param>
/// <param name="columns">The names of the cells.</param>
/// <param name="empty">Cells that count as empty.</param>
/// <param name="tables">What can be looked up.</param>
sealed class SourceBinder(string file, IReadOnlyList<string> columns, IReadOnlyList<string> empty, LookupTables tables)
{
    /// <exception cref="MalformedException">The source names a column or a lookup that does not exist.</exception>
    public Func<string[], Found> Bind(Source source) => source switch
    {
        ColumnSource column => Bind(IndexOf(column.Column)),
        ConstantSource constant => _ => new(constant.Text),
        TemplateSource template => Bind(template),
        LookupSource lookup => Bind(lookup),
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    Func<string[], Found> Bind(int column) => row => new(Value(row[column]));

    string Value(string cell)
    {
        var text = Cell.Clean(cell);
        foreach (var word in empty)
            if (text == word)
                return "";
        return text;
    }

    int IndexOf(string name) => Find(name) is { } at ? at
        : throw new MalformedException(file, $"There is no column “{name}”. There are: {string.Join(", ", columns)}.");

    int? Find(string name)
    {
        for (var at = 0; at < columns.Count; at++)
            if (string.Equals(columns[at], name, StringComparison.OrdinalIgnoreCase))
                return at;
        return null;
    }

    Func<string[], Found> Bind(LookupSource lookup)
    {
        var table = tables.Find(lookup.Table);
        var by = Bind(lookup.By);
        var value = new SourceBinder(table.Name, table.Columns, empty, tables).Bind(lookup.Value);
        return row =>
        {
            var key = by(row);
            return key.Trouble is not null || key.Text.Length == 0 ? key
                : table.Rows.TryGetValue(key.Text, out var other) ? value(other)
                : new("", $"“{key.Text}” is not in {table.Name}");
        };
    }

    Func<string[], Found> Bind(TemplateSource template)
    {
        var parts = Parts(template.Text);
        return row =>
        {
            var text = new StringBuilder();
            foreach (var (plain, column, optional) in parts)
            {
                text.Append(plain);
                if (column is not { } at)
                    continue;
                var cell = Value(row[at]);
                if (cell.Length == 0 && !optional)
                    return new("");
                text.Append(cell);
            }
            return new(Cell.Clean(text.ToString()));
        };
    }

    List<(string Plain, int? Column, bool Optional)> Parts(string template)
    {
        var parts = new List<(string, int?, bool)>();
        var plain = new StringBuilder();
        for (var at = 0; at < template.Length; at++)
        {
            if (template[at] is '{' or '}' && at + 1 < template.Length && template[at + 1] == template[at])
                plain.Append(template[at++]);
            else if (template[at] == '{')
            {
                var end = template.IndexOf('}', at);
                if (end < 0)
                    throw new MalformedException(template, "This opens a brace and does not close it.");
                var name = template[(at + 1)..end];
                var optional = name.EndsWith('?') && Find(name) is null; // a column may be called “Paid?”
                parts.Add((plain.ToString(), IndexOf(optional ? name[..^1] : name), optional));
                plain.Clear();
                at = end;
            }
            else
                plain.Append(template[at]);
        }
        parts.Add((plain.ToString(), null, false));
        return parts;
    }
}
