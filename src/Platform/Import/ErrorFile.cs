using CsvHelper;

namespace Entente.Platform;

/// <summary>
/// The rejected rows as they were, with a last column that says why: mend them there and import the same file again.
/// UTF-8, with the delimiter of the original; or a workbook.
/// </summary>
public sealed class ErrorFile : IDisposable
{
    const string Reason = "error";

    readonly CsvWriter? csv;
    readonly WorkbookWriter? workbook;
    readonly int[] kept;

    /// <param name="target">Stays open, and is the caller's to close.</param>
    /// <param name="file">Where the rows come from.</param>
    /// <param name="asWorkbook">An .xlsx file instead of text.</param>
    public ErrorFile(Stream target, TabularFile file, bool asWorkbook = false)
    {
        if (asWorkbook)
            workbook = new(target, "Rejected rows");
        else
            csv = CsvWriter.Create(target, new CsvWriterOptions { Separator = file.Delimiter, WriteByteOrderMark = true }, leaveOpen: true);
        kept = [.. Enumerable.Range(0, file.Columns.Count).Where(at => file.Columns[at] != Reason)]; // of an earlier error file
        Write([.. kept.Select(at => file.Columns[at]), Reason]);
    }

    public int Rows { get; private set; }

    /// <summary>Whether a file of this name is to be a workbook.</summary>
    public static bool IsWorkbook(string name) => name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes the row when it was rejected.</summary>
    public void Add(ImportedRow row)
    {
        if (row.Errors.Count == 0)
            return;
        Rows++;
        Write([.. kept.Select(at => row.Row.Cells.ElementAtOrDefault(at) ?? ""), string.Join(" · ", row.Errors)]);
    }

    public void Dispose()
    {
        csv?.Dispose();
        workbook?.Dispose();
    }

    void Write(string[] cells)
    {
        csv?.WriteRecord(cells);
        workbook?.WriteRow(cells);
    }
}
