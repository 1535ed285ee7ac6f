using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Entente.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Platform.Import;

/// <summary>A workbook is a file like any other.</summary>
public sealed class WorkbookTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Cells_are_read_as_people_see_them()
    {
        var read = Sheets.Read(Sheets.Of([("One", """
            <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>0.1</v></c><c r="C2" s="1"><v>43831</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="str"><f>A1&amp;"x"</f><v>formula</v></c></row>
            <row r="5"><c r="A5" t="inlineStr"><is><r><t>Mül</t></r><r><t>ler</t></r><rPh><t>no</t></rPh></is></c><c r="B5"><v>1.1000000000000001</v></c><c r="C5" s="2"><v>43831.5</v></c><c r="D5" t="e"><v>#N/A</v></c><c r="E5" s="3"><v>2</v></c></row>
            <row><c><v>1.2345E3</v></c><c><v>1.234</v></c><c s="4"><v>60.000011574</v></c></row>
            """)], "<si><t>two_x000A_lines</t></si>"));

        Assert.Equal(
        [
            "2: two\nlines|0.1|2020-01-01|true|formula",
            "5: Müller|1.1|2020-01-01 12:00:00|#N/A|2",
            "6: 1234.5|1.2340|1900-03-01 00:00:01||",
        ], read);
    }

    [Fact]
    public void Days_that_are_counted_from_1904_are_the_same_days() =>
        Assert.Equal(["1: 2020-01-01"], Sheets.Read(Sheets.Of([("One", """<row r="1"><c r="A1" s="1"><v>42369</v></c></row>""")], from1904: true)));

    [Fact]
    public void The_first_sheet_is_read_unless_another_is_named()
    {
        var workbook = Sheets.Of([("Sales", Sheets.Rows(["a", "b"])), ("Partners", Sheets.Rows(["c", "d"]))]);
        Assert.Equal(["1: a|b"], Sheets.Read(workbook));
        Assert.Equal(["1: c|d"], Sheets.Read(workbook, "partners"));
        Assert.Contains("There are: Sales, Partners", Assert.Throws<MalformedException>(() => Sheets.Read(workbook, "Deals")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_workbook_that_can_be_read_says_what_to_do()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600]];
        Assert.Contains(".xls", Wrong(old), StringComparison.Ordinal);
        Assert.Contains("locked with a password", Wrong([.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage")]), StringComparison.Ordinal);
        Assert.Contains("damaged", Wrong([(byte)'P', (byte)'K', 3, 4, 1, 2, 3]), StringComparison.Ordinal);
        Assert.Contains("damaged", Wrong(Sheets.Of([("One", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")])), StringComparison.Ordinal);
        Assert.Contains("damaged", Wrong(Sheets.Of([("One", "<row r=\"2\"/><row r=\"1\"><c r=\"A1\"><v>7</v></c></row>")])), StringComparison.Ordinal);

        static string Wrong(byte[] content) => Assert.Throws<MalformedException>(() => Sheets.Read(content)).Message;
    }

    [Fact]
    public void A_workbook_that_was_written_here_reads_back_the_same()
    {
        string[][] rows = [["name", "_x0041_", "=1+2"], ["a\tb\u0001", " spaced ", "😀"]];
        var content = new MemoryStream();
        using (var workbook = new WorkbookWriter(content, "Rows"))
            foreach (var row in rows)
                workbook.WriteRow(row);
        using var text = WorkbookText.Of(content, "table.xlsx", null)!;
        Assert.Equal(rows, TabularFile.Open(text, "table.xlsx", new(FileEncoding.Utf8, ',', HasHeader: false)).Rows().Select(row => row.Cells));
    }

    [Fact]
    public async Task Partners_come_in_from_a_sheet_and_the_rejected_ones_go_out_as_a_workbook()
    {
        using var portal = new Portal();
        var owner = await portal.As();
        var file = new ByteArrayContent(Sheets.Of([("Notes", Sheets.Rows(["nothing"])), ("Partners", Sheets.Rows(["id", "name", "country", "types"], ["1", "Müller", "Germany", "reseller"], ["2", "Bad", "Nowhere", "var"]))]));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var started = await owner.PostAsync(new Uri("/api/v1/imports?kind=partners&sheet=Partners&fileName=partners.xlsx", UriKind.Relative), file, Stop);
        Assert.True(started.StatusCode == HttpStatusCode.Created, await started.Content.ReadAsStringAsync(Stop));
        var id = (string)(await started.Json())["id"]!;
        await portal.Services.GetRequiredService<RunImports>().RunNext(Stop);

        Assert.Equal(["Müller"], await portal.Read(db => db.Partners.Select(partner => partner.Name).ToListAsync(Stop), names => names));
        var rejected = await owner.GetByteArrayAsync(new Uri($"/api/v1/imports/{id}/errors?format=xlsx", UriKind.Relative), Stop);
        Assert.Equal(["1: id|name|country|types|error", "2: 2|Bad|Nowhere|var|row 3, country: “Nowhere” is not a country; write its English name or its two letters of ISO 3166-1, such as DE"], Sheets.Read(rejected));
    }
}
