using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Entente.Platform;

/// <summary>Writes a workbook of one sheet whose cells are texts, row by row. A text is never taken for a formula, whatever it begins with.</summary>
sealed class WorkbookWriter : IDisposable
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        Packages = "http://schemas.openxmlformats.org/package/2006/relationships";

    readonly ZipArchive archive;
    readonly XmlWriter sheet;
    int row;

    /// <param name="target">Stays open, and is the caller's to close.</param>
    /// <param name="name">Of the sheet.</param>
    public WorkbookWriter(Stream target, string name)
    {
        archive = new(target, ZipArchiveMode.Create, leaveOpen: true);
        Part("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """);
        Part("_rels/.rels", $"""<Relationships xmlns="{Packages}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Packages}"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        Part("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{name}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        sheet = XmlWriter.Create(archive.CreateEntry("xl/worksheets/sheet1.xml").Open(), new() { CloseOutput = true, CheckCharacters = false });
        sheet.WriteStartElement("worksheet", Main);
        sheet.WriteStartElement("sheetData", Main);
    }

    public void WriteRow(IEnumerable<string> cells)
    {
        row++;
        sheet.WriteStartElement("row", Main);
        sheet.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
        foreach (var text in cells)
        {
            sheet.WriteStartElement("c", Main);
            if (text.Length > 0)
            {
                sheet.WriteAttributeString("t", "inlineStr");
                sheet.WriteStartElement("is", Main);
                sheet.WriteStartElement("t", Main);
                sheet.WriteAttributeString("xml", "space", null, "preserve");
                sheet.WriteString(Written(text));
                sheet.WriteEndElement();
                sheet.WriteEndElement();
            }

            sheet.WriteEndElement();
        }

        sheet.WriteEndElement();
    }

    public void Dispose()
    {
        sheet.Dispose();
        archive.Dispose();
    }

    /// <summary>What XML can't write stands as <c>_x0007_</c>, and a text that looks so is escaped itself.</summary>
    static string Written(string text)
    {
        var escaped = text.Replace("_x", "_x005F_x", StringComparison.Ordinal);
        return escaped.All(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)) ? escaped
            : string.Concat(escaped.Select(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? $"{letter}" : $"_x{(int)letter:X4}_"));
    }

    void Part(string name, string content)
    {
        using var part = new StreamWriter(archive.CreateEntry(name).Open());
        part.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{content}""");
    }
}
