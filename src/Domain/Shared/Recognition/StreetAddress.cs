namespace Entente.Recognition;

/// <summary>A street address in the parts that compare: its house number, and its words without the kind of street.</summary>
sealed class StreetAddress
{
    static readonly HashSet<string> Kinds =
    [
        "street", "st", "str", "strasse", "avenue", "ave", "av", "road", "rd", "boulevard", "blvd", "drive", "dr", "lane", "ln", "place", "pl", "court", "ct", "square", "sq", "way", "parkway", "pkwy",
        "highway", "hwy", "weg", "platz", "allee", "rue", "via", "calle", "rua", "ulitsa", "ul", "prospekt", "straat", "laan", "plein", "gatan", "vej", "suite", "ste", "floor", "fl", "unit", "apt", "room",
        "n", "s", "e", "w", "north", "south", "east", "west", "ne", "nw", "se", "sw", "the", "of", "at", "between", "bet", "off", "near", "de", "la", "du", "and", "no", "nr",
    ];

    static readonly Dictionary<string, string> Ordinals = new()
    {
        ["first"] = "1st",
        ["second"] = "2nd",
        ["third"] = "3rd",
        ["fourth"] = "4th",
        ["fifth"] = "5th",
        ["sixth"] = "6th",
        ["seventh"] = "7th",
        ["eighth"] = "8th",
        ["ninth"] = "9th",
        ["tenth"] = "10th",
    };

    StreetAddress(string? number, string[] words) => (Number, Words) = (number, words);

    public string? Number { get; }
    public string[] Words { get; }

    /// <summary>Null where nothing is left that compares.</summary>
    public static StreetAddress? Of(string? text)
    {
        if (text is null)
            return null;
        var words = Folding.Words(text).Where(word => word != "&").ToList();
        var number = words.FirstOrDefault(word => char.IsAsciiDigit(word[0]) && !IsOrdinal(word));
        string[] telling = [.. words.Where(word => !char.IsAsciiDigit(word[0]) || IsOrdinal(word)).Select(Plain).Where(word => word.Length > 0 && !Kinds.Contains(word)).Distinct()];
        return number is null && telling.Length == 0 ? null : new(number, telling);
    }

    /// <summary>Whether both name one street: most words of the shorter are in the longer.</summary>
    public bool SameStreet(StreetAddress other)
    {
        var (shorter, longer) = Words.Length <= other.Words.Length ? (Words, other.Words) : (other.Words, Words);
        if (shorter.Length == 0)
            return longer.Length == 0;
        var same = shorter.Count(word => longer.Any(known => known == word || WordLikeness.Misspelt(known.Length < word.Length ? known : word, known.Length < word.Length ? word : known) >= 0.8));
        return 2 * same > shorter.Length || same > 0 && shorter.Length == 2;
    }

    /// <summary>The kind of street is often written together with its name: Hauptstr.</summary>
    static string Plain(string word)
    {
        if (Ordinals.TryGetValue(word, out var ordinal))
            return ordinal;
        foreach (var kind in (string[])["strasse", "straat", "gatan", "platz", "str"])
            if (word.Length > kind.Length + 3 && word.EndsWith(kind, StringComparison.Ordinal))
                return word[..^kind.Length];
        return word;
    }

    static bool IsOrdinal(string word) => word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" && word[..^2].All(char.IsAsciiDigit);
}
