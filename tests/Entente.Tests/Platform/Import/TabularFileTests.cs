using System.Text;
using System.Text.Json;
using Entente.Reading;

namespace Entente.Platform.Import;

public class TabularFileTests
{
    static readonly Encoding windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_delimiter_is_seen_in_the_rows(string mark)
    {
        var file = Table.Of($"name{mark}city{mark}net\n\"Smith, Jones; Co|K\tG\"{mark}Köln{mark}\"12,50\"\nAcme{mark}Bonn{mark}\"3,20\"\n");
        Assert.Equal(mark, file.Delimiter.ToString());
        Assert.Equal(["name", "city", "net"], file.Columns);
        Assert.Equal("Smith, Jones; Co|K\tG", file.Cells()[0][0]);
    }

    [Fact]
    public void Decimal_commas_do_not_make_a_comma_file() => Assert.Equal(';', Table.Of("SO1;12,50;3,20\nSO2;7,00;1,10\n").Delimiter);

    [Fact]
    public void A_first_line_of_Excel_says_the_delimiter()
    {
        var file = Table.Of("sep=;\r\nname;net\r\na,b;1\r\n");
        Assert.Equal((';', "name"), (file.Delimiter, file.Columns[0]));
        Assert.Equal(["a,b", "1"], Assert.Single(file.Cells()));
    }

    [Fact]
    public void Umlauts_are_read_in_each_encoding()
    {
        const string text = "Name;Stadt\nMüller & Söhne;Köln\n";
        foreach (var (bytes, encoding) in new[]
        {
            (Encoding.UTF8.GetBytes(text), FileEncoding.Utf8),
            ([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], FileEncoding.Utf8),
            ([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)], FileEncoding.Utf16),
            ([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)], FileEncoding.Utf16),
            (windows1252.GetBytes(text), FileEncoding.Windows1252),
        })
        {
            var file = Table.Of(bytes);
            Assert.Equal(encoding, file.Encoding);
            Assert.Equal(["Name", "Stadt"], file.Columns);
            Assert.Equal(["Müller & Söhne", "Köln"], Assert.Single(file.Cells()));
        }
    }

    [Fact]
    public void One_umlaut_after_a_megabyte_still_shows_the_encoding()
    {
        var text = $"name;city\n{string.Concat(Enumerable.Repeat("Acme;Bonn\n", 150_000))}Acme;Köln\n";
        Assert.Equal(FileEncoding.Windows1252, Table.Of(windows1252.GetBytes(text)).Encoding);
        var file = Table.Of(text);
        Assert.Equal(FileEncoding.Utf8, file.Encoding);
        Assert.Equal("Köln", file.Rows().Last().Cells[1]);
    }

    [Theory]
    [InlineData("key,val\n1,a\n", true)]
    [InlineData("1|AFA|Afghani\n2|DZD|Algerian Dinar\n", false)]
    [InlineData("AED;Dirham;2008-04-30\nAFA;Afghani;2008-04-30\n", false)]
    [InlineData("Acme,Seattle\nBolt,Seattle\nCorp,Boston\nAcme,Boston\n", false)]
    [InlineData("name,city\nAcme,Seattle\n", true)]
    [InlineData("name,email\nAcme,a@acme.com\n", true)]
    [InlineData("a@acme.com,Acme\nb@bolt.com,Bolt\n", false)]
    public void A_header_is_told_from_data(string text, bool hasHeader)
    {
        var file = Table.Of(text);
        Assert.Equal(hasHeader, file.HasHeader);
        Assert.Equal(hasHeader ? text[..text.IndexOfAny([',', ';', '|'])] : "Column 1", file.Columns[0]);
    }

    [Fact]
    public void What_is_told_holds_against_all_evidence()
    {
        Assert.Equal(2, Table.Of("a,b\n1,2\n", new(HasHeader: false)).Cells().Count);
        Assert.Equal(["id", "name"], Table.Of("a,b\n1,2\n", new(Columns: ["id", "name"])).Columns);
        Assert.Equal("a,b", Table.Of("a,b\n1,2\n", new(Delimiter: ';')).Columns[0]);
        Assert.Contains("3 columns are named", Assert.Throws<MalformedException>(() => Table.Of("a,b\n", new(Columns: ["x", "y", "z"]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_column_has_a_name_of_its_own() =>
        Assert.Equal(["name", "Column 2", "name (2)"], Table.Of("name,,name\nx,1,y\n", new(HasHeader: true)).Columns);

    [Fact]
    public void A_row_has_the_number_that_a_spreadsheet_shows_and_its_line()
    {
        var rows = Table.Of("a,b\r\n\"one\r\ntwo\",1\r\n\r\n , \r\nx,2\r\n").Rows().ToArray();
        Assert.Equal([(2, 2L), (5, 6L)], rows.Select(row => (row.Number, row.Line)));
        Assert.Equal("one\r\ntwo", rows[0].Cells[0]);
    }

    [Fact]
    public void A_ragged_row_says_what_is_wrong_and_how_to_mend_it()
    {
        var rows = Table.Of("a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,\n").Rows().ToArray();
        Assert.Equal([null, "has 2 cells where 3 columns are", "has 4 cells where 3 columns are", null], rows.Select(row => row.Fault?.What));
        Assert.Contains("quotes around cells", rows[2].Fault!.Mend, StringComparison.Ordinal);
        Assert.Equal(["1", "2", "3"], rows[3].Cells);
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_named()
    {
        var rows = Table.Of("a,b\n1,2\n3,\"4\n5,6\n").Rows().ToArray();
        Assert.Equal("opens a quote that is never closed", rows[1].Fault!.What);
    }

    [Fact]
    public void Too_much_is_refused_before_it_fills_the_memory()
    {
        Assert.Equal("has more than 1000 cells", Table.Of($"a,b\n{new string(',', 1500)}x\n").Rows().Single().Fault!.What);
        Assert.Equal("has a cell of more than a megabyte", Table.Of($"a,b\n{new string('x', 1_100_000)},1\n").Rows().Single().Fault!.What);
        Assert.Contains("more than 1000 columns", Assert.Throws<MalformedException>(() => Table.Of($"{new string(',', 1500)}x\n")).Message, StringComparison.Ordinal);
        var endless = $"a,b\n1,2\n\"{string.Concat(Enumerable.Repeat("x,y\n", 5_000_000))}";
        Assert.Contains("quote that is opened", Assert.Throws<MalformedException>(() => Table.Of(endless).Rows().Count()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_is_not_a_table_of_text() =>
        Assert.Contains("Save the sheet as CSV", Assert.Throws<MalformedException>(() => Table.Of([(byte)'P', (byte)'K', 3, 4, 0, 0])).Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_file_has_no_rows() => Assert.Empty(Table.Of("").Rows());

    [Fact]
    public void A_file_can_be_read_twice()
    {
        var file = Table.Of("a,b\n1,2\n");
        Assert.Equal(file.Cells(), file.Cells());
    }

    [Fact]
    public void All_of_csv_spectrum_is_read_as_it_says()
    {
        var folder = Public.Folder("csv/csv-spectrum");
        foreach (var path in Directory.GetFiles(Path.Combine(folder, "csvs")))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            using var content = File.OpenRead(path);
            var file = TabularFile.Open(content, name);
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "json", $"{name}.json")));
            var expected = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.EnumerateArray().ToArray() : [json.RootElement];
            var rows = file.Rows().ToArray();

            Assert.Equal(expected.Length, rows.Length);
            foreach (var (want, row) in expected.Zip(rows))
                Assert.Equal(
                    want.EnumerateObject().Select(cell => (cell.Name, cell.Name == "Contact Phone Number" ? "2095257564" : cell.Value.GetString()!)), // its JSON shows another number than its CSV
                    file.Columns.Zip(row.Cells));
        }
    }

    [Fact]
    public void Naughty_strings_survive_as_cells()
    {
        var strings = JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(Public.Folder("text"), "blns.json")))!;
        foreach (var delimiter in new[] { ',', ';', '\t', '|' })
        {
            var file = Table.Of(Written.By(delimiter, Encoding.UTF8, [["at", "text"], .. strings.Select((text, at) => new[] { $"{at}", text })]), new(Delimiter: delimiter));
            Assert.Equal(strings, file.Rows().Select(row => row.Cells[1]));
        }
    }
}
