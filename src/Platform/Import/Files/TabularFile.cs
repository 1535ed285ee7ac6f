using CsvHelper;
using Entente.Reading;

namespace Entente.Platform;

/// <summary>
/// A file of rows and columns, whatever program wrote it. It is read from its stream row by row, as often as needed, by one reader at a time.
/// </summary>
public sealed class TabularFile
{
    public const int MostColumns = 1000;

    /// <summary>In letters, about a megabyte.</summary>
    public const int LongestCell = 1 << 20;

    /// <summary>In bytes. A row that grows beyond has lost a closing quote, or is hostile.</summary>
    const int LongestRow = 8 << 20;

    const int SampleLetters = 64 * 1024;
    const int SampleRows = 100;

    readonly Stream content;
    readonly int rowsBeforeData;

    TabularFile(Stream content, string name, FileEncoding encoding, char delimiter, bool? hasHeader, IReadOnlyList<string>? columns, bool hasHint)
    {
        (this.content, Name, Encoding, Delimiter) = (content, name, encoding, delimiter);
        var skipped = hasHint ? 1 : 0;
        var sample = Records().Skip(skipped).Where(row => !IsEmpty(row)).Take(SampleRows).ToArray();
        HasHeader = hasHeader ?? (columns is null && HeaderEvidence.Holds([.. sample.Select(row => row.Cells)]));

        var header = HasHeader ? sample.FirstOrDefault() : null;
        rowsBeforeData = header?.Number ?? skipped;
        var width = header?.Cells.Length ?? columns?.Count ?? sample.Select(row => row.Cells.Length).DefaultIfEmpty(0).Max();
        if (width > MostColumns)
            throw new MalformedException(name, $"It has more than {MostColumns} columns. Split it, or say another delimiter.");
        if (columns is not null && sample.FirstOrDefault() is { } first && first.Cells.Length != columns.Count)
            throw new MalformedException(name, $"{columns.Count} columns are named, and the first row has {first.Cells.Length} cells.");
        Columns = HeaderEvidence.Names(columns?.ToArray() ?? header?.Cells, width);
    }

    /// <summary>For people and complaints.</summary>
    public string Name { get; }

    public FileEncoding Encoding { get; }
    public char Delimiter { get; }
    public bool HasHeader { get; }

    /// <summary>Every column has a name, and no two have the same.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Finds out what was not told.</summary>
    /// <param name="content">Must be able to seek; stays open, and is the caller's to close.</param>
    /// <param name="name">What complaints call the file.</param>
    /// <param name="told">What is known beforehand.</param>
    /// <exception cref="MalformedException">The content is no table of text.</exception>
    public static TabularFile Open(Stream content, string name, TabularShape? told = null)
    {
        told ??= new();
        var encoding = FileEncodings.Recognize(content, name, told.Encoding);
        var (sample, isCut) = Sample(content, encoding);
        char? hint = sample is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', var mark, '\r' or '\n', ..] && DelimiterEvidence.Candidates.Contains(mark)
            ? mark : null;
        var delimiter = told.Delimiter ?? hint ?? DelimiterEvidence.Choose(sample, isCut);
        return new(content, name, encoding, delimiter, told.HasHeader, told.Columns, hint is not null);
    }

    /// <summary>The rows below the header, without empty ones. A damaged row says its fault and ends nothing.</summary>
    /// <exception cref="MalformedException">The file breaks off in a way that hides all that follows.</exception>
    public IEnumerable<TabularRow> Rows() => Records()
        .Where(row => row.Number > rowsBeforeData && !IsEmpty(row))
        .Select(Fit);

    internal static CsvReaderOptions Options(char delimiter, System.Text.Encoding? encoding) => new()
    {
        Separator = delimiter,
        Encoding = encoding,
        HasHeader = false,
        DetectSeparatorHint = false,
        SkipEmptyLines = false,
        TrackLineNumbers = true,
        MaxRecordSize = LongestRow,
        IncludeValuesInExceptions = false,
    };

    IEnumerable<TabularRow> Records()
    {
        content.Position = 0;
        RowFault? damage = null;
        using var csv = CsvReader.Create(content,
            Options(Delimiter, Encoding.ForReading()) with { OnMalformedRecord = record => damage = Damage(record.Reason) }, leaveOpen: true);
        for (var number = 1; Next(csv, Name, number); number++)
        {
            var cells = new string[Math.Min(csv.FieldCount, MostColumns + 1)];
            for (var at = 0; at < cells.Length; at++)
                cells[at] = csv.GetString(at);
            yield return new(number, csv.LineNumber, cells, damage ?? TooBig(cells));
            damage = null;
        }
    }

    static bool Next(CsvReader csv, string name, int number)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException)
        {
            throw new MalformedException($"{name}, row {number}", "The row does not end. Look there for a quote that is opened and not closed.");
        }
    }

    static bool IsEmpty(TabularRow row) => row.Fault is null && row.Cells.All(Cell.IsBlank);

    TabularRow Fit(TabularRow row)
    {
        if (row.Fault is not null || row.Cells.Length == Columns.Count)
            return row;
        return row.Cells.Length > Columns.Count && row.Cells.Skip(Columns.Count).All(Cell.IsBlank)
            ? row with { Cells = row.Cells[..Columns.Count] }
            : row with
            {
                Fault = new($"has {row.Cells.Length} cells where {Columns.Count} columns are",
                    row.Cells.Length > Columns.Count
                        ? "put quotes around cells that contain the delimiter"
                        : "give every column a cell, if need be an empty one"),
            };
    }

    static RowFault? Damage(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => new("opens a quote that is never closed", "close it; everything below it was taken for this cell"),
        CsvMalformedReason.TextAfterClosingQuote => new("has text behind a closing quote", "write a quote inside of a quoted cell twice"),
        _ => null, // a quote amid an unquoted cell, as in 37.8"N, means itself
    };

    static RowFault? TooBig(string[] cells) =>
        cells.Length > MostColumns ? new($"has more than {MostColumns} cells", "split the file")
        : cells.Any(cell => cell.Length > LongestCell) ? new("has a cell of more than a megabyte", "shorten it")
        : cells.Any(cell => cell.Contains('\0')) ? new("contains a character without meaning (NUL)", "delete it")
        : null;

    static (string Text, bool IsCut) Sample(Stream content, FileEncoding encoding)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, encoding.ForReading() ?? System.Text.Encoding.UTF8, leaveOpen: true);
        var letters = new char[SampleLetters];
        var count = reader.ReadBlock(letters);
        return (new(letters, 0, count), count == letters.Length);
    }
}
