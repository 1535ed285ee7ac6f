using CsvHelper;

namespace Entente.Platform;

/// <summary>
/// The rejected rows as they were, with a last column that says why: mend them there and import the same file again.
/// UTF-8, with the delimiter of the original.
/// </summary>
public sealed class ErrorFile : IDisposable
{
    const string Reason = "error";

    readonly CsvWriter csv;
    readonly int[] kept;

    /// <param name="target">Stays open, and is the caller's to close.</param>
    /// <param name="file">Where the rows come from.</param>
    public ErrorFile(Stream target, TabularFile file)
    {
        csv = CsvWriter.Create(target, new CsvWriterOptions { Separator = file.Delimiter, WriteByteOrderMark = true }, leaveOpen: true);
        kept = [.. Enumerable.Range(0, file.Columns.Count).Where(at => file.Columns[at] != Reason)]; // of an earlier error file
        csv.WriteRecord([.. kept.Select(at => file.Columns[at]), Reason]);
    }

    public int Rows { get; private set; }

    /// <summary>Writes the row when it was rejected.</summary>
    public void Add(ImportedRow row)
    {
        if (row.Errors.Count == 0)
            return;
        Rows++;
        csv.WriteRecord([.. kept.Select(at => row.Row.Cells.ElementAtOrDefault(at) ?? ""), string.Join(" · ", row.Errors)]);
    }

    public void Dispose() => csv.Dispose();
}
