using System.Globalization;
using System.Text;
using System.Xml;

namespace Entente.Platform;

/// <summary>Writes what a cell of a workbook holds as a table of text would: days as 2020-03-31, numbers as 1234.5, truths as true and false, formulas by their last result.</summary>
sealed class CellText(IReadOnlyList<string> texts, CellStyles styles, bool countsFrom1904)
{
    /// <summary>As many digits as spreadsheet programs keep; what stands behind them is noise of their arithmetic.</summary>
    const int Digits = 15;

    static readonly DateTime from1900 = new(1899, 12, 30), from1904 = new(1904, 1, 1);

    /// <param name="cell">At its element; left at the end of it.</param>
    /// <exception cref="FormatException">It names a text that is not there.</exception>
    public string Read(XmlReader cell)
    {
        var (type, style) = (cell.GetAttribute("t"), int.TryParse(cell.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : 0);
        var (value, depth) = ("", cell.Depth);
        if (!cell.IsEmptyElement)
            while (cell.Read() && cell.Depth > depth)
                if (cell is { NodeType: XmlNodeType.Element, LocalName: "is" })
                    value = SharedTexts.TextIn(cell);
                else if (cell is { NodeType: XmlNodeType.Element, LocalName: "v", IsEmptyElement: false })
                    value = ValueIn(cell);
        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count ? texts[at] : throw new FormatException(),
            "b" => value == "1" ? "true" : "false",
            "str" or "inlineStr" or "e" or "d" => value,
            _ => !decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? value
                : styles.IsDate(style) ? Moment(number) : Number(number),
        };
    }

    static string ValueIn(XmlReader cell)
    {
        var (value, depth) = (new StringBuilder(), cell.Depth);
        while (cell.Read() && cell.Depth > depth)
            if (cell.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
                SharedTexts.Take(cell, value);
        return value.ToString();
    }

    /// <summary>Three decimals get a zero behind them: 1.234 could mean a thousand to who reads text, 1.2340 can't.</summary>
    internal static string Number(decimal number)
    {
        var whole = decimal.Truncate(Math.Abs(number)).ToString(CultureInfo.InvariantCulture).TrimStart('0').Length;
        var text = decimal.Round(number, Math.Clamp(Digits - whole, 0, 28)).ToString("0.############################", CultureInfo.InvariantCulture);
        return text.IndexOf('.', StringComparison.Ordinal) == text.Length - 4 && text.Length > 4 ? $"{text}0" : text;
    }

    /// <summary>Days since the beginning of the count; the part of a day is the time. The first of March 1900 has the number 61, because a leap day was counted that never was.</summary>
    string Moment(decimal days)
    {
        if (days is < 0 or > 2_958_465)
            return Number(days);
        var seconds = TimeSpan.FromSeconds((long)decimal.Round((days - decimal.Truncate(days)) * 86_400));
        var whole = (int)decimal.Truncate(days);
        if (whole == 0 && !countsFrom1904)
            return seconds.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);
        var at = (countsFrom1904 ? from1904 : whole < 61 ? from1900.AddDays(1) : from1900).AddDays(whole) + seconds;
        return at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
