using System.Globalization;
using Entente.Platform;
using Entente.Reading;

namespace Entente.Incentivize.Files;

/// <summary>A file for a calculation, by its name for messages.</summary>
/// <param name="Content">Must be able to seek; is the caller's to close.</param>
public sealed record FactFile(string Name, Stream Content);

/// <summary>Reads rows under a header. The first row that is wrong ends it, named by file, row (the header is row 1), column and value.</summary>
static class CsvTable
{
    /// <param name="columns">Those that must be there.</param>
    /// <param name="optional">Those that may be there; others are ignored.</param>
    /// <exception cref="MalformedException">The header lacks a column, or a row can't be read.</exception>
    public static IEnumerable<CsvRow> Read(FactFile file, string[] columns, string[] optional)
    {
        var table = TabularFile.Open(file.Content, file.Name, new TabularShape(HasHeader: true));
        var places = table.Columns.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.OrdinalIgnoreCase);
        if (columns.FirstOrDefault(column => !places.ContainsKey(column)) is { } missing)
            throw new MalformedException($"{file.Name} row 1", $"Column {missing} is missing: the header is {string.Join(',', columns.Concat(optional))}.");
        return table.Rows().Select(row => row.Fault is { } fault
            ? throw new MalformedException($"{file.Name} row {row.Number}", $"It {fault.What}: {fault.Mend}.")
            : new CsvRow(file.Name, row.Number, places, row.Cells));
    }
}

/// <summary>One row, whose cells are read as what they should be.</summary>
/// <remarks>What reads a cell throws <see cref="MalformedException"/> with the file, row, column, value and mend.</remarks>
sealed class CsvRow(string file, int number, Dictionary<string, int> places, string[] cells)
{
    public string? Optional(string column) => places.TryGetValue(column, out var at) && cells[at].Trim() is { Length: > 0 } text ? text : null;

    public string Text(string column) => Optional(column) ?? throw Wrong(column, "something: the cell is empty");

    public DateOnly Day(string column) => OptionalDay(column) ?? throw Wrong(column, "a date such as 2019-01-31");

    public DateOnly? OptionalDay(string column) => Optional(column) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Wrong(column, "a date such as 2019-01-31");

    public decimal Number(string column) => OptionalNumber(column) ?? throw Wrong(column, "a number such as 1234.50");

    public decimal? OptionalNumber(string column) => Optional(column) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : throw Wrong(column, "a number such as 1234.50, without thousands separators");

    public string Code(string column) =>
        Optional(column) is { } code && Currency.IsKnown(code) ? code : throw Wrong(column, "a currency of ISO 4217 in capitals, such as EUR");

    public Money Money(string column, string currency)
    {
        var code = Code(currency);
        return Entente.Money.Of(Number(column), code) ?? throw Wrong(column, $"at most {Currency.Decimals(code)} decimals, as {code} has, and at most 15 digits before them");
    }

    public MalformedException Wrong(string column, string wanted) => new($"{file} row {number}, {column}", $"“{Optional(column)}” was given; write {wanted}.");
}
