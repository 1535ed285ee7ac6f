using System.Numerics;

namespace Entente.Recognition;

/// <summary>Whether two words of names are the same word: 0 (no) to 1 (letter by letter).</summary>
static class WordLikeness
{
    /// <summary>Below this, words are not taken for the same.</summary>
    public const double Least = 0.65;

    const double Translated = 0.97, SoundsEqual = 0.95, Read = 0.93, ReadOlder = 0.88, Shortened = 0.88, Inflected = 0.92, OtherVowel = 0.9, OtherWord = 0.8;

    public static double Of(NameWord a, NameWord b)
    {
        if (a.Text == b.Text)
            return 1;
        if (a.Idea is not null && a.Idea == b.Idea)
            return AreOthersInOneScript(a, b) ? OtherWord : Translated;
        if (a.Kind == WordKind.Number || b.Kind == WordKind.Number)
            return 0;
        if (a.Script == Script.Latin && b.Script == Script.Latin)
            return Latin(a, b);
        return a.Idea is null && b.Idea is null ? AcrossScripts(a, b) : 0;
    }

    /// <summary>三洋工業 and 三洋産業: both mean industry, but who writes one of them in one script doesn't mean the other. 大学 and 大学校 are one.</summary>
    static bool AreOthersInOneScript(NameWord a, NameWord b)
    {
        if (a.Script != b.Script || a.Script is not (Script.Han or Script.Hangul) || a.Kind != WordKind.Trade)
            return false;
        var (one, other) = (HanCharacters.Folded(a.Text), HanCharacters.Folded(b.Text));
        return !one.Contains(other, StringComparison.Ordinal) && !other.Contains(one, StringComparison.Ordinal);
    }

    static double Latin(NameWord a, NameWord b)
    {
        if (a.Idea is not null && b.Idea is not null)
            return 0;
        var (shorter, longer) = a.Text.Length <= b.Text.Length ? (a, b) : (b, a);
        if (shorter.Text.Length >= 4 && a.Key == b.Key)
            return SoundsEqual;
        if (shorter.Text.Length >= 4 && a.Sound == b.Sound)
            return shorter.Text.Length == 4 ? 0.84 : SoundsEqual;
        if (shorter.Text.Length >= 6 && SlavicStem(a.Text) is var stem && stem.SequenceEqual(SlavicStem(b.Text)))
            return Inflected;
        if (BitOperations.PopCount(a.Letters ^ b.Letters) > 5)
            return IsShort(shorter, longer) ? Shortened : 0;
        var (one, other) = Alike(shorter.Text, longer.Text);
        if (one == other)
            return SoundsEqual;
        if (IsOtherVowel(one, other))
            return OtherVowel;
        var slips = Misspelt(one, other);
        return slips >= Least ? slips : IsShort(shorter, longer) ? Shortened : slips;
    }

    /// <summary>A slip weighs more in a short word, and more where a word begins.</summary>
    public static double Misspelt(string shorter, string longer)
    {
        var length = shorter.Length;
        var most = length switch { < 3 => 0, < 6 => 1, < 9 => 2, _ => 3 };
        var slips = Spelling.Slips(shorter, longer, most);
        if (slips > most)
            return length == 2 && longer.Length == 3 && longer.StartsWith(shorter, StringComparison.Ordinal) ? 0.7 : 0;
        var start = shorter[0] == longer[0] ? 0 : 0.04;
        return (length, slips) switch
        {
            (_, 0) => 1,
            (3, _) => 0.66 - start / 4,
            ( < 6, _) => 0.80 - start,
            ( < 9, 1) => 0.90 - start,
            ( < 9, _) => 0.74 - start,
            (_, 1) => 0.93 - start / 2,
            (_, 2) => 0.86 - start,
            _ => length >= 12 ? 0.80 - start : 0.72 - start,
        };
    }

    /// <summary>Uralkhim and Uralchem, Ghods and Qods: what transliterations write otherwise is written one way; the shorter first.</summary>
    static (string One, string Other) Alike(string one, string other)
    {
        if (HasDigraph(one) == HasDigraph(other))
            return (one, other);
        (one, other) = (OneWay(one), OneWay(other));
        return one.Length <= other.Length ? (one, other) : (other, one);
    }

    static bool HasDigraph(string word) => word.Contains("kh", StringComparison.Ordinal) || word.Contains("gh", StringComparison.Ordinal);

    static string OneWay(string word) => word.Replace("kh", "ch", StringComparison.Ordinal).Replace("gh", "q", StringComparison.Ordinal);

    /// <summary>Jihad and Jehad, Muhammad and Mohammad: transliterations waver in the vowels inside a word.</summary>
    static bool IsOtherVowel(string one, string other)
    {
        if (one.Length != other.Length || one.Length < 5)
            return false;
        var others = 0;
        for (var at = 0; at < one.Length; at++)
            if (one[at] != other[at] && (at == 0 || at == one.Length - 1 || ++others > 1 + one.Length / 8 || !AreNear(one[at], other[at]) && !(one.Length >= 8 && AreVowels(one[at], other[at]))))
                return false;
        return true;
    }

    static bool AreVowels(char one, char other) => "aeiouy".Contains(one, StringComparison.Ordinal) && "aeiouy".Contains(other, StringComparison.Ordinal);

    static bool AreNear(char one, char other) => (one, other) is ('i', 'e') or ('e', 'i') or ('o', 'u') or ('u', 'o') or ('y', 'i') or ('i', 'y') or ('a', 'e') or ('e', 'a');

    /// <summary>Tech and Technologies, Elktr and Elektro: the beginning of a much longer word, or its consonants.</summary>
    static bool IsShort(NameWord shorter, NameWord longer)
    {
        var (text, whole) = (shorter.Text, longer.Text);
        if (shorter.Idea is not null || text.Length is < 3 or > 7 || whole.Length < text.Length + 3 || text[0] != whole[0])
            return false;
        if (whole.StartsWith(text, StringComparison.Ordinal))
            return shorter.IsCut || longer.Kind is WordKind.Trade or WordKind.Filler && text.Length >= 3;
        if (longer.Kind is not (WordKind.Trade or WordKind.Filler) || text.Any(letter => letter is 'a' or 'e' or 'i' or 'o' or 'u'))
            return false;
        var at = 0;
        foreach (var letter in whole)
            if (at < text.Length && letter == text[at])
                at++;
        return at == text.Length;
    }

    /// <summary>Without the ending of an adjective: Kuznetsk, Kuznetskiy, Kuznetskaya.</summary>
    static ReadOnlySpan<char> SlavicStem(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["skaya", "skaia", "skoye", "skogo", "skoe", "skoy", "skiy", "skii", "ska", "ski", "sky", "sk"])
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return word.AsSpan(0, word.Length - ending.Length + 2);
        return word;
    }

    static double AcrossScripts(NameWord a, NameWord b)
    {
        if (a.Names is not null && b.Names is not null)
            return a.Names[0] == b.Names[0] ? Translated : 0;
        if (a.Script == Script.Han && b.Script == Script.Han)
            return HanCharacters.Folded(a.Text) == HanCharacters.Folded(b.Text) ? 1 : 0;
        if (b.Script == Script.Han)
            (a, b) = (b, a);
        if (a.Script == Script.Han)
            return b.Script == Script.Hangul ? HanCharacters.ReadsHangul(a.Text, b.Text) ? SoundsEqual : 0 : ReadsAs(a, b.Latin);
        if (a.Script == b.Script && a.Script != Script.Consonants)
            return SameScript(a, b);
        return ReadsAs(b.Script == Script.Latin ? a : b, (b.Script == Script.Latin ? b : a).Latin);
    }

    static double SameScript(NameWord a, NameWord b)
    {
        var nearness = Spelling.Nearness(a.Latin, b.Latin);
        return nearness >= 0.8 && Math.Min(a.Text.Length, b.Text.Length) >= 4 ? nearness : 0;
    }

    /// <summary>Whether Latin letters are how a word of another script sounds, or the name that is known for it.</summary>
    public static double ReadsAs(NameWord foreign, string latin) => foreign.Names is { } names && Called(names, latin) is > 0 and var called ? called : foreign.Script switch
    {
        Script.Han => latin.Length < 3 ? 0 : HanCharacters.Reads(foreign.Text, latin) ? Read : HanCharacters.ReadsOlder(foreign.Text, latin) ? ReadOlder : 0,
        Script.Hangul => Math.Max(Nearly(KoreanSound.Of(foreign.Latin), KoreanSound.Of(latin)), Nearly(KoreanSound.WithoutFilledVowel(foreign.Latin), KoreanSound.WithoutFilledVowel(latin))),
        Script.Kana => Math.Max(Nearly(Sound.Of(foreign.Latin), Sound.Of(Romanized.ShortVowels(latin))), Nearly(Sound.Of(foreign.Latin), Sound.Of(Romanized.Japanized(latin)))),
        Script.Consonants => Nearly(foreign.Sound, NameWord.Skeleton(latin)),
        _ => 0,
    };

    /// <summary>Longer names count a little more, so that of several words together the most are taken.</summary>
    static double Called(string[] names, string latin) => names.Contains(latin) ? Translated - 0.012 / Math.Max(1, latin.Length - 1)
        : names[0].Length >= 6 && latin.Length >= 6 && Spelling.Slips(names[0], latin, 1) <= 1 ? 0.88 : 0;

    static double Nearly(string sound, string other)
    {
        if (sound.Length < 3 || other.Length < 3)
            return sound == other && sound.Length == 2 ? 0.86 : 0;
        if (sound == other)
            return Read;
        return sound.Length >= 5 && Spelling.Slips(sound, other, 1) <= 1 ? 0.85 : 0;
    }
}
