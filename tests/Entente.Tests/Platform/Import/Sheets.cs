using System.IO.Compression;
using System.Text;

namespace Entente.Platform.Import;

/// <summary>Workbooks as spreadsheet programs write them, part by part.</summary>
static class Sheets
{
    const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    /// <summary>A workbook with one sheet, or several.</summary>
    /// <param name="sheets">The name of each and what stands in its <c>sheetData</c>.</param>
    /// <param name="texts">The shared texts, each an <c>si</c>.</param>
    public static byte[] Of((string Name, string Rows)[] sheets, string texts = "", bool from1904 = false)
    {
        var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "xl/workbook.xml", $"""<workbook {Main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="{(from1904 ? 1 : 0)}"/><sheets>{string.Concat(sheets.Select((sheet, at) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\" r:id=\"rId{at + 1}\"/>"))}</sheets></workbook>""");
            Add(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(sheets.Select((_, at) => $"<Relationship Id=\"rId{at + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{at + 1}.xml\"/>"))}</Relationships>""");
            Add(archive, "xl/sharedStrings.xml", $"<sst {Main}>{texts}</sst>");
            Add(archive, "xl/styles.xml", $"""<styleSheet {Main}><numFmts><numFmt numFmtId="164" formatCode="dd\-mmm\-yy"/><numFmt numFmtId="165" formatCode="0.00 &quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>""");
            foreach (var (at, sheet) in sheets.Index())
                Add(archive, $"xl/worksheets/sheet{at + 1}.xml", $"<worksheet {Main}><sheetData>{sheet.Rows}</sheetData></worksheet>");
        }

        return content.ToArray();
    }

    /// <summary>Rows of texts, from the first on.</summary>
    public static string Rows(params string[][] rows) => string.Concat(rows.Select((row, at) =>
        $"<row r=\"{at + 1}\">{string.Concat(row.Select((cell, column) => $"<c r=\"{(char)('A' + column)}{at + 1}\" t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(cell)}</t></is></c>"))}</row>"));

    /// <summary>The cells as a table of text, row by row with their numbers.</summary>
    public static List<string> Read(byte[] workbook, string? sheet = null)
    {
        using var text = WorkbookText.Of(new MemoryStream(workbook), "table.xlsx", sheet)!;
        return [.. TabularFile.Open(text, "table.xlsx", new(FileEncoding.Utf8, ',', HasHeader: false)).Rows().Select(row => $"{row.Number}: {string.Join('|', row.Cells)}")];
    }

    static void Add(ZipArchive archive, string name, string content)
    {
        using var part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
