using System.Globalization;
using System.Xml;

namespace Entente.Platform;

/// <summary>One row of a sheet.</summary>
/// <param name="Number">From 1, as the program shows it.</param>
/// <param name="Cells">Those that hold something, each with its column from 0, in order.</param>
sealed record SheetRow(int Number, IReadOnlyList<(int Column, string Text)> Cells)
{
    const int MostRows = 1 << 20;

    /// <exception cref="FormatException">Rows or cells are out of order, or their places are nonsense.</exception>
    public static IEnumerable<SheetRow> ReadAll(XmlReader sheet, CellText texts)
    {
        var last = 0;
        while (sheet.Read())
            if (sheet is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                var number = int.TryParse(sheet.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : last + 1;
                if (number <= last || number > MostRows)
                    throw new FormatException();
                last = number;
                if (!sheet.IsEmptyElement && ReadCells(sheet, texts) is { Count: > 0 } cells)
                    yield return new(number, cells);
            }
    }

    static List<(int, string)> ReadCells(XmlReader row, CellText texts)
    {
        var (cells, depth, last) = (new List<(int, string)>(), row.Depth, -1);
        while (row.Read() && row.Depth > depth)
            if (row is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                var column = row.GetAttribute("r") is { } place ? ColumnOf(place) : last + 1;
                if (column <= last)
                    throw new FormatException();
                last = column;
                if (column <= TabularFile.MostColumns && texts.Read(row) is { Length: > 0 } text)
                    cells.Add((column, text));
            }
        return cells;
    }

    /// <summary>27 of AB12, from 0.</summary>
    static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetter))
            column = checked(column * 26 + (char.ToUpperInvariant(letter) - 'A') + 1);
        return column is > 0 and <= 16_384 ? column - 1 : throw new FormatException();
    }
}
