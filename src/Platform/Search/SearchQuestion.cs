namespace Entente.Platform;

/// <summary>A question as it was read: its words, and what stands for those that are written nowhere.</summary>
sealed class SearchQuestion(IReadOnlyList<SearchQuestion.Part> parts)
{
    /// <summary>A word that fewer entries carry may be a slip of another.</summary>
    const int Few = 3;

    /// <param name="Counts">How many entries of each kind carry it.</param>
    /// <param name="IsWritten">Somewhere a word begins so.</param>
    public sealed record Part(WordIndex.Asked Asked, IReadOnlyDictionary<string, int> Counts, bool IsWritten);

    public IReadOnlyList<Part> Parts => parts;

    public static async Task<SearchQuestion> Read(IReadOnlyList<SearchTerm> terms, IReadOnlyList<WordsOf> kinds, WordIndex index, Func<string, Task<IReadOnlyList<string>>> correct)
    {
        var parts = new List<Part>();
        foreach (var term in terms)
        {
            var asked = new WordIndex.Asked(term.Text, term.IsWhole ? [term.Text] : []);
            var whole = await index.Count(kinds, asked);
            if (term.IsWhole)
            {
                parts.Add(new(asked, whole, whole.Count > 0));
                continue;
            }

            if (term.Parts.Count > 0 && whole.Count == 0)
                foreach (var part in term.Parts)
                    parts.Add(await Read(part, await index.Count(kinds, new(part, []))));
            else
                parts.Add(await Read(term.Text, whole));
        }

        return new(parts);

        async Task<Part> Read(string typed, IReadOnlyDictionary<string, int> counts)
        {
            var carriers = counts.Values.Sum();
            if (carriers >= Few || await correct(typed) is not { Count: > 0 } guesses)
                return new(new(typed, []), counts, carriers > 0);
            var asked = new WordIndex.Asked(typed, [.. carriers > 0 ? await index.Written(kinds, typed) : [], .. guesses]);
            return new(asked, await index.Count(kinds, asked), carriers > 0);
        }
    }

    /// <summary>How well a record answers: each word that it holds as typed counts before one that only begins so, and that before a guess. A number or address first of all.</summary>
    /// <param name="words">Folded, of the record.</param>
    /// <returns>The smaller, the better.</returns>
    public int Rank(IReadOnlyList<string> words) => parts.Sum(part =>
        !words.Any(word => word.StartsWith(part.Asked.Typed, StringComparison.Ordinal)) ? 3
        : !words.Contains(part.Asked.Typed) ? 2
        : IsKey(part.Asked.Typed) ? 0 : 1);

    /// <summary>Whether a record is what a number, an address or an external id in the question names.</summary>
    public bool Names(IReadOnlyList<string> words) => parts.Any(part => IsKey(part.Asked.Typed) && words.Contains(part.Asked.Typed));

    /// <summary>The question with its guesses, once it is known which words the records hold; null when all of it was found as it was typed, or nothing at all.</summary>
    public string? Meant(IReadOnlySet<string> words) => parts.All(part => part.IsWritten) || words.Count == 0
        ? null
        : string.Join(' ', parts.Select(part => part.IsWritten ? part.Asked.Typed : part.Asked.Meant.FirstOrDefault(words.Contains) ?? part.Asked.Typed)) is var meant
            && meant != string.Join(' ', parts.Select(part => part.Asked.Typed)) ? meant : null;

    /// <summary>Where a title holds what was asked.</summary>
    public IReadOnlyList<SearchMark> Marks(string title)
    {
        var marks = new List<SearchMark>();
        for (var at = 0; at < title.Length;)
        {
            var end = at;
            while (end < title.Length && !char.IsWhiteSpace(title[end]) && !char.IsPunctuation(title[end]))
                end++;
            if (end > at && Length(title[at..end]) is > 0 and var length)
                marks.Add(new(at, length));
            at = Math.Max(end, at + 1);
        }

        return marks;
    }

    int Length(string word)
    {
        var folded = Folding.Text(word);
        if (parts.Where(part => folded.StartsWith(part.Asked.Typed, StringComparison.Ordinal)).MaxBy(part => part.Asked.Typed.Length) is { } begun)
            return folded.Length == word.Length ? begun.Asked.Typed.Length : word.Length; // æ is two letters when folded: then all of the word
        return parts.Any(part => part.Asked.Meant.Contains(folded)) ? word.Length : 0;
    }

    static bool IsKey(string typed) => typed.Any(letter => char.IsAsciiDigit(letter) || letter is '@' or '.');
}
