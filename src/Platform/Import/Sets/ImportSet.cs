using System.Text.Json;
using Entente.Reading;

namespace Entente.Platform;

/// <summary>
/// Files with their kinds, mappings and order, so that a company's own exports load in one command again and again;
/// docs/import.md describes the format.
/// </summary>
/// <param name="Name">For people.</param>
/// <param name="Lookups">Files that are not imported, only looked into.</param>
/// <param name="Files">In the order in which they are imported.</param>
public sealed record ImportSet(string Name, IReadOnlyDictionary<string, LookupFile> Lookups, IReadOnlyList<ImportSetFile> Files)
{
    static readonly string[] parts = ["$schema", "name", "description", "lookups", "files"];
    static readonly string[] shapeParts = ["file", "encoding", "delimiter", "header", "sheet"];
    static readonly string[] lookupParts = [.. shapeParts, "key"];
    static readonly string[] fileParts = [.. shapeParts, .. MappingJson.Parts];

    /// <exception cref="MalformedException">The text is no import set; the path says where.</exception>
    public static ImportSet Read(string json)
    {
        var set = JsonPart.Parse(json);
        set.Only(parts);
        return new(
            set.Needed("name").Text(),
            set.Member("lookups")?.Members().ToDictionary(lookup => lookup.Name, lookup => ReadLookup(lookup.Part)) ?? [],
            [.. set.Needed("files").Items().Select(ReadFile)]);
    }

    /// <summary>Makes one of the set's files ready to be read.</summary>
    /// <param name="file">One of <see cref="Files"/>.</param>
    /// <param name="content">The file itself; must be able to seek.</param>
    /// <param name="tables">The set's lookups, opened once for all files.</param>
    /// <exception cref="MalformedException">File and mapping do not fit.</exception>
    public static ImportReader Reader(ImportSetFile file, Stream content, LookupTables tables) =>
        ImportReader.For(ImportKinds.Find(file.Mapping.Kind), file.Mapping, TabularFile.Open(content, file.File, file.Shape), tables);

    static LookupFile ReadLookup(JsonPart lookup)
    {
        lookup.Only(lookupParts);
        return new(ReadName(lookup), ReadShape(lookup), lookup.Needed("key").Text());
    }

    static ImportSetFile ReadFile(JsonPart file)
    {
        file.Only(fileParts);
        return new(ReadName(file), ReadShape(file), MappingJson.ReadParts(file));
    }

    /// <summary>A set may come from anybody: its files lie below the folder that is given with it, never elsewhere.</summary>
    static string ReadName(JsonPart file)
    {
        var name = file.Needed("file");
        var text = name.Text();
        return Path.IsPathRooted(text) || text.Contains('\\') || text.Contains(':') || text.Split('/').Any(part => part is "" or "." or "..")
            ? throw name.Wrong("a path below the folder of the files, such as sales/orders.csv")
            : text;
    }

    static TabularShape ReadShape(JsonPart file)
    {
        var header = file.Member("header");
        var names = header is { } list && list.Is(JsonValueKind.Array) ? list.Items().Select(name => name.Text()).ToArray() : null;
        return new(
            file.Member("encoding")?.Word(FileEncodings.Words),
            file.Member("delimiter")?.Word((",", ','), (";", ';'), ("|", '|'), ("\t", '\t')),
            names is null ? header?.Truth() : false,
            names,
            file.Member("sheet")?.Text());
    }
}

/// <summary>One file that is imported.</summary>
/// <param name="File">Below the folder that is given with the set, parted by <c>/</c>.</param>
public sealed record ImportSetFile(string File, TabularShape Shape, Mapping Mapping);

/// <summary>One file that is looked into.</summary>
/// <param name="File">Below the folder that is given with the set, parted by <c>/</c>.</param>
/// <param name="Key">The column by which its rows are found; no value stands in it twice.</param>
public sealed record LookupFile(string File, TabularShape Shape, string Key);
