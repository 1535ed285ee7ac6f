using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Platform;

/// <summary>Reads the English sentence of a condition back and says it in the reader's language: <c>family is Bikes and net is at least 1000</c>.</summary>
static partial class StoredConditions
{
    /// <summary>Comparisons, the longer ones first: “is” stands in all of them.</summary>
    static readonly string[] comparisons =
    [
        "{0} is on or before {1}", "{0} is on or after {1}", "{0} is at least {1}", "{0} is at most {1}", "{0} is before {1}",
        "{0} is after {1}", "{0} is below {1}", "{0} is above {1}", "{0} does not begin with {1}", "{0} does not contain {1}", "{0} begins with {1}", "{0} contains {1}",
        "{0} is not {1}", "{0} is {1}",
    ];

    /// <summary>Longer ones stay in English: who wrote them knows them, and each further joint costs more to try.</summary>
    const int Longest = 1000;

    /// <summary>Null: it is no condition of ours, it is too long, or the reader reads English.</summary>
    public static string? Read(string text, CultureInfo reader) => text.Length > Longest ? null : Read(text, reader, []);

    /// <param name="known">What was read of this text already: its parts come back with every other way of parting it.</param>
    static string? Read(string text, CultureInfo reader, Dictionary<string, string?> known)
    {
        if (!known.TryGetValue(text, out var said))
            known[text] = said = Joined(text, "{0} or {1}", " or ", reader, known) ?? Joined(text, "{0} and {1}", " and ", reader, known)
                ?? Within(text, "not (", reader, known, inside => Said("not ({0})", reader, inside)) ?? Within(text, "(", reader, known, inside => $"({inside})")
                ?? OfNothing(text, "{0} is not empty", reader) ?? OfNothing(text, "{0} is empty", reader)
                ?? comparisons.Select(comparison => Compared(text, comparison, reader)).FirstOrDefault(one => one is not null)
                ?? (text.StartsWith("not ", StringComparison.Ordinal) ? Field(text[4..], reader) is { } field ? Said("not {0}", reader, field) : null : Field(text, reader));
        return said;
    }

    /// <summary>Where both sides are conditions themselves: a value may have the word in it.</summary>
    static string? Joined(string text, string pattern, string joint, CultureInfo reader, Dictionary<string, string?> known)
    {
        for (var at = text.IndexOf(joint, StringComparison.Ordinal); at >= 0; at = text.IndexOf(joint, at + 1, StringComparison.Ordinal))
            if (Read(text[..at], reader, known) is { } left && Read(text[(at + joint.Length)..], reader, known) is { } right)
                return Said(pattern, reader, left, right);
        return null;
    }

    static string? Within(string text, string begin, CultureInfo reader, Dictionary<string, string?> known, Func<string, string?> say) =>
        text.StartsWith(begin, StringComparison.Ordinal) && text.EndsWith(')') && Read(text[begin.Length..^1], reader, known) is { } inside ? say(inside) : null;

    static string? Compared(string text, string pattern, CultureInfo reader)
    {
        var verb = pattern[3..^3];
        return text.IndexOf(verb, StringComparison.Ordinal) is var at and > 0 && Field(text[..at], reader) is { } field
            ? Said(pattern, reader, field, Value(text[(at + verb.Length)..], reader))
            : null;
    }

    static string? OfNothing(string text, string pattern, CultureInfo reader) =>
        text.EndsWith(pattern[3..], StringComparison.Ordinal) && Field(text[..^(pattern.Length - 3)], reader) is { } field ? Said(pattern, reader, field) : null;

    static string? Field(string text, CultureInfo reader) => text.Contains(' ', StringComparison.Ordinal) ? null : Translations.Word(text, reader);

    static string Value(string text, CultureInfo reader) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("d", reader)
        : Number().IsMatch(text) ? text.Replace(".", reader.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal)
        : text.LastIndexOf(" or ", StringComparison.Ordinal) is var at and > 0 ? Said("{0} or {1}", reader, text[..at], text[(at + 4)..])!
        : text;

    static string? Said(string pattern, CultureInfo reader, params object[] holes) =>
        Translations.Word(pattern, reader) is { } translated ? string.Format(reader, translated, holes) : null;

    [GeneratedRegex(@"^-?\d+(\.\d+)?$")]
    private static partial Regex Number();
}
