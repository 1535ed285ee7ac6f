using CsvHelper;
using Entente.Reading;

namespace Entente.Platform;

/// <summary>
/// A sheet as a table of text, so that from the door on a workbook is a file like any other: the same mapping, the same rows, the same import on every node.
/// Rows keep their numbers.
/// </summary>
static class WorkbookText
{
    /// <summary>The text of a sheet as a file of its own, gone when it is closed; null: the content is no workbook.</summary>
    /// <param name="content">Must be able to seek; stays open.</param>
    /// <param name="name">What complaints call the file.</param>
    /// <param name="sheet">Null: the first.</param>
    /// <exception cref="MalformedException">It can't be read, or has no such sheet.</exception>
    public static FileStream? Of(Stream content, string name, string? sheet)
    {
        if (!Workbook.Is(content))
            return null;
        using var workbook = Workbook.Open(content, name);
        var width = workbook.Rows(sheet).Select(row => row.Cells[^1].Column + 1).DefaultIfEmpty(0).Max();
        var text = new FileStream(Path.Combine(Path.GetTempPath(), $"entente-sheet-{Path.GetRandomFileName()}"), ForOneReader());
        try
        {
            Write(workbook.Rows(sheet), width, text);
        }
        catch
        {
            text.Dispose();
            throw;
        }

        text.Position = 0;
        return text;
    }

    /// <summary>The names of a workbook's sheets; none for any other file.</summary>
    /// <exception cref="MalformedException">It is a workbook that can't be read.</exception>
    public static IReadOnlyList<string> SheetsOf(Stream content, string name)
    {
        if (!Workbook.Is(content))
            return [];
        using var workbook = Workbook.Open(content, name);
        return workbook.Sheets;
    }

    static void Write(IEnumerable<SheetRow> rows, int width, Stream target)
    {
        using var csv = CsvWriter.Create(target, new CsvWriterOptions { Separator = ',' }, leaveOpen: true);
        var next = 1;
        foreach (var row in rows)
        {
            for (; next < row.Number; next++)
                csv.WriteRecord(Empty(width));
            var cells = Empty(width);
            foreach (var (column, text) in row.Cells)
                cells[column] = text;
            csv.WriteRecord(cells);
            next++;
        }
    }

    static string[] Empty(int width)
    {
        var cells = new string[width];
        Array.Fill(cells, "");
        return cells;
    }

    static FileStreamOptions ForOneReader()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            BufferSize = 1 << 16,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // nobody else of the machine reads it
        return options;
    }
}
