using System.Text;

namespace Entente.Recognition;

/// <summary>Kana by Hepburn, Hangul by the Revised Romanization of 2000, Arabic and Hebrew letter by letter (they write few vowels).</summary>
static class Romanized
{
    public static bool IsKana(char letter) => letter is >= '\u3041' and <= '\u30ff';

    public static bool IsHangul(char letter) => letter is >= '\uac00' and <= '\ud7a3';

    public static bool IsArabic(char letter) => letter is >= '\u0600' and <= '\u06ff' or >= '\u0590' and <= '\u05ff';

    static readonly Dictionary<char, string> Kana = Pairs("""
        あ a い i う u え e お o か ka き ki く ku け ke こ ko が ga ぎ gi ぐ gu げ ge ご go さ sa し shi す su せ se そ so ざ za じ ji ず zu ぜ ze ぞ zo
        た ta ち chi つ tsu て te と to だ da ぢ ji づ zu で de ど do な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ば ba び bi ぶ bu べ be ぼ bo
        ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ま ma み mi む mu め me も mo や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa ゐ i ゑ e を o ん n ゔ vu
        ぁ a ぃ i ぅ u ぇ e ぉ o
        """);

    static readonly Dictionary<char, string> Letters = Pairs("""
        ا a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ك k ل l م m ن n ه h و w ي y ى a ة a ک k گ g پ p چ ch ژ zh ی y ئ y ؤ w أ a إ i آ a
        א a ב b ג g ד d ה h ו v ז z ח h ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f צ ts ץ ts ק k ר r ש sh ת t
        """);

    static readonly string[] Initials = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];
    static readonly string[] Vowels = ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];
    static readonly string[] Finals = ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "p", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"];

    public static string Hangul(string text)
    {
        var latin = new StringBuilder();
        foreach (var letter in text)
            if (IsHangul(letter))
            {
                var syllable = letter - '\uac00';
                latin.Append(Initials[syllable / 588]).Append(Vowels[syllable % 588 / 28]).Append(Finals[syllable % 28]);
            }

        return latin.ToString();
    }

    /// <summary>With short vowels only, see <see cref="ShortVowels"/>.</summary>
    public static string KanaText(string text)
    {
        var latin = new StringBuilder();
        var doubled = false;
        foreach (var letter in text)
        {
            var hiragana = letter is >= '\u30a1' and <= '\u30f6' ? (char)(letter - 0x60) : letter;
            if (hiragana == 'っ')
                doubled = true;
            else if (hiragana is 'ゃ' or 'ゅ' or 'ょ')
                Glide(latin, hiragana switch { 'ゃ' => 'a', 'ゅ' => 'u', _ => 'o' });
            else if (hiragana is 'ぁ' or 'ぃ' or 'ぇ' or 'ぉ' && latin.Length > 1 && latin[^1] is 'u' or 'o')
                latin[^1] = Kana[hiragana][0];
            else if (Kana.TryGetValue(hiragana, out var sound))
            {
                latin.Append(doubled && sound[0] is not ('a' or 'i' or 'u' or 'e' or 'o') ? sound[..1] : "").Append(sound);
                doubled = false;
            }
        }

        return ShortVowels(latin.ToString());
    }

    public static string LetterByLetter(string text) => string.Concat(text.Select(letter => Letters.GetValueOrDefault(letter, char.IsAscii(letter) ? letter.ToString() : "")));

    /// <summary>oo, ou, uu and oh are written as one letter in most names.</summary>
    public static string ShortVowels(string latin) => latin.Replace("ou", "o", StringComparison.Ordinal).Replace("oo", "o", StringComparison.Ordinal).Replace("uu", "u", StringComparison.Ordinal)
        .Replace("ii", "i", StringComparison.Ordinal).Replace("aa", "a", StringComparison.Ordinal).Replace("ei", "e", StringComparison.Ordinal).Replace("ee", "e", StringComparison.Ordinal);

    /// <summary>How Japanese would write a foreign word, roughly: sharp is shapu, canon is kanon, electric is erekutoriku.</summary>
    public static string Japanized(string latin)
    {
        var text = latin.Replace("th", "s", StringComparison.Ordinal).Replace("ph", "f", StringComparison.Ordinal).Replace("ck", "k", StringComparison.Ordinal).Replace("x", "kusu", StringComparison.Ordinal)
            .Replace("ce", "se", StringComparison.Ordinal).Replace("ci", "shi", StringComparison.Ordinal).Replace("qu", "ku", StringComparison.Ordinal);
        var sound = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at] switch { 'l' => 'r', 'v' => 'b', 'q' or 'c' when at + 1 >= text.Length || text[at + 1] != 'h' => 'k', 'y' when at == text.Length - 1 => 'i', var other => other };
            var vowelFollows = at + 1 < text.Length && IsVowel(text[at + 1]);
            if (letter == 'r' && !vowelFollows && sound.Length > 0 && IsVowel(sound[^1]))
                continue;
            sound.Append(letter);
            var next = at + 1 < text.Length ? text[at + 1] : ' ';
            if (!IsVowel(letter) && !vowelFollows && letter is not 'n' and not 'y' && next != 'y' && !(next == 'h' && letter is 's' or 'c' && next == 'h') && letter != next)
                sound.Append(letter is 't' or 'd' ? 'o' : 'u');
        }

        var written = sound.ToString();
        return ShortVowels(string.Concat(written.Where((letter, at) => at == 0 || letter != written[at - 1])));
    }

    /// <summary>Other ways to write Japanese become those of Hepburn: Itoh, Ohtsuka, Shimbun, Mitubisi, Adzuma.</summary>
    public static string Hepburn(string latin)
    {
        var text = new StringBuilder(latin.Length);
        for (var at = 0; at < latin.Length; at++)
        {
            var (letter, next, last) = (latin[at], at + 1 < latin.Length ? latin[at + 1] : ' ', at > 0 ? latin[at - 1] : ' ');
            text.Append((letter, next) switch
            {
                ('h', _) when last == 'o' && !IsVowel(next) => "",
                ('h', 'u') when last is not ('s' or 'c') => "f",
                ('m', 'b' or 'p' or 'm') => "n",
                ('s', 'i') => "sh",
                ('s', 'y') when at + 2 < latin.Length && IsVowel(latin[at + 2]) => "sh",
                ('t', 'i') => "ch",
                ('t', 'y') when at + 2 < latin.Length && IsVowel(latin[at + 2]) => "ch",
                ('t', 'u') => "ts",
                ('t', 'c') => "",
                ('z', 'i') => "j",
                ('z', 'y') => "j",
                ('d', 'u') => "z",
                ('d', 'z') => "",
                ('y', _) when IsVowel(next) && (last is 's' or 't' or 'z') => "",
                _ => letter,
            });
        }

        return text.ToString();
    }

    static readonly (string Pinyin, string[] Older)[] OlderInitials =
    [
        ("zh", ["ch", "j"]), ("ch", ["ch"]), ("sh", ["sh"]), ("b", ["p", "b"]), ("d", ["t", "d"]), ("g", ["k", "g"]), ("j", ["ch", "k", "ts"]), ("q", ["ch", "ts", "k"]), ("x", ["hs", "s", "sh"]),
        ("r", ["j", "r"]), ("z", ["ts", "tz"]), ("c", ["ts", "tz"]), ("s", ["s", "sz", "ss"]),
    ];

    static readonly (string Pinyin, string[] Older)[] OlderEnds =
    [
        ("iang", ["iang", "eung"]), ("ian", ["ien", "ian", "in"]), ("iong", ["iung"]), ("ie", ["ieh", "ie"]), ("ia", ["ia"]), ("iao", ["iao"]), ("iu", ["iu", "ew"]), ("ing", ["ing"]), ("in", ["in"]), ("i", ["i", "ih"]),
        ("ong", ["ung", "ong", "oong"]), ("ou", ["ou", "ow", "au"]), ("uo", ["o", "uo", "wo"]), ("ui", ["ui", "uei", "wei"]), ("uang", ["uang", "wang"]), ("uan", ["uan", "wan"]), ("uai", ["uai", "wai"]), ("ua", ["ua", "wa"]), ("ue", ["ueh"]),
        ("u", ["u", "oo"]), ("e", ["e", "o", "eh"]), ("ao", ["ao"]), ("ai", ["ai"]), ("ei", ["ei"]), ("an", ["an"]), ("ang", ["ang"]), ("a", ["a", "ah"]), ("en", ["en"]), ("eng", ["eng"]), ("un", ["un"]), ("er", ["erh"]),
    ];

    static readonly Dictionary<string, string[]> OlderSyllables = new((IEnumerable<KeyValuePair<string, string[]>>)
    [
        new("zi", ["tzu", "tze"]), new("ci", ["tzu", "tsu"]), new("si", ["ssu", "szu", "sze"]), new("you", ["yu", "yau"]), new("yan", ["yen"]), new("ye", ["yeh"]), new("yi", ["i", "ih"]), new("yong", ["yung"]),
        new("zhi", ["chih", "chi"]), new("shi", ["shih"]), new("chi", ["chih"]), new("ri", ["jih"]), new("fu", ["foo"]), new("jia", ["chia", "kia", "ka"]), new("xi", ["hsi", "si", "shi"]),
    ]);

    /// <summary>How a syllable of pinyin was written before: by Wade and Giles, by the post and in names of Hong Kong and Taiwan; at the end itself.</summary>
    public static IEnumerable<string> OlderMandarin(string pinyin)
    {
        if (OlderSyllables.TryGetValue(pinyin, out var whole))
            return whole.Append(pinyin);
        var (initial, older) = Array.Find(OlderInitials, one => pinyin.StartsWith(one.Pinyin, StringComparison.Ordinal));
        var end = pinyin[(initial?.Length ?? pinyin.TakeWhile(letter => !IsVowel(letter)).Count())..];
        var begins = older ?? [pinyin[..^end.Length]];
        var ends = Array.Find(OlderEnds, one => one.Pinyin == end).Older ?? [end];
        return begins.SelectMany(_ => ends, (begin, ending) => begin + ending).Append(pinyin);
    }

    static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>shi and ya give sha, ki and ya give kya.</summary>
    static void Glide(StringBuilder latin, char vowel)
    {
        if (latin.Length == 0)
            return;
        latin.Length--;
        var before = latin.ToString();
        if (!before.EndsWith("sh", StringComparison.Ordinal) && !before.EndsWith("ch", StringComparison.Ordinal) && !before.EndsWith('j'))
            latin.Append('y');
        latin.Append(vowel);
    }

    static Dictionary<char, string> Pairs(string pairs) => pairs.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToDictionary(pair => pair[0][0], pair => pair[1]);
}
