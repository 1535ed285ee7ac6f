using System.Text.RegularExpressions;

namespace Entente;

/// <summary>A mail as the program's owner words it, in one language. Where there is none, the shipped words hold.</summary>
public sealed class LetterText
{
    public const int LongestSubject = 200, LongestBody = 5000;

    LetterText() { }

    public Id<LetterText> Id { get; private init; }

    /// <summary>Which mail: <c>deal.approved</c>.</summary>
    public string Letter { get; private init; } = "";

    /// <summary>ISO 639-1.</summary>
    public string Language { get; private init; } = "";
    public string Subject { get; private set; } = "";
    public string Body { get; private set; } = "";

    public static LetterText Of(string letter, string language, LetterWords words, DateTimeOffset now)
    {
        var text = new LetterText { Id = Id<LetterText>.New(now), Letter = letter, Language = language };
        text.Say(words);
        return text;
    }

    public void Say(LetterWords words) => (Subject, Body) = (words.Subject, words.Body);

    public LetterWords Words => new(Subject, Body);
}

/// <summary>Subject and body of a mail, with placeholders: <c>{customer}</c>.</summary>
/// <param name="Body">Plain text; lines end with a line feed.</param>
public sealed partial record LetterWords(string Subject, string Body)
{
    /// <summary>The placeholders of a text, as they are written, without braces.</summary>
    public static IReadOnlyList<string> PlaceholdersIn(string text) => [.. Placeholder().Matches(text).Select(found => found.Groups[1].Value).Distinct()];

    /// <summary>
    /// The mail with values in place of the placeholders. What stands in a value is not looked through again, so nobody's name can become a placeholder. A
    /// paragraph that becomes empty goes; a placeholder without a value stays as it is.
    /// </summary>
    public LetterWords With(IReadOnlyDictionary<string, string> values) =>
        new(Spaces().Replace(Fill(Subject, values), " ").Trim(), Gaps().Replace(Fill(Body, values), "\n\n").Trim());

    static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Placeholder().Replace(text, found => values.TryGetValue(found.Groups[1].Value, out var value) ? value : found.Value);

    [GeneratedRegex(@"\{([A-Za-z][A-Za-z0-9]*)\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[ \t]*\n([ \t]*\n){2,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
