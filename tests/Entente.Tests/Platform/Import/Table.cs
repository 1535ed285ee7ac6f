using System.Text;
using System.Text.Json;

namespace Entente.Platform.Import;

/// <summary>Files made of text, as short as a test wants them.</summary>
static class Table
{
    public static TabularFile Of(string text, TabularShape? told = null) => Of(Encoding.UTF8.GetBytes(text), told);

    public static TabularFile Of(byte[] bytes, TabularShape? told = null) => TabularFile.Open(new MemoryStream(bytes), "table.csv", told);

    public static List<string[]> Cells(this TabularFile file) => [.. file.Rows().Select(row => row.Cells)];

    /// <summary>The rows as an import of this kind sees them.</summary>
    public static List<ImportedRow> As(this TabularFile file, string kind, string map, string more = "") =>
        [.. Reader(file, kind, map, more).Rows()];

    public static ImportReader Reader(this TabularFile file, string kind, string map, string more = "") =>
        ImportReader.For(ImportKinds.Find(kind), Mapping.Read($$"""{"kind":"{{kind}}","map":{{{map}}}{{(more.Length > 0 ? $",{more}" : "")}}}"""), file);

    public static string Json(this ImportedRow row) => JsonSerializer.Serialize(row.Input);

    public static string Error(this ImportedRow row) => Assert.Single(row.Errors).ToString();
}
