using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Entente.Platform;

namespace Entente.Languages;

/// <summary>
/// Finds on a page what was not said: letters outside ⟦…⟧ that are no data. Brackets may open in one text and close in a later one, around an element in a sentence.
/// </summary>
/// <param name="data">Values of the database, which nobody translates.</param>
sealed partial class UnsaidTexts(IReadOnlySet<string> data)
{
    /// <summary>What is read by people beside the text.</summary>
    static readonly string[] Attributes = ["title", "aria-label", "placeholder", "alt"];

    /// <summary>Elements whose content nobody translates: programs, codes, days, what somebody typed, and what says so itself.</summary>
    const string Untranslated = "script, style, svg, code, textarea, time.when, [translate=no]";

    /// <summary>Names of things that are called so in every language, and what the platform names itself: zones, languages, months, currencies.</summary>
    static readonly HashSet<string> Everywhere =
    [
        "Entente", "kB", "MB", "CSV", "XLSX", "JSON", "API", "UTC", "VAR", "MSP", "SI", "ISV", "OEM",
        .. Currency.All, .. Entente.Platform.Languages.All.Select(language => language.Name), .. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id),
        .. CultureInfo.GetCultureInfo(Translations.Brackets).DateTimeFormat is var format
            ? (IEnumerable<string>)[.. format.MonthNames, .. format.AbbreviatedMonthNames, .. format.DayNames, .. format.AbbreviatedDayNames] : [],
    ];

    /// <summary>More words than any value has that stands among others.</summary>
    const int LongestValue = 12;

    public IEnumerable<string> On(IHtmlDocument page)
    {
        var depth = 0;
        foreach (var node in page.DocumentElement.Descendants())
        {
            if (node is IText text && text.ParentElement is { } parent)
            {
                var outside = Outside(text.Text, ref depth);
                if (parent.Closest(Untranslated) is null && !IsData(outside))
                    yield return $"{Place(parent)} {Spaces().Replace(outside, " ").Trim()}";
            }
            else if (node is IElement element && element.Closest(Untranslated) is null)
                foreach (var name in Attributes)
                {
                    var own = 0;
                    if (element.GetAttribute(name) is { } value && Outside(value, ref own) is var unsaid && !IsData(unsaid))
                        yield return $"{Place(element)} {name}={Spaces().Replace(unsaid, " ").Trim()}";
                }
        }
    }

    static string Place(IElement element) => element.ClassName is { Length: > 0 } look ? $"<{element.LocalName} class={look}>" : $"<{element.LocalName}> in <{element.ParentElement?.LocalName} {element.ParentElement?.ClassName}>";

    static string Outside(string text, ref int depth)
    {
        var outside = new StringBuilder();
        foreach (var letter in text)
            if (letter == '⟦')
                depth++;
            else if (letter == '⟧')
                depth = Math.Max(depth - 1, 0);
            else if (depth == 0)
                outside.Append(letter);
        return outside.ToString();
    }

    bool IsData(string text) => text.Split('·').All(IsOfValues);

    /// <summary>Nothing of it has letters, or it is made of values: from its beginning the longest that is known, then the next.</summary>
    bool IsOfValues(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length;)
        {
            var length = Enumerable.Range(1, Math.Min(LongestValue, words.Length - at)).LastOrDefault(many => IsValue(words[at..(at + many)], words.Length));
            if (length == 0)
                return data.Contains(string.Join(' ', words)); // a long note of somebody
            at += length;
        }

        return true;
    }

    bool IsValue(string[] words, int all)
    {
        var text = string.Join(' ', words);
        var bare = text.Trim(',', '.', ':', ';', '·', '(', ')', '“', '”', '–', '…', '→', '+', '?');
        if (!bare.Any(char.IsLetter) || bare.Length == 1 || Everywhere.Contains(bare)) // one letter is a key of the keyboard or a sign
            return true;
        if (words.Length == 1 && (Code().IsMatch(bare) || bare.StartsWith('/') || bare.Contains('@', StringComparison.Ordinal)))
            return true;
        return (data.Contains(text) || data.Contains(bare)) && (words.Length > 1 || all == 1 || !bare.All(char.IsAsciiLetterLower)); // a small word is a word of ours sooner than a value
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>An id, a hash, an address of the net.</summary>
    [GeneratedRegex(@"^([0-9a-f-]{16,}|https?://\S+)$")]
    private static partial Regex Code();
}
