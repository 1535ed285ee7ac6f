using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Entente.Platform;

/// <summary>
/// Texts that our rules wrote in English into records that never change, such as why a line of a statement came out so. Records, their hashes and the API stay as they are;
/// a page reads such a text back by the patterns of <c>stored.de.json</c> and says it in the reader's language.
/// </summary>
sealed partial class StoredTexts
{
    static readonly ConcurrentDictionary<string, StoredTexts> byLanguage = new();

    readonly FrozenDictionary<string, string> words;
    readonly IReadOnlyList<StoredPattern> patterns;

    StoredTexts(string language)
    {
        var all = Translations.Files($"stored.{language}").SelectMany(file => file.Texts).DistinctBy(text => text.Key).ToLookup(text => text.Key.Contains("{0}", StringComparison.Ordinal));
        words = all[false].ToFrozenDictionary();
        patterns = [.. all[true].Select(text => new StoredPattern(text.Key, text.Value)).OrderByDescending(pattern => pattern.Letters)];
    }

    /// <summary>The text in the reader's language; null where no pattern has it, or the reader reads English.</summary>
    public static string? Read(string text, CultureInfo reader) =>
        reader.TwoLetterISOLanguageName is "en" or "iv" ? null : byLanguage.GetOrAdd(reader.TwoLetterISOLanguageName, language => new(language)).Read(text, reader, part: false);

    string? Read(string text, CultureInfo reader, bool part)
    {
        if (!part && words.TryGetValue(text, out var word))
            return word;
        foreach (var pattern in patterns)
            if (pattern.Holes(text) is { } holes)
                return string.Format(reader, pattern.Translation, [.. holes.Select(hole => hole.IsQuoted ? hole.Text : Part(hole.Text, reader))]);
        return null;
    }

    /// <summary>What stands in a hole may follow a pattern itself; a word in it is somebody's own.</summary>
    string Part(string text, CultureInfo reader) => Read(text, reader, part: true)
        ?? (DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("d", reader) : text);

    /// <summary>A pattern that finds its holes again.</summary>
    sealed partial class StoredPattern
    {
        readonly Regex text;
        readonly bool[] quoted;

        public StoredPattern(string english, string translation)
        {
            Translation = translation;
            var (found, at) = (new StringBuilder("^"), 0);
            var holes = Hole().Matches(english);
            foreach (Match hole in holes)
            {
                found.Append(Regex.Escape(english[at..hole.Index])).Append("(.+?)");
                at = hole.Index + hole.Length;
            }
            found.Append(Regex.Escape(english[at..])).Append('$');
            // In linear time: names that people gave stand in the holes.
            text = new(found.ToString(), RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);
            quoted = [.. holes.Select(hole => hole.Index > 0 && english[hole.Index - 1] == '“')];
            Letters = english.Length - holes.Sum(hole => hole.Length);
        }

        public string Translation { get; }

        /// <summary>How much of it is its own: the most particular pattern counts.</summary>
        public int Letters { get; }

        public IEnumerable<(string Text, bool IsQuoted)>? Holes(string stored) =>
            text.Match(stored) is { Success: true } match ? quoted.Select((isQuoted, at) => (match.Groups[at + 1].Value, isQuoted)) : null;

        [GeneratedRegex(@"\{\d+\}")]
        private static partial Regex Hole();
    }
}
