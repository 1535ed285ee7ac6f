using System.Text.Json.Nodes;
using Entente.Reading;

namespace Entente.Platform;

/// <summary>One file that somebody wants to import, before it is an <see cref="ImportRun"/>.</summary>
/// <param name="Definition">JSON of an <see cref="ImportSet"/> with one file and the lookups that it needs.</param>
/// <param name="Open">Opens a file by the name that the definition gives it; what it returns must be able to seek, and is closed by who asked.</param>
public sealed record ImportOrder(string Definition, Func<string, Stream> Open)
{
    /// <summary>An order for each file of a set, in its order.</summary>
    /// <exception cref="MalformedException">The text is no import set.</exception>
    public static IReadOnlyList<ImportOrder> OfSet(string set, Func<string, Stream> open)
    {
        var read = ImportSet.Read(set);
        var node = JsonNode.Parse(set)!;
        return [.. read.Files.Select((file, at) => new ImportOrder(new JsonObject
        {
            ["name"] = read.Name,
            ["lookups"] = new JsonObject(file.Mapping.Lookups.Where(read.Lookups.ContainsKey).Distinct()
                .Select(name => KeyValuePair.Create(name, node["lookups"]![name]?.DeepClone()))),
            ["files"] = new JsonArray(node["files"]![at]!.DeepClone()),
        }.ToJsonString(), name => AsText(open(name), name, name == file.File ? file.Shape.Sheet : read.Lookups.Values.FirstOrDefault(lookup => lookup.File == name)?.Shape.Sheet)))];
    }

    /// <summary>An order for one file with its mapping. What was found out about the file is written down, so that nobody finds otherwise later.</summary>
    /// <param name="file">Opened over <paramref name="open"/>.</param>
    public static ImportOrder Of(TabularFile file, Mapping mapping, Func<Stream> open)
    {
        var definition = MappingJson.Write(mapping);
        definition["file"] = NameOf(file.Name);
        definition["encoding"] = FileEncodings.Words.First(word => word.Value == file.Encoding).Word;
        definition["delimiter"] = $"{file.Delimiter}";
        definition["header"] = file.HasHeader;
        return new(new JsonObject { ["name"] = file.Name, ["files"] = new JsonArray(definition) }.ToJsonString(), _ => open());
    }

    /// <summary>Whether <see cref="AsText"/> makes something else of it.</summary>
    public static bool IsWorkbook(Stream content) => Workbook.Is(content);

    /// <summary>The file itself, or the text of the sheet when it is a workbook.</summary>
    /// <param name="content">Must be able to seek; closed here when something else is returned.</param>
    /// <exception cref="MalformedException">It is a workbook that can't be read, or has no such sheet.</exception>
    public static Stream AsText(Stream content, string name, string? sheet)
    {
        try
        {
            if (WorkbookText.Of(content, name, sheet) is not { } text)
                return content;
            content.Dispose();
            return text;
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    /// <summary>Any name that people give, as a set may write it.</summary>
    public static string NameOf(string name)
    {
        var plain = new string([.. Path.GetFileName(name.Replace('\\', '/')).Where(letter => letter != ':' && !char.IsControl(letter))]).Trim();
        return plain is "" or "." or ".." ? "file.csv" : plain.Length > 200 ? plain[^200..] : plain;
    }
}

/// <summary>An order whose file is open and fits its mapping.</summary>
sealed class OpenOrder : IDisposable
{
    readonly Stream content;

    OpenOrder(ImportSetFile file, IReadOnlyList<string> names, Stream content, ImportReader reader) =>
        (File, Names, this.content, Reader) = (file, names, content, reader);

    public ImportSetFile File { get; }

    /// <summary>The names of all files that it reads, its own first.</summary>
    public IReadOnlyList<string> Names { get; }
    public ImportReader Reader { get; }

    /// <exception cref="MalformedException">File and mapping do not fit.</exception>
    public static OpenOrder Of(ImportOrder order)
    {
        var set = ImportSet.Read(order.Definition);
        var file = set.Files[0];
        var content = order.Open(file.File);
        try
        {
            return new(file, [file.File, .. set.Lookups.Values.Select(lookup => lookup.File).Distinct().Where(name => name != file.File)], content,
                ImportSet.Reader(file, content, new(set.Lookups, order.Open)));
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    public void Dispose() => content.Dispose();
}
