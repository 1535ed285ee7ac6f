using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Entente.Platform;

/// <summary>
/// A list as a workbook of Excel (ECMA-376) with one sheet. It is written as it comes: a workbook of a million rows needs no more memory than one of ten, which
/// libraries that keep the package open for changes cannot promise. Text is never a formula; numbers, days and instants (UTC) are what they are.
/// </summary>
sealed class XlsxFile(Stream to, string sheet) : IListFile
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        Package = "http://schemas.openxmlformats.org/package/2006", Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    /// <summary>The styles of <c>styles.xml</c>, by their place.</summary>
    const int Title = 1, Day = 2, Instant = 3;

    const int LongestSheetName = 31, LongestText = 32_767;

    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    static readonly DateTime FirstDay = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Utc);

    static readonly (string Name, string Text)[] Parts =
    [
        ("[Content_Types].xml", $"""
            {Head}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
            """),
        ("_rels/.rels", $"""
            {Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """),
        ("xl/_rels/workbook.xml.rels", $"""
            {Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """),
        ("xl/styles.xml", $"""
            {Head}<styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>
            """),
    ];

    readonly Relay relay = new(to);
    ZipArchive? zip;
    Stream? part;
    StreamWriter? cells;
    int row;

    public async Task Begin(IReadOnlyList<string> titles, CancellationToken stop)
    {
        zip = await ZipArchive.CreateAsync(relay, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        foreach (var (name, text) in Parts)
            await Add(name, text, stop);
        await Add("xl/workbook.xml", $"""{Head}<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{Escaped(sheet[..Math.Min(sheet.Length, LongestSheetName)])}" sheetId="1" r:id="rId1"/></sheets></workbook>""", stop);
        part = await zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(stop);
        cells = new(part, Utf8, leaveOpen: true);
        await cells.WriteAsync($"""{Head}<worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>""".AsMemory(), stop);
        await Write(titles, Title, stop);
    }

    public async Task Write(IEnumerable<IEnumerable<object?>> rows, CancellationToken stop)
    {
        foreach (var values in rows)
            await Write(values, 0, stop);
        await cells!.FlushAsync(stop);
        await relay.HandOn(stop);
    }

    public async Task End(string? note, CancellationToken stop)
    {
        if (note is not null)
            await Write([note], 0, stop);
        await cells!.WriteAsync("</sheetData></worksheet>".AsMemory(), stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (cells is not null)
            await cells.DisposeAsync();
        if (part is not null)
            await part.DisposeAsync();
        if (zip is not null)
            await zip.DisposeAsync();
        await relay.HandOn(CancellationToken.None);
        await relay.DisposeAsync();
    }

    async Task Write(IEnumerable<object?> values, int style, CancellationToken stop)
    {
        var line = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<row r=\"{++row}\">");
        foreach (var (column, value) in values.Index())
            line.Append(Cell($"{Letters(column)}{row}", value, style));
        await cells!.WriteAsync(line.Append("</row>"), stop);
    }

    static string Cell(string place, object? value, int style) => value switch
    {
        null => "",
        bool truth => $"<c r=\"{place}\" t=\"b\"><v>{(truth ? 1 : 0)}</v></c>",
        DateOnly day => $"<c r=\"{place}\" s=\"{Day}\"><v>{day.DayNumber - DateOnly.FromDateTime(FirstDay).DayNumber}</v></c>",
        DateTimeOffset at => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{Instant}\"><v>{(at.UtcDateTime - FirstDay).TotalDays:0.########}</v></c>"),
        decimal or int or long => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{value}</v></c>"),
        _ => $"<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escaped($"{value}")}</t></is></c>",
    };

    async Task Add(string name, string text, CancellationToken stop)
    {
        await using var part = await zip!.CreateEntry(name).OpenAsync(stop);
        await part.WriteAsync(Utf8.GetBytes(text), stop);
    }

    /// <summary>A, B, … Z, AA: as spreadsheets call their columns.</summary>
    static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{Letters(column / 26 - 1)}{(char)('A' + column % 26)}";

    static string Escaped(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, LongestText)))
            _ = letter switch
            {
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '&' => safe.Append("&amp;"),
                '"' => safe.Append("&quot;"),
                _ when XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) => safe.Append(letter),
                _ => safe,
            };
        return safe.ToString();
    }
}
