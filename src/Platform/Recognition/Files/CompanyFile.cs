using Entente.Reading;
using Entente.Recognition;

namespace Entente.Platform;

/// <summary>Reads companies out of a file with a header, for the commands that compare without a database.</summary>
static class CompanyFile
{
    /// <summary>A row with its cells by column; columns are told apart without regard to case.</summary>
    public sealed class Row(string file, int number, IReadOnlyDictionary<string, int> places, string[] cells)
    {
        public string? Optional(string? column) => column is not null && places.TryGetValue(column, out var at) && cells[at].Trim() is { Length: > 0 } text ? text : null;

        public string Text(string column) => Optional(column) ?? throw new MalformedException($"{file} row {number}, {column}", "The cell is empty; write something.");

        /// <summary>What the row says of a company. A country that nobody knows by this word is left out, as if it were not said.</summary>
        public Evidence Company(CompanyColumns columns) => new(
            Text(columns.Name), Country.TryParse(Optional(columns.Country), out var country) ? country : default, Optional(columns.Domain), Optional(columns.City),
            Optional(columns.Street), Optional(columns.Postcode), Optional(columns.Phone), Optional(columns.Registry));
    }

    /// <param name="columns">Those that must be there.</param>
    /// <exception cref="MalformedException">The header lacks a column, or a row can't be read.</exception>
    public static IEnumerable<Row> Read(Stream content, string file, IEnumerable<string?> columns)
    {
        var table = TabularFile.Open(content, file, new TabularShape(HasHeader: true));
        var places = table.Columns.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.OrdinalIgnoreCase);
        if (columns.OfType<string>().FirstOrDefault(column => !places.ContainsKey(column)) is { } missing)
            throw new MalformedException($"{file} row 1", $"Column {missing} is missing: the header is {string.Join(',', table.Columns)}.");
        return table.Rows().Select(row => row.Fault is { } fault
            ? throw new MalformedException($"{file} row {row.Number}", $"It {fault.What}: {fault.Mend}.")
            : new Row(file, row.Number, places, row.Cells));
    }
}
