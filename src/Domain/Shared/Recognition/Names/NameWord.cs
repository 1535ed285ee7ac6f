namespace Entente.Recognition;

/// <summary>How a word is written.</summary>
public enum Script
{
    Latin,
    Han,
    Kana,
    Hangul,

    /// <summary>Arabic or Hebrew: letter by letter, with few vowels.</summary>
    Consonants,
}

/// <summary>One word of a company's name, as it was read.</summary>
public sealed class NameWord
{
    internal NameWord(string text, Script script, Vocabulary.Entry? known = null, string? initials = null)
    {
        Text = text;
        Script = script;
        Idea = known?.Names is null ? known?.Idea : null;
        Names = known?.Names;
        Kind = known?.Kind ?? (text.Any(char.IsAsciiDigit) && text.Count(char.IsAsciiLetter) <= 1 ? WordKind.Number : WordKind.Telling);
        Latin = script switch
        {
            Script.Latin => text,
            Script.Kana => Romanized.KanaText(text),
            Script.Hangul => Romanized.Hangul(text),
            Script.Consonants => Romanized.LetterByLetter(text),
            _ => HanCharacters.Mandarin(text) ?? "",
        };
        Sound = script == Script.Consonants ? Skeleton(Latin) : Recognition.Sound.Of(Latin);
        Key = Idea is not null ? $"#{Idea}" : Names is not null ? RecognitionKeys.Likeable(Names[0]) : script is Script.Latin ? RecognitionKeys.Likeable(text) : script is Script.Han ? HanCharacters.Folded(text) : Latin;
        Initials = initials ?? (Latin.Length > 0 ? Latin[..1] : "");
        Letters = Latin.Aggregate(0u, (letters, letter) => letters | (letter is >= 'a' and <= 'z' ? 1u << (letter - 'a') : 1u << 26 + letter % 6));
        Weight = Kind switch
        {
            WordKind.Filler => 0.2f,
            WordKind.Region => 0.4f,
            WordKind.Trade => 1f,
            WordKind.Place => 1.3f,
            WordKind.Number => 1.5f,
            _ => script is Script.Han ? text.Length switch { 1 => 1.2f, 2 => 2.5f, _ => 3f } : text.Length switch { 1 => 0.8f, 2 => 1.5f, 3 => 2.2f, _ => 3f },
        };
    }

    /// <summary>Folded, in its own script.</summary>
    public string Text { get; }
    public Script Script { get; }

    /// <summary>What it means, the same in all languages, where <see cref="Vocabulary"/> knows it: <c>bank</c>.</summary>
    public string? Idea { get; }
    public WordKind Kind { get; }

    /// <summary>Of a company's own name that <see cref="Vocabulary"/> knows: how it is written in Latin letters, which may be no reading of it: 宏碁 is Acer.</summary>
    internal string[]? Names { get; }

    /// <summary>In Latin letters; of Chinese characters the first Mandarin reading, empty where there is none.</summary>
    public string Latin { get; }

    /// <summary>Its first Latin letter; of a phrase that is known as one (Abu Dhabi) those of all its words that say something.</summary>
    internal string Initials { get; }

    /// <summary>See <see cref="Recognition.Sound"/>; of Arabic and Hebrew the consonants only.</summary>
    public string Sound { get; }

    /// <summary>Under which it is counted and found.</summary>
    public string Key { get; }

    /// <summary>The letters it has, a bit each: words with few in common need not be compared.</summary>
    internal uint Letters { get; }

    /// <summary>It was written with a point behind it, as one does who leaves out the rest.</summary>
    internal bool IsCut { get; set; }

    /// <summary>How much it tells while nothing is known of other companies: 0.2 to 3.</summary>
    public float Weight { get; }

    internal static string Skeleton(string latin) => Recognition.Sound.Of(string.Concat(latin.Where(letter => letter is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w'))));

    public override string ToString() => Text;
}
