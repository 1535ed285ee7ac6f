using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Entente.Platform;

/// <summary>The texts of a workbook's cells, each kept once and named by its number.</summary>
static partial class SharedTexts
{
    /// <param name="part">Null: the workbook has none.</param>
    public static IReadOnlyList<string> Read(XmlReader? part)
    {
        var texts = new List<string>();
        if (part is null)
            return texts;
        using (part)
            while (part.Read())
                if (part.NodeType == XmlNodeType.Element && part.LocalName == "si")
                    texts.Add(TextIn(part));
        return texts;
    }

    /// <summary>The text of the element, with or without formatting; readings beside it (rPh) are no part of it.</summary>
    public static string TextIn(XmlReader part)
    {
        if (part.IsEmptyElement)
            return "";
        var (text, depth, inside) = (new StringBuilder(), part.Depth, false);
        while (part.Read() && part.Depth > depth)
            if (part is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                SkipOver(part);
            else if (part.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                inside = part is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false };
            else if (inside && part.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                Take(part, text);
        return Unescaped(text.ToString());
    }

    /// <summary>Takes a text piece by piece: one that is longer than a cell may be ends the reading before it fills the memory.</summary>
    /// <exception cref="FormatException">It is too long.</exception>
    public static void Take(XmlReader part, StringBuilder text)
    {
        var piece = new char[4096];
        while (part.ReadValueChunk(piece, 0, piece.Length) is > 0 and var length)
        {
            text.Append(piece, 0, length);
            if (text.Length > TabularFile.LongestCell)
                throw new FormatException();
        }
    }

    /// <summary>What XML can't write stands as <c>_x000D_</c>.</summary>
    static string Unescaped(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text
        : Escape().Replace(text, letter => $"{(char)int.Parse(letter.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}");

    static void SkipOver(XmlReader part)
    {
        if (part.IsEmptyElement)
            return;
        for (var depth = part.Depth; part.Read() && part.Depth > depth;)
        {
            // a reading, which no row means
        }
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
