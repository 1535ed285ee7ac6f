using System.Collections.Frozen;

namespace Entente.Recognition;

/// <summary>
/// How Chinese characters are read in Mandarin, Japanese and Korean, and which form is the simplified one, by <see cref="HanTable"/>.
/// </summary>
static class HanCharacters
{
    sealed record Character(char Folded, string Pinyin, string[] Mandarin, string[] Japanese, string[] Korean)
    {
        string[]? older;

        /// <summary>Mandarin as it was written before pinyin; read when it is first asked for.</summary>
        public string[] Older => older ??= [.. Several(Pinyin).SelectMany(Romanized.OlderMandarin).Select(Rounded).Distinct()];
    }

    static readonly FrozenDictionary<char, Character> Table = Read();

    public static bool Is(char letter) => letter is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';

    /// <summary>Traditional and Japanese forms become the simplified ones; all else stays.</summary>
    public static string Folded(string text)
    {
        foreach (var letter in text)
            if (Is(letter))
                return string.Create(text.Length, text, static (folded, from) =>
                {
                    for (var at = 0; at < from.Length; at++)
                        folded[at] = Is(from[at]) && Table.TryGetValue(from[at], out var known) ? known.Folded : from[at];
                });
        return text;
    }

    /// <summary>Whether the Latin letters are a reading of the characters, all of them in one language.</summary>
    /// <param name="han">As they were written: a folded form may have lost its Japanese reading.</param>
    public static bool Reads(string han, string latin) =>
        Reads(han, 0, Loose(latin), 0, character => character.Mandarin) || Reads(han, 0, Japanese(latin), 0, character => character.Japanese)
        || Reads(han, 0, KoreanSound.Of(latin), 0, character => character.Korean);

    /// <summary>Whether the Latin letters are how the characters were written before pinyin, by Wade–Giles or the post: Hsinchu, Tsinghua, Kweilin. Two characters and five letters, against chance.</summary>
    public static bool ReadsOlder(string han, string latin) => han.Length >= 2 && latin.Length >= 5 && Reads(han, 0, Rounded(latin), 0, character => character.Older);

    /// <summary>Whether the Hangul syllables are the Korean reading of the characters.</summary>
    public static bool ReadsHangul(string han, string hangul) =>
        han.Length == hangul.Length && han.Index().All(at => Table.TryGetValue(at.Item, out var known) && known.Korean.Contains(KoreanSound.Of(Romanized.Hangul(hangul[at.Index].ToString()))));

    /// <summary>Mandarin of the characters, the first reading of each, without spaces; null where one is unknown.</summary>
    public static string? Mandarin(string han)
    {
        var text = "";
        foreach (var letter in han)
            if (Table.TryGetValue(letter, out var known) && known.Mandarin is [var first, ..])
                text += first;
            else
                return null;
        return text;
    }

    static bool Reads(string han, int at, string latin, int from, Func<Character, string[]> language)
    {
        if (at == han.Length)
            return from == latin.Length;
        if (!Table.TryGetValue(han[at], out var known))
            return false;
        foreach (var reading in language(known))
            if (string.CompareOrdinal(latin, from, reading, 0, reading.Length) == 0 && Reads(han, at + 1, latin, from + reading.Length, language))
                return true;
        return false;
    }

    /// <summary>ü stands as v in the table and as u or yu in names; n and ng are often taken for each other.</summary>
    static string Loose(string latin) => Rounded(latin).Replace("ng", "n", StringComparison.Ordinal);

    static string Rounded(string latin) => latin.Replace("yu", "u", StringComparison.Ordinal).Replace('v', 'u');

    /// <summary>Long vowels are mostly not written; doubled consonants stand for a swallowed syllable (nichi, san: nissan).</summary>
    static string Japanese(string latin)
    {
        var shortened = Romanized.ShortVowels(Romanized.Hepburn(latin));
        return string.Concat(shortened.Where((letter, at) => at == 0 || letter != shortened[at - 1]));
    }

    static FrozenDictionary<char, Character> Read() => HanTable.Lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToDictionary(
        parts => parts[0][0],
        parts => new Character(
            parts[1] == "-" ? parts[0][0] : parts[1][0],
            parts[2],
            [.. Several(parts[2]).Select(Loose).Distinct()],
            [.. Several(parts[3]).Concat(Several(parts[4])).Select(Romanized.ShortVowels).SelectMany(Voiced).Distinct()],
            [.. parts[5] == "-" ? [] : parts[5].SelectMany(syllable => Initial(KoreanSound.Of(Romanized.Hangul(syllable.ToString())))).Distinct()])).ToFrozenDictionary();

    static string[] Several(string readings) => readings == "-" ? [] : readings.Split(',');

    /// <summary>The forms that a reading takes inside a name: stems of verbs and adjectives (sumu, sumi; marui, maru), swallowed ends, voiced beginnings (hishi, bishi).</summary>
    static IEnumerable<string> Voiced(string reading)
    {
        foreach (var form in Forms(reading))
        {
            yield return form;
            foreach (var (plain, voiced) in ((string, string)[])[("sh", "j"), ("ch", "j"), ("h", "b"), ("f", "b"), ("k", "g"), ("s", "z"), ("t", "d")])
                if (form.StartsWith(plain, StringComparison.Ordinal))
                {
                    yield return voiced + form[plain.Length..];
                    break;
                }
        }
    }

    static IEnumerable<string> Forms(string reading)
    {
        yield return reading;
        foreach (var (end, stem) in ((string, string)[])[("tsu", "chi"), ("tsu", ""), ("chi", ""), ("ku", "ki"), ("ku", ""), ("gu", "gi"), ("bu", "bi"), ("mu", "mi"), ("nu", "ni"), ("su", "shi"), ("ru", "ri"), ("ru", ""), ("i", ""), ("au", "ai")])
            if (reading.Length > end.Length + 1 && reading.EndsWith(end, StringComparison.Ordinal))
                yield return reading[..^end.Length] + stem;
    }

    /// <summary>Names drop or keep the first r of a syllable: 力 is ryeok and yeok.</summary>
    static IEnumerable<string> Initial(string sound) => sound.StartsWith('l') ? [sound, "n" + sound[1..], sound[1..]] : [sound];
}
