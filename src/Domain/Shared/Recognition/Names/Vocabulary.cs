using System.Collections.Frozen;
using System.Text;

namespace Entente.Recognition;

/// <summary>What a word does in a company's name.</summary>
public enum WordKind
{
    /// <summary>Says next to nothing: the, group, international.</summary>
    Filler,

    /// <summary>A part of the world: Europe.</summary>
    Region,

    /// <summary>What the company does or is: bank, systems, university.</summary>
    Trade,

    /// <summary>A country or a large city.</summary>
    Place,
    Number,

    /// <summary>Everything else: what tells this company from others.</summary>
    Telling,
}

/// <summary>The words that many companies carry, with their translations and abbreviations: <see cref="VocabularyText"/>.</summary>
static class Vocabulary
{
    /// <param name="Idea">The same for all its languages and abbreviations: <c>bank</c> for banque and 銀行.</param>
    /// <param name="Names">Of a company's own name, which is written in Chinese, Japanese or Korean: how it is written in Latin letters, without blanks.</param>
    public sealed record Entry(string Idea, WordKind Kind, string[]? Names = null);

    static readonly FrozenDictionary<string, Entry> Words = Read();

    /// <summary>Of how many words the longest entry is made.</summary>
    public const int MostWords = 5;

    /// <summary>How many East Asian characters the longest entry has.</summary>
    public const int MostCharacters = 12;

    static readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> Spans = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">Folded; several words with one space between them.</param>
    public static Entry? Find(ReadOnlySpan<char> word) => Spans.TryGetValue(word, out var entry) ? entry : null;

    /// <summary>The same for a word that may stand in the plural: clinics, agencies, churches.</summary>
    public static Entry? FindOneOrMany(string word) => Find(word) ?? (word.Length < 7 || word[^1] != 's' ? null
        : Find(word.AsSpan(0, word.Length - 1)) ?? (word.EndsWith("ies", StringComparison.Ordinal) ? Find(word[..^3] + "y") : word.EndsWith("es", StringComparison.Ordinal) ? Find(word.AsSpan(0, word.Length - 2)) : null));

    /// <summary>Whether a longer word begins or ends with a word for this: sberBANK, rosNEFT.</summary>
    public static bool Contains(string longer, string idea)
    {
        for (var length = 3; length <= longer.Length - 2 && length <= 9; length++)
            if (Find(longer.AsSpan(longer.Length - length))?.Idea == idea || Find(longer.AsSpan(0, length))?.Idea == idea)
                return true;
        return false;
    }

    /// <summary>The known word that somebody meant who wrote a longer word with one slip: solutoins. Null where there is none, or several with different meanings.</summary>
    public static Entry? Meant(string word)
    {
        if (word.Length < ShortestMeant)
            return null;
        Entry? meant = null;
        for (var left = -1; left < word.Length; left++)
            if (Shortened.Value.TryGetValue(left < 0 ? word : word.Remove(left, 1), out var known))
                foreach (var whole in known)
                    if (Spelling.Slips(word, whole, 1) <= 1 && Words[whole] is var entry && entry.Idea != meant?.Idea)
                    {
                        if (meant is not null)
                            return null;
                        meant = entry;
                    }

        return meant;
    }

    const int ShortestMeant = 6;

    /// <summary>Longer Latin words under themselves and under what is left of them without one of their letters.</summary>
    static readonly Lazy<FrozenDictionary<string, string[]>> Shortened = new(() => Words.Keys
        .Where(word => word.Length >= ShortestMeant && word.All(char.IsAsciiLetter))
        .SelectMany(word => Enumerable.Range(-1, word.Length + 1).Select(left => (Left: left < 0 ? word : word.Remove(left, 1), Word: word)))
        .GroupBy(one => one.Left, one => one.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(one => one.Key, one => one.Distinct().ToArray(), StringComparer.Ordinal));

    static FrozenDictionary<string, Entry> Read()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var lines in (string[])[VocabularyEastAsia.Lines, VocabularyText.Lines])
            Read(lines, entries);
        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    static void Read(string lines, Dictionary<string, Entry> entries)
    {
        var kind = WordKind.Filler;
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (line.StartsWith('['))
                kind = Enum.Parse<WordKind>(line.Trim('[', ']'), ignoreCase: true);
            else
            {
                var parts = line.Split(':', 2);
                var written = parts[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(parts[0]);
                if (kind == WordKind.Telling)
                    Tell(parts[0], [.. written], entries);
                else
                {
                    var entry = new Entry(parts[0], kind);
                    foreach (var word in written)
                        entries.TryAdd(HanCharacters.Folded(string.Join(' ', WordsOf(word))), entry);
                }
            }
    }

    /// <summary>What is not in Latin letters is found by them; a Latin name is compared as any other word.</summary>
    static void Tell(string idea, string[] written, Dictionary<string, Entry> entries)
    {
        var entry = new Entry(idea, WordKind.Telling, [.. written.Where(name => Ascii.IsValid(name)).Select(name => string.Concat(WordsOf(name))).Distinct()]);
        foreach (var word in written.Where(word => !Ascii.IsValid(word)))
        {
            var pieces = WordsOf(word).SelectMany(NameReading.ByScript).Select(piece => HanCharacters.Folded(piece.Text)).ToList();
            entries.TryAdd(string.Join(' ', pieces), entry);
            entries.TryAdd(string.Concat(pieces), entry);
        }
    }

    static IEnumerable<string> WordsOf(string written) =>
        Folding.Words(written.Replace('_', ' ')).Where(word => word is not ("and" or "und" or "et" or "&") || written.Length < 4);
}
