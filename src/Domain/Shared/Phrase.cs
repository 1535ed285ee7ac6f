using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Entente;

/// <summary>
/// A text for people, kept as a pattern and its arguments, so that whoever shows it can say it in another language. Written like any interpolated string:
/// <c>Phrase why = $"The deal ends on {day}.";</c> has the pattern <c>The deal ends on {0}.</c>, which is also its key in the catalogues of translations.
/// </summary>
[InterpolatedStringHandler]
public sealed class Phrase : IEquatable<Phrase>
{
    readonly StringBuilder pattern;
    readonly List<object?> arguments;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    public Phrase(int literalLength, int formattedCount)
    {
        pattern = new(literalLength + (3 * formattedCount));
        arguments = new(formattedCount);
    }

    /// <summary>The English text with numbered holes: <c>{0}</c>, <c>{1:d MMM yyyy}</c>. Braces that mean themselves are doubled.</summary>
    public string Pattern => pattern.ToString();

    /// <summary>What stands in the holes, in their order; a phrase among them is said in the same language.</summary>
    public IReadOnlyList<object?> Arguments => arguments;

    public void AppendLiteral(string text) => pattern.Append(Escape(text));

    public void AppendFormatted<T>(T argument, string? format = null)
    {
        pattern.Append('{').Append(arguments.Count);
        if (format is not null)
            pattern.Append(':').Append(format);
        pattern.Append('}');
        arguments.Add(argument);
    }

    public static implicit operator Phrase(string text) => FromString(text);

    /// <summary>A text without holes.</summary>
    public static Phrase FromString(string text)
    {
        var phrase = new Phrase(text.Length, 0);
        phrase.AppendLiteral(text);
        return phrase;
    }

    /// <summary>A phrase as it was kept: the pattern and what stood in its holes, or a whole text that has none.</summary>
    public static Phrase Kept(string pattern, IReadOnlyList<object?> arguments)
    {
        var phrase = new Phrase(0, 0);
        phrase.pattern.Append(arguments.Count == 0 ? Escape(pattern) : pattern);
        phrase.arguments.AddRange(arguments);
        return phrase;
    }

    /// <summary>The text in English, for programs and protocols.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Pattern, [.. arguments.Select(English)]);

    static object? English(object? argument) => argument switch
    {
        Country country => country.Name,
        DateOnly day => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        _ => argument,
    };

    public bool Equals(Phrase? other) => other is not null && Pattern == other.Pattern && arguments.SequenceEqual(other.arguments);

    public static bool operator ==(Phrase? left, Phrase? right) => Equals(left, right);

    public static bool operator !=(Phrase? left, Phrase? right) => !Equals(left, right);

    public override bool Equals(object? obj) => Equals(obj as Phrase);

    public override int GetHashCode() => HashCode.Combine(Pattern, arguments.Count);

    static string Escape(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
