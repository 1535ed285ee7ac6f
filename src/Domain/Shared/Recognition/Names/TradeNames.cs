using System.Text.RegularExpressions;

namespace Entente.Recognition;

/// <summary>The several names that one line can hold: “Big Blue Ltd t/a Blue Tools”, “International Business Machines (IBM)”.</summary>
static partial class TradeNames
{
    /// <summary>More names in one line are not compared.</summary>
    const int Most = 5;

    /// <summary>The whole first; then its parts, if there are any.</summary>
    public static IReadOnlyList<string> In(string line)
    {
        var names = new List<string> { line };
        var parts = Between().Split(line);
        if (parts.Length > 1)
            names.AddRange(parts);
        else if (InBrackets().Match(line) is { Success: true } brackets)
        {
            names.Add(line.Remove(brackets.Index, brackets.Length));
            var inside = Between().Replace($" {brackets.Groups[1].Value}", " ");
            if (Names(inside))
                names.Add(inside);
        }
        else if (line.Split(" / ") is { Length: > 1 } sides)
            names.AddRange(sides);
        return [.. names.Select(name => name.Trim(' ', ',', ';', '-')).Where(name => name.Any(char.IsLetterOrDigit)).Distinct().Take(Most)];
    }

    /// <summary>What stands in brackets is a name of its own where it says more than a place or a trade.</summary>
    static bool Names(string text) => text.Any(char.IsLetterOrDigit) && NameReading.Of(text).Words.Any(word => word.Kind == WordKind.Telling && word.Text.Length > 1);

    [GeneratedRegex(@"\s+(?:d[/.]?b[/.]?a|doing business as|t/a|trading as|trade name|a[/.]?k[/.]?a|also known as|f[/.]?k[/.]?a|formerly known as|formerly|previously|now known as|ehemals|vormals|firmierend als|anciennement|ex|бывш\.?)[:.]?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"[(（\[]([^()（）\[\]]{2,})[)）\]]", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();
}
