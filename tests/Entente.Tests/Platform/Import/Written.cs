using System.Text;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;

namespace Entente.Platform.Import;

/// <summary>Tables as another program writes them.</summary>
static class Written
{
    public static byte[] By(char delimiter, Encoding encoding, IEnumerable<string[]> rows)
    {
        using var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Separator = delimiter }))
            foreach (var row in rows)
                csv.WriteRecord(row);
        return encoding.GetBytes(text.ToString());
    }
}

public class AnyTableTests
{
    /// <summary>Cells as they come: words, numbers, quotes, marks, line breaks, letters of both encodings.</summary>
    static readonly Gen<string> cells = Gen.Frequency(
        (4, Gen.Elements("Acme", "Müller", "12,50", "1.234,50", "2020-03-31", "", " ", "Ñandú é", "a\u00A0b", "£5")),
        (2, Gen.Elements("Smith, Jones", "a;b", "tab\there", "x|y", "say \"hi\"", "\"", "two\r\nlines", "one\nmore", "'", ",,;;||", "=1+2")),
        (1, Gen.ArrayOf(Gen.Elements([.. "ab ,;|\t\"\r\n'é€ü0.-"])).Select(letters => new string(letters))));

    static readonly Gen<string[][]> tables =
        from width in Gen.Choose(2, 6)
        from height in Gen.Choose(1, 12)
        from rows in Gen.ArrayOf(Gen.ArrayOf(cells, width), height)
        select rows.Select((row, at) => (string[])[$"r{at}", .. row]).ToArray();

    static readonly Gen<(char Delimiter, Encoding Encoding)> forms =
        from delimiter in Gen.Elements(',', ';', '\t', '|')
        from encoding in Gen.Elements(Encoding.UTF8, CodePagesEncodingProvider.Instance.GetEncoding(1252)!)
        select (delimiter, encoding);

    [Fact]
    public void Any_table_reads_back_the_same() => Prop.ForAll(
        (from table in tables from form in forms select (table, form)).ToArbitrary(),
        one =>
        {
            var bytes = Written.By(one.form.Delimiter, one.form.Encoding, one.table);
            var file = Table.Of(bytes, new(Delimiter: one.form.Delimiter, HasHeader: false));
            Assert.Equal(one.table, file.Cells());
        }).QuickCheckThrowOnFailure();

    /// <summary>What is found without being told: letters that are Windows-1252 and happen to be UTF-8 too cannot be told apart by anybody, so each table has one that is not.</summary>
    [Fact]
    public void Delimiter_and_encoding_of_ordinary_tables_are_found() => Prop.ForAll(
        (from names in Gen.ArrayOf(Gen.Elements("Acme", "Müller GmbH", "Smith, Jones", "Ñandú", "B&B", "Léon"), 8)
         from amounts in Gen.ArrayOf(Gen.Elements("12,50", "3.20", "1,234.50", "7"), 8)
         from form in forms
         select (names, amounts, form)).ToArbitrary(),
        one =>
        {
            var rows = one.names.Zip(one.amounts).Select((row, at) => new[] { row.First, $"Köln {at}", row.Second }).ToArray();
            var file = Table.Of(Written.By(one.form.Delimiter, one.form.Encoding, [["name", "city", "net"], .. rows]));
            Assert.Equal(one.form.Delimiter, file.Delimiter);
            Assert.Equal(one.form.Encoding == Encoding.UTF8 ? FileEncoding.Utf8 : FileEncoding.Windows1252, file.Encoding);
            Assert.Equal(rows, file.Cells());
        }).QuickCheckThrowOnFailure();
}
