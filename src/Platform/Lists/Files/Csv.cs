namespace Entente.Platform;

/// <summary>Lines of a CSV file (RFC 4180).</summary>
static class Csv
{
    public static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(cell => Quoted(Harmless(cell ?? ""))));

    static string Quoted(string cell) => cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A spreadsheet takes =, @, + and - for the start of a formula, which a stranger may have typed; an apostrophe makes it text. Numbers and telephone numbers stay.</summary>
    static string Harmless(string cell) =>
        cell is ['=' or '@' or '\t' or '\r', ..] || cell is ['+' or '-', ..] && cell.Any(letter => !char.IsAsciiDigit(letter) && !"+-/(). ,".Contains(letter, StringComparison.Ordinal))
            ? $"'{cell}" : cell;
}
