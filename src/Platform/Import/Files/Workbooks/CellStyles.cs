using System.Globalization;
using System.Xml;

namespace Entente.Platform;

/// <summary>Which styles of a workbook show a number as a day or a time: nothing else tells a date from a number there.</summary>
/// <param name="dates">By the number of the style.</param>
sealed class CellStyles(IReadOnlyList<bool> dates)
{
    public bool IsDate(int style) => style >= 0 && style < dates.Count && dates[style];

    /// <param name="part">Null: the workbook has none, and all numbers are numbers.</param>
    public static CellStyles Read(XmlReader? part)
    {
        var (formats, dates, inCells) = (new Dictionary<int, string>(), new List<bool>(), false);
        if (part is null)
            return new(dates);
        using (part)
            while (part.Read())
                if (part.LocalName == "cellXfs")
                    inCells = part.NodeType == XmlNodeType.Element && !part.IsEmptyElement;
                else if (part is { NodeType: XmlNodeType.Element, LocalName: "numFmt" })
                    formats[Number(part, "numFmtId")] = part.GetAttribute("formatCode") ?? "";
                else if (inCells && part is { NodeType: XmlNodeType.Element, LocalName: "xf" } && Number(part, "numFmtId") is var format)
                    dates.Add(formats.TryGetValue(format, out var code) ? SaysDate(code) : format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58));
        return new(dates);
    }

    /// <summary>A format that asks for days, months, years, hours or seconds outside of quotes, colours and escapes.</summary>
    internal static bool SaysDate(string code)
    {
        for (var at = 0; at < code.Length; at++)
            switch (code[at])
            {
                case '"':
                    at = End(code, at, '"');
                    break;
                case '[':
                    var end = End(code, at, ']');
                    if (end > at + 1 && code[(at + 1)..end].All(letter => letter is 'h' or 'H' or 'm' or 'M' or 's' or 'S'))
                        return true; // [h]:mm, elapsed time
                    at = end;
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H' or 's' or 'S':
                    return true;
                case 'G' or 'g': // General
                    at += "eneral".Length;
                    break;
            }
        return false;
    }

    static int End(string code, int at, char mark) => code.IndexOf(mark, at + 1) is >= 0 and var end ? end : code.Length;

    static int Number(XmlReader part, string attribute) => int.TryParse(part.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
