using System.Globalization;
using System.Text.Json;

namespace Entente.Platform;

/// <summary>What is worth knowing of rows that came in all the same.</summary>
/// <param name="Text">What they are: <c>without value</c>.</param>
/// <param name="Rows">How many.</param>
public sealed record ImportNote(string Text, int Rows)
{
    /// <summary>As many different ones are told; a file of many misspelt texts has as many as rows.</summary>
    const int MostTexts = 50;
    const string Others = "with something else to note";

    /// <summary>One line for people: 1425 rows without account.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rows} {(Rows == 1 ? "row" : "rows")} {Text}");

    internal static IReadOnlyList<ImportNote> Together(IEnumerable<ImportNote> notes) =>
        [.. Few([.. notes.GroupBy(note => note.Text).Select(note => new ImportNote(note.Key, note.Sum(one => one.Rows)))]).OrderBy(note => note.Text, StringComparer.Ordinal)];

    /// <summary>Those of the most rows; the others are counted as one.</summary>
    static IEnumerable<ImportNote> Few(IReadOnlyList<ImportNote> notes)
    {
        if (notes.Count <= MostTexts)
            return notes;
        var others = notes.Where(note => note.Text == Others).ToList();
        var byRows = notes.Except(others).OrderByDescending(note => note.Rows).ThenBy(note => note.Text, StringComparer.Ordinal).ToList();
        return [.. byRows.Take(MostTexts - 1), new ImportNote(Others, others.Concat(byRows.Skip(MostTexts - 1)).Sum(note => note.Rows))];
    }

    internal static string Write(IEnumerable<ImportNote> notes) => JsonSerializer.Serialize(notes, JsonSerializerOptions.Web);

    internal static IReadOnlyList<ImportNote> Read(string notes) => JsonSerializer.Deserialize<List<ImportNote>>(notes, JsonSerializerOptions.Web)!;
}
