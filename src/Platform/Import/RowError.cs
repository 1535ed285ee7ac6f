using System.Text.Json.Nodes;

namespace Entente.Platform;

/// <summary>Why a row cannot be imported, and what to do about it.</summary>
/// <param name="Row">As a spreadsheet counts, see <see cref="TabularRow"/>.</param>
/// <param name="Line">The line of the file where the row starts.</param>
/// <param name="Field">The field of the kind, or null when the row itself is damaged.</param>
/// <param name="Value">The text that could not be used; empty when there was none.</param>
/// <param name="What">“is not an amount”.</param>
/// <param name="Mend">“write 1234.50”.</param>
public sealed record RowError(int Row, long Line, string? Field, string Value, string What, string Mend)
{
    /// <summary>What begins the words of a rule. They are kept in English, and said to whoever reads them.</summary>
    internal const string Refused = "was refused: ";
    internal const string ByHand = "mend it, or decide it by hand";

    const int Shown = 60;

    /// <summary>One line for people: row 17, net: “12,3,4” is not an amount; write 1234.50.</summary>
    public override string ToString() => Field is null ? $"row {Row} {What}; {Mend}" : $"row {Row}, {Field}: {Quoted}{What}; {Mend}";

    /// <summary>What is wrong, in the reader's language.</summary>
    public static string Said(string what) =>
        what.StartsWith(Refused, StringComparison.Ordinal) ? Say($"was refused: {SayKnown($"{what[Refused.Length..]}.").TrimEnd('.')}") : SayKnown(what);

    string Quoted => Value.Length == 0 ? "" : $"“{(Value.Length > Shown ? $"{Value[..Shown]}…" : Value)}” ";
}

/// <summary>What became of one row: the input of the kind's act, or the reasons why not.</summary>
/// <param name="Row">The row as it stands in the file.</param>
/// <param name="Input">In the JSON of the act; null when there are errors.</param>
/// <param name="Errors">All that is wrong with the row, not only the first.</param>
public sealed record ImportedRow(TabularRow Row, JsonObject? Input, IReadOnlyList<RowError> Errors)
{
    /// <summary>Its fields that could be read, whatever is wrong with the others; for people who look at the row.</summary>
    internal JsonObject? Said { get; init; }

    /// <summary>What is worth knowing of a row that can be read, each a text of an <see cref="ImportNote"/>.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>
/// A column whose numbers or dates can be read in two ways, and nothing in it decides.
/// Its doubtful rows are rejected until the mapping says the format.
/// </summary>
/// <param name="Field">The field that the column is mapped to.</param>
/// <param name="Example">One of the doubtful texts: <c>03/04/2020</c>.</param>
/// <param name="Rows">How many rows are doubtful.</param>
/// <param name="Formats">What to choose from, for <see cref="Mapping.Formats"/>.</param>
public sealed record ColumnDoubt(string Field, string Example, int Rows, IReadOnlyList<string> Formats);
