using System.Globalization;
using System.Text.Json;

namespace Entente.Platform;

/// <summary>What is worth knowing of rows that came in all the same.</summary>
/// <param name="Text">What they are: <c>without value</c>.</param>
/// <param name="Rows">How many.</param>
public sealed record ImportNote(string Text, int Rows)
{
    /// <summary>One line for people: 1425 rows without account.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rows} {(Rows == 1 ? "row" : "rows")} {Text}");

    internal static IReadOnlyList<ImportNote> Together(IEnumerable<ImportNote> notes) =>
        [.. notes.GroupBy(note => note.Text).OrderBy(note => note.Key, StringComparer.Ordinal).Select(note => new ImportNote(note.Key, note.Sum(one => one.Rows)))];

    internal static string Write(IEnumerable<ImportNote> notes) => JsonSerializer.Serialize(notes, JsonSerializerOptions.Web);

    internal static IReadOnlyList<ImportNote> Read(string notes) => JsonSerializer.Deserialize<List<ImportNote>>(notes, JsonSerializerOptions.Web)!;
}
