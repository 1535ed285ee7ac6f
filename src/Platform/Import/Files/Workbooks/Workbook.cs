using System.IO.Compression;
using System.Xml;
using Entente.Reading;

namespace Entente.Platform;

/// <summary>
/// A workbook of a spreadsheet program, in the form of ISO/IEC 29500 (.xlsx). It is read part by part from the archive, never as a whole, and each part has a limit, so that
/// a small file that unpacks into a huge one is refused instead of filling the memory.
/// </summary>
sealed class Workbook : IDisposable
{
    /// <summary>In letters, unpacked. The texts of all cells are kept in memory while a sheet is read.</summary>
    const long LargestSheet = 1L << 30, LargestTexts = 64 << 20, LargestOther = 16 << 20;

    static readonly byte[] encrypted = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    readonly ZipArchive archive;
    readonly string name;
    readonly List<(string Name, string Part)> sheets;

    Workbook(ZipArchive archive, string name)
    {
        (this.archive, this.name) = (archive, name);
        (sheets, CountsFrom1904) = ReadSheets();
    }

    /// <summary>The names of the sheets that show, in their order.</summary>
    public IReadOnlyList<string> Sheets => [.. sheets.Select(sheet => sheet.Name)];

    /// <summary>Its days are counted from the first of January 1904, as old Macintosh programs did.</summary>
    public bool CountsFrom1904 { get; }

    /// <summary>Whether the content begins as an archive or an old workbook does.</summary>
    public static bool Is(Stream content) => StartOf(content) is [(byte)'P', (byte)'K', 3, 4] or [0xD0, 0xCF, 0x11, 0xE0];

    /// <param name="content">Must be able to seek; stays open.</param>
    /// <param name="name">What complaints call the file.</param>
    /// <exception cref="MalformedException">It is encrypted, of the old form, damaged, or no workbook.</exception>
    public static Workbook Open(Stream content, string name)
    {
        if (StartOf(content) is [0xD0, ..])
            throw new MalformedException(name, IsEncrypted(content)
                ? "This workbook is locked with a password. Save it without one."
                : "This is a workbook of the old form (.xls). Save it as .xlsx or as CSV.");
        try
        {
            content.Position = 0;
            return new(new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true), name);
        }
        catch (InvalidDataException)
        {
            throw Damaged(name);
        }
    }

    /// <summary>The rows of a sheet with their numbers, in order; rows and cells that hold nothing are left out.</summary>
    /// <param name="sheet">Its name, whatever the case; null: the first.</param>
    /// <exception cref="MalformedException">There is no such sheet, or it is damaged.</exception>
    public IEnumerable<SheetRow> Rows(string? sheet)
    {
        if (sheets.Count == 0)
            throw new MalformedException(name, "This workbook has no sheet with cells.");
        var part = sheet is null ? sheets[0].Part : sheets.Find(one => string.Equals(one.Name, sheet.Trim(), StringComparison.OrdinalIgnoreCase)).Part
            ?? throw new MalformedException(name, $"There is no sheet “{sheet}”. There are: {string.Join(", ", Sheets)}.");
        var (texts, styles) = Guarded(() => (SharedTexts.Read(Open("xl/sharedStrings.xml", LargestTexts)), CellStyles.Read(Open("xl/styles.xml", LargestOther))), name);
        using var reader = Guarded(() => Open(part, LargestSheet), name) ?? throw Damaged(name);
        foreach (var row in Guarded(SheetRow.ReadAll(reader, new(texts, styles, CountsFrom1904)), name))
            yield return row;
    }

    public void Dispose() => archive.Dispose();

    (List<(string, string)> Sheets, bool From1904) ReadSheets()
    {
        var parts = new Dictionary<string, string>();
        using (var relations = Open("xl/_rels/workbook.xml.rels", LargestOther))
            foreach (var relation in relations is null ? [] : Guarded(Elements(relations, "Relationship"), name))
                if (relation.GetAttribute("Type") is { } type && type.EndsWith("/worksheet", StringComparison.Ordinal))
                    parts[relation.GetAttribute("Id") ?? ""] = PathOf(relation.GetAttribute("Target") ?? "");
        using var workbook = Open("xl/workbook.xml", LargestOther)
            ?? throw new MalformedException(name, "This is no workbook that can be read here. Save the sheet as .xlsx or as CSV.");
        var (found, from1904) = (new List<(string, string)>(), false);
        foreach (var element in Guarded(Elements(workbook, "sheet", "workbookPr"), name))
            if (element.LocalName == "workbookPr")
                from1904 = element.GetAttribute("date1904") is "1" or "true";
            else if (element.GetAttribute("state") is null or "visible" && parts.TryGetValue(RelationOf(element), out var part))
                found.Add((element.GetAttribute("name") ?? "", part));
        return (found, from1904);
    }

    /// <summary>The attribute <c>r:id</c>, whichever of the two namespaces of the standard the file uses.</summary>
    static string RelationOf(XmlReader sheet)
    {
        for (var at = 0; at < sheet.AttributeCount; at++)
        {
            sheet.MoveToAttribute(at);
            if (sheet.LocalName == "id" && sheet.Prefix.Length > 0)
            {
                var id = sheet.Value;
                sheet.MoveToElement();
                return id;
            }
        }

        sheet.MoveToElement();
        return "";
    }

    static string PathOf(string target) => target.StartsWith('/') ? target[1..] : $"xl/{target}";

    XmlReader? Open(string part, long largest) => archive.GetEntry(part) is { } entry
        ? XmlReader.Create(entry.Open(), new() { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = largest, CloseInput = true, IgnoreComments = true })
        : null;

    static IEnumerable<XmlReader> Elements(XmlReader reader, params string[] names)
    {
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element && names.Contains(reader.LocalName))
                yield return reader;
    }

    /// <summary>What the readers of XML and of archives say of a damaged part, in words for people.</summary>
    static IEnumerable<T> Guarded<T>(IEnumerable<T> parts, string name)
    {
        using var part = parts.GetEnumerator();
        while (true)
        {
            try
            {
                if (!part.MoveNext())
                    yield break;
            }
            catch (Exception error) when (error is XmlException or InvalidDataException or FormatException)
            {
                throw Damaged(name);
            }

            yield return part.Current;
        }
    }

    static T Guarded<T>(Func<T> read, string name)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is XmlException or InvalidDataException or FormatException)
        {
            throw Damaged(name);
        }
    }

    static MalformedException Damaged(string name) => new(name, "This workbook is damaged, or larger than can be read here. Open it, save it anew, or save the sheet as CSV.");

    static byte[] StartOf(Stream content)
    {
        content.Position = 0;
        var start = new byte[4];
        return start[..content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
    }

    /// <summary>A locked workbook lies inside of a container of the old form, which says so by the name of its part.</summary>
    static bool IsEncrypted(Stream content)
    {
        content.Position = 0;
        var (piece, kept) = (new byte[1 << 16], 0);
        while (content.Read(piece, kept, piece.Length - kept) is > 0 and var read)
        {
            var filled = kept + read;
            if (piece.AsSpan(0, filled).IndexOf(encrypted) >= 0)
                return true;
            kept = Math.Min(encrypted.Length, filled);
            piece.AsSpan(filled - kept, kept).CopyTo(piece);
        }

        return false;
    }
}
