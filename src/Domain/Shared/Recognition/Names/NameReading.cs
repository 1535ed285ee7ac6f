using System.Text.RegularExpressions;

namespace Entente.Recognition;

/// <summary>A company's name, read word by word.</summary>
public sealed partial class NameReading
{
    /// <summary>Longer names say nothing more.</summary>
    const int MostWords = 14;

    NameReading(string key, List<NameWord> words, string? form)
    {
        (Key, Words, Form, FormWords) = (key, [.. words], form, form?.Split(' ') ?? []);
        Whole = string.Concat(Words.Select(word => word.Latin)) + form?.Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>See <see cref="CompanyName.Key"/>, in simplified characters.</summary>
    public string Key { get; }

    /// <summary>Never empty.</summary>
    public NameWord[] Words { get; }

    /// <summary>See <see cref="CompanyName.LegalForm"/>.</summary>
    public string? Form { get; }

    /// <summary>The words of <see cref="Form"/>; empty where there is none.</summary>
    internal string[] FormWords { get; }

    /// <summary>All of it in Latin letters, written together.</summary>
    internal string Whole { get; }

    /// <summary>Reads one name.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static NameReading Of(string name)
    {
        var company = CompanyName.Of(LettersAround().Replace(name, "$1$2").Replace("+ ", " plus ", StringComparison.Ordinal));
        var words = new List<NameWord>();
        var parts = company.Words.SelectMany(Pieces).ToList();
        for (var at = 0; at < parts.Count && words.Count < MostWords;)
            at += Take(parts, at, words);
        if (words.Count == 0)
            words.Add(new(company.Key, Script.Latin));
        MarkCut(name, words);
        return new(HanCharacters.Folded(company.Key), JoinNumbers(words), company.LegalForm);
    }

    /// <summary>AT&amp;T and P&amp;G are written together.</summary>
    [GeneratedRegex(@"\b(\p{Lu}{1,2})&(\p{Lu}{1,2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex LettersAround();

    /// <summary>A point behind a beginning says that the rest is left out: Elektrotechn. Werke.</summary>
    static void MarkCut(string name, List<NameWord> words)
    {
        for (var point = name.IndexOf('.', StringComparison.Ordinal); point >= 0; point = name.IndexOf('.', point + 1))
        {
            var from = point;
            while (from > 0 && char.IsLetter(name[from - 1]))
                from--;
            if (point - from < 3 || point + 1 < name.Length && char.IsLetterOrDigit(name[point + 1]))
                continue;
            var cut = Folding.Text(name[from..point]);
            foreach (var word in words)
                word.IsCut |= word.Text == cut;
        }
    }

    /// <summary>The longest known phrase from here, else the word as it is.</summary>
    static int Take(List<(string Text, Script Script)> parts, int at, List<NameWord> words)
    {
        for (var count = Math.Min(Vocabulary.MostWords, parts.Count - at); count >= 1; count--)
            if ((count == 1 ? Vocabulary.FindOneOrMany(Folded(parts[at])) : Vocabulary.Find(string.Join(' ', parts.GetRange(at, count).Select(Folded)))) is { } known && !(known.Idea == "and" && (at == 0 || at == parts.Count - 1)))
            {
                words.Add(known.Kind == WordKind.Number ? new(known.Idea, Script.Latin, known) : new(Written(parts, at, count), ScriptOf(parts, at, count), known, InitialsOf(parts, at, count)));
                return count;
            }

        var (text, script) = parts[at];
        if (at > 0 && script == Script.Latin && RomanNumeral(text) is { } number)
            words.Add(new(number, Script.Latin));
        else if (script == Script.Latin && text.Length > 2 && char.IsAsciiDigit(text[0]) && text[^2..] is "st" or "nd" or "rd" or "th" && text[..^2].All(char.IsAsciiDigit))
            words.Add(new(text[..^2], Script.Latin));
        else if (parts.Count == 1 || !LegalForms.IsOneAnywhere(text))
            words.Add(new(text, script));
        return 1;
    }

    /// <summary>Fund II and Fund 2. Single letters are initials rather than numbers.</summary>
    static string? RomanNumeral(string text) => text switch
    {
        "ii" => "2",
        "iii" => "3",
        "iv" => "4",
        "vi" => "6",
        "vii" => "7",
        "viii" => "8",
        "ix" => "9",
        "xi" => "11",
        "xii" => "12",
        "xiii" => "13",
        "xiv" => "14",
        "xv" => "15",
        _ => null,
    };

    static string Folded((string Text, Script Script) part) => part.Script == Script.Han ? HanCharacters.Folded(part.Text) : part.Text;

    static string Written(List<(string Text, Script Script)> parts, int at, int count) => count == 1 ? parts[at].Text : string.Concat(parts.GetRange(at, count).Select(part => part.Text));

    static string? InitialsOf(List<(string Text, Script Script)> parts, int at, int count) => count == 1 || parts[at].Script != Script.Latin ? null
        : string.Concat(parts.GetRange(at, count).Where(part => part.Text is not ("of" or "the" or "and" or "de" or "del" or "la")).Select(part => part.Text[0]));

    /// <summary>SK하이닉스 is a Korean word.</summary>
    static Script ScriptOf(List<(string Text, Script Script)> parts, int at, int count)
    {
        while (count > 1 && parts[at].Script == Script.Latin)
            (at, count) = (at + 1, count - 1);
        return parts[at].Script;
    }

    /// <summary>A word in pieces of one script; East Asian ones at the words they are known to be made of.</summary>
    static IEnumerable<(string Text, Script Script)> Pieces(string word)
    {
        foreach (var (piece, script) in ByScript(word))
            if (script is Script.Latin or Script.Consonants)
                yield return (piece, script);
            else
                foreach (var part in Segments(piece, script))
                    yield return (part, script);
    }

    internal static IEnumerable<(string Text, Script Script)> ByScript(string word)
    {
        for (var from = 0; from < word.Length;)
        {
            var script = ScriptOf(word[from]);
            var to = from + 1;
            while (to < word.Length && (ScriptOf(word[to]) == script || script == Script.Kana && word[to] == 'ー'))
                to++;
            yield return (word[from..to], script);
            from = to;
        }
    }

    /// <summary>Takes known words out of a run of characters, the longest first, from the left; what is between them stays together.</summary>
    static IEnumerable<string> Segments(string run, Script script)
    {
        var folded = script == Script.Han ? HanCharacters.Folded(run) : run;
        var begun = 0;
        for (var at = 0; at < run.Length;)
        {
            var (length, known) = Known(folded, at);
            if (known is null || !IsApart(folded, begun, at, length, known, script))
                at++;
            else
            {
                if (at > begun)
                    yield return run[begun..at];
                yield return known.Kind == WordKind.Telling ? run.Substring(at, length) : folded.Substring(at, length);
                begun = at += length;
                if (known.Kind == WordKind.Place && PlaceEnding(folded, at) is > 0 and var ending && (length < at || at + ending < run.Length))
                    begun = at += ending;
            }
        }

        if (begun < run.Length)
            yield return run[begun..];
    }

    /// <summary>The longest known word that begins here.</summary>
    static (int Length, Vocabulary.Entry? Known) Known(string run, int at)
    {
        for (var length = Math.Min(Vocabulary.MostCharacters, run.Length - at); length > 0; length--)
            if (Vocabulary.Find(run.AsSpan(at, length)) is { } known && (length > 1 || Stands(known, run, at)))
                return (length, known);
        return default;
    }

    /// <summary>
    /// A known word is none where it would leave a single syllable of a longer one: 아시아나 is not Asia, タイトー not Thailand. Nor is a company's own name behind other characters.
    /// </summary>
    static bool IsApart(string run, int begun, int at, int length, Vocabulary.Entry known, Script script)
    {
        if (script == Script.Han && known.Kind != WordKind.Telling)
            return true;
        if (known.Kind == WordKind.Telling && at > begun)
            return false;
        var end = at + length;
        var rest = end;
        while (rest < run.Length && Known(run, rest).Known is null)
            rest++;
        var behind = run.AsSpan(end, rest - end);
        var left = script == Script.Kana ? behind.Length - behind.Count('ー') : behind.Length;
        return left == 0 && (at - begun != 1 || script != Script.Kana) || left > 1 && !(script == Script.Kana && length <= 2) && at - begun != 1;
    }

    /// <summary>杭州市…, 福岡県…: what kind of place it is says nothing before a company's name.</summary>
    static int PlaceEnding(string run, int at)
    {
        foreach (var ending in (ReadOnlySpan<string>)["특별자치도", "특별자치시", "특별시", "광역시", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "特别行政区", "市", "省", "县", "区", "府", "都", "시", "도"])
            if (run.AsSpan(at).StartsWith(ending) && (ending.Length > 1 || at + 1 == run.Length || Known(run, at + 1).Known is not null || !char.IsBetween(ending[0], '\uac00', '\ud7a3')) && (ending.Length > 1 || Known(run, at).Length <= 1))
                return ending.Length;
        return 0;
    }

    /// <summary>A single character is a word of its own only at the end (…厂), or alone.</summary>
    static bool Stands(Vocabulary.Entry known, string run, int at) => run.Length == 1 || at == run.Length - 1 && known.Kind == WordKind.Trade && run.Length > 2;

    static Script ScriptOf(char letter) => HanCharacters.Is(letter) || letter == '々' ? Script.Han : Romanized.IsKana(letter) ? Script.Kana : Romanized.IsHangul(letter) ? Script.Hangul
        : Romanized.IsArabic(letter) ? Script.Consonants : Script.Latin;

    /// <summary>Forty four is 44, twenty first is 21.</summary>
    static List<NameWord> JoinNumbers(List<NameWord> words)
    {
        for (var at = words.Count - 2; at >= 0; at--)
            if (words[at] is { Kind: WordKind.Number, Idea: not null, Text.Length: 2 } tens && tens.Text[1] == '0' && Unit(words[at + 1]) is { } unit)
            {
                words[at] = new(tens.Text[..1] + unit, Script.Latin);
                words.RemoveAt(at + 1);
            }

        return words;
    }

    static string? Unit(NameWord word) => word switch
    {
        { Kind: WordKind.Number, Idea: not null, Text.Length: 1 } => word.Text == "0" ? null : word.Text,
        { Idea: "first" } => "1",
        { Idea: "second" } => "2",
        { Idea: "third" } => "3",
        _ => null,
    };
}
