using System.Text;

namespace Entente.Recognition;

/// <summary>A spelling that the usual transliterations of one word share: Gazprom and Gasprom, Yukos and Iukos, Müller and Mueller.</summary>
static class Sound
{
    static readonly (string From, string To)[] Rules =
    [
        ("shch", "s"), ("sch", "s"), ("tch", "c"), ("dzh", "j"), ("zh", "j"), ("ph", "f"), ("kh", "h"), ("gh", "g"), ("th", "t"), ("sh", "s"), ("cz", "c"), ("ch", "c"), ("tz", "c"), ("ts", "c"), ("ck", "k"),
        ("ks", "x"), ("qu", "k"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("iya", "ia"), ("iy", "i"), ("yy", "i"), ("ij", "i"), ("yi", "i"),
        ("ye", "e"), ("je", "e"), ("ju", "u"), ("yu", "u"), ("iu", "u"), ("ja", "ia"), ("ya", "ia"),
    ];

    public static string Of(string latin)
    {
        var sound = new StringBuilder(latin.Length);
        for (var at = 0; at < latin.Length;)
        {
            var (step, to) = Next(latin, at);
            foreach (var letter in to)
                if (sound.Length == 0 || sound[^1] != letter || char.IsAsciiDigit(letter))
                    sound.Append(letter);
            at += step;
        }

        return sound.ToString();
    }

    static (int Step, string To) Next(string latin, int at)
    {
        foreach (var (from, to) in Rules)
            if (string.CompareOrdinal(latin, at, from, 0, from.Length) == 0)
                return (from.Length, to);
        return (1, latin[at] switch { 'z' => "s", 'y' or 'j' => "i", 'w' => "v", 'q' or 'c' => "k", var letter => letter.ToString() });
    }
}

/// <summary>A spelling that the romanizations of Korean share: Samsung and Samseong, Kangnam and Gangnam, Daewoo and Daeu.</summary>
static class KoreanSound
{
    static readonly (string From, string To)[] Rules =
    [
        ("yeo", "o"), ("eo", "o"), ("eu", "u"), ("ui", "i"), ("oe", "e"), ("ae", "e"), ("ai", "e"), ("woo", "u"), ("oo", "u"), ("you", "u"), ("young", "ong"), ("yu", "u"), ("yo", "o"), ("ya", "a"), ("ye", "e"), ("yi", "i"),
        ("wo", "o"), ("wa", "oa"), ("wi", "i"), ("we", "e"), ("u", "o"), ("ee", "i"), ("ou", "o"), ("ei", "e"), ("oi", "e"), ("ark", "ag"), ("ch", "j"), ("kh", "g"), ("ph", "b"), ("th", "d"), ("sh", "s"), ("k", "g"), ("c", "g"), ("x", "gs"), ("q", "g"), ("t", "d"), ("p", "b"), ("r", "l"), ("ss", "s"),
    ];

    /// <summary>The same where the vowel that Korean puts between consonants is left out: poseuko is Posco.</summary>
    public static string WithoutFilledVowel(string latin) => Of(latin.Replace("eu", "", StringComparison.Ordinal));

    public static string Of(string latin)
    {
        var sound = new StringBuilder(latin.Length);
        for (var at = 0; at < latin.Length;)
        {
            var rule = Array.Find(Rules, rule => string.CompareOrdinal(latin, at, rule.From, 0, rule.From.Length) == 0);
            var to = rule.From is null ? latin[at].ToString() : rule.To == "u" ? "o" : rule.To;
            foreach (var letter in to)
                if (sound.Length == 0 || sound[^1] != letter)
                    sound.Append(letter);
            at += rule.From?.Length ?? 1;
        }

        return sound.ToString();
    }
}
