using System.Globalization;

namespace Entente;

/// <summary>
/// The name of a company as it was written, and what is left when spelling and legal form are taken away.
/// Two companies of one country with the same <see cref="Key"/> are taken for the same.
/// </summary>
public sealed record CompanyName
{
    /// <summary>Longer keys say nothing more and would not fit an index.</summary>
    const int LongestKey = 240;

    CompanyName(string original, IReadOnlyList<string> words, string? legalForm) =>
        (Original, Words, LegalForm) = (original, words, legalForm);

    /// <summary>As it was written, trimmed.</summary>
    public string Original { get; }

    /// <summary>Folded words in their order, without legal form, conjunctions and a leading article. Never empty.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The legal form that was set apart, folded: <c>gmbh co kg</c>, <c>ltd</c>; null when there was none.</summary>
    public string? LegalForm { get; }

    /// <summary><see cref="Words"/> with one space between them. Never empty, and the key of a key is itself.</summary>
    public string Key => string.Join(' ', Words);

    /// <summary>Words to look for similar companies by, without those that half of all companies carry (unless there are no others), each once.</summary>
    public IReadOnlyList<string> TellingWords
    {
        get
        {
            var telling = Words.Where(word => word.Length > 1 && !CommonWords.Contains(word)).Distinct().ToList();
            return telling.Count > 0 ? telling : [.. Words.Distinct()];
        }
    }

    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static CompanyName Of(string original)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(original);
        var words = Fitting(Joined(Folding.Words(LegalForms.Romanized(original))));
        if (words.Count == 0)
            return new(original.Trim(), [Unspeakable(original)], null);
        var found = new List<string>();
        int count;
        do
        {
            count = words.Count;
            words = WithoutForm(words, found);
        }
        while (words.Count < count);

        return new(original.Trim(), words, found.Count > 0 ? string.Join(' ', found) : null);
    }

    /// <summary>The key of a name; see <see cref="Key"/>.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static string Fold(string original) => Of(original).Key;

    /// <summary>Further names of a company, one a line, each once and without the one by which it is known anyway; null: none.</summary>
    /// <param name="key">The folded name of the company.</param>
    public static string? Others(IEnumerable<string> names, string key)
    {
        var others = names.Select(name => name.Trim()).Where(name => name.Length > 0).DistinctBy(Fold).Where(name => Fold(name) != key).ToList();
        return others.Count == 0 ? null : string.Join('\n', others);
    }

    /// <summary>Takes one legal form or article off the words, if something remains.</summary>
    static List<string> WithoutForm(List<string> words, List<string> found)
    {
        if (LegalForms.AtEnd(words) is > 0 and var tail && tail < words.Count)
        {
            found.InsertRange(0, words[^tail..]);
            return words[..^tail];
        }

        if (LegalForms.AtStart(words) is > 0 and var head && head < words.Count && LegalForms.AtEnd(words[head..]) < words.Count - head)
        {
            found.AddRange(words[..head]);
            return words[head..];
        }

        return words is ["the", _, ..] ? words[1..] : words;
    }

    /// <summary>Joining may make a conjunction (e, t) and dropping one may make neighbours of initials (A &amp; B), so both go on while they find something.</summary>
    static List<string> Joined(IReadOnlyList<string> words)
    {
        var joined = JoinInitials(DropConjunctions(words));
        return joined.Count < words.Count ? Joined(joined) : joined;
    }

    /// <summary>"Marks &amp; Spencer", "Marks and Spencer" and "Marks Spencer" are alike. A lone y is a conjunction only between whole words: the YMCA keeps its own.</summary>
    static List<string> DropConjunctions(IReadOnlyList<string> words)
    {
        var plain = words.Where((word, at) => word != "&" && !(at > 0 && at < words.Count - 1 && word is "and" or "und" or "et")).ToList();
        return [.. plain.Where((word, at) => !(word == "y" && at > 0 && at < plain.Count - 1 && plain[at - 1].Length > 1 && plain[at + 1].Length > 1))];
    }

    /// <summary>"S. A.", "S.A." and "SA" are alike, and so are "I B M" and "IBM".</summary>
    static List<string> JoinInitials(List<string> words)
    {
        var joined = new List<string>();
        var lastWasInitial = false;
        foreach (var word in words)
        {
            var initial = word.Length == 1 && char.IsAsciiLetter(word[0]);
            if (initial && lastWasInitial)
                joined[^1] += word;
            else
                joined.Add(word);
            lastWasInitial = initial;
        }

        return joined;
    }

    static List<string> Fitting(List<string> words)
    {
        var room = LongestKey;
        return [.. words.Select(Cut).TakeWhile((word, at) => at == 0 || (room -= word.Length + 1) > 0)];
    }

    static string Cut(string word) => word.Length <= LongestKey / 2 ? word : word[..(LongestKey / 2 - (char.IsHighSurrogate(word[LongestKey / 2 - 1]) ? 1 : 0))];

    /// <summary>A name without a letter or digit still needs a key of its own: its code points.</summary>
    static string Unspeakable(string original) =>
        string.Concat(original.Trim().Take(LongestKey / 5).Select(letter => string.Create(CultureInfo.InvariantCulture, $"u{(int)letter:x4}")));
}
