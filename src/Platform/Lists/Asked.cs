using System.Collections.Immutable;

namespace Entente.Platform;

/// <summary>What the query of a list says, name by name, as it was sent: filters by the names of the list's fields, <c>sort</c>, <c>columns</c>.</summary>
public sealed class Asked
{
    public static readonly Asked Nothing = new(ImmutableDictionary<string, string>.Empty);

    readonly ImmutableDictionary<string, string> said;

    Asked(ImmutableDictionary<string, string> said) => this.said = said;

    /// <summary>What a query says; parts that say nothing are left out.</summary>
    /// <exception cref="InvalidInputException">A part holds the character NUL.</exception>
    public static Asked Of(IEnumerable<KeyValuePair<string, string>> said)
    {
        var parts = said.Where(part => !string.IsNullOrWhiteSpace(part.Value)).ToImmutableDictionary(part => part.Key, part => part.Value, StringComparer.OrdinalIgnoreCase);
        return parts.FirstOrDefault(part => Nul.IsIn(part.Value)).Key is { } bad ? throw InvalidInputException.In(bad, Nul.Why) : new(parts);
    }

    /// <inheritdoc cref="Of(IEnumerable{KeyValuePair{string, string}})"/>
    public static Asked Of(params (string Name, string Value)[] said) => Of(said.Select(part => KeyValuePair.Create(part.Name, part.Value)));

    /// <summary>What it says about <paramref name="name"/>; null when nothing.</summary>
    public string? Says(string name) => said.GetValueOrDefault(name)?.Trim();

    /// <summary>The parts of what it says about <paramref name="name"/>: parted by commas; a part that holds one stands in double quotes.</summary>
    public IReadOnlyList<string> Parts(string name) => Says(name) is { } text ? [.. Split(text)] : [];

    /// <summary>Without what it says about these names.</summary>
    public Asked Without(params IEnumerable<string> names) => new(said.RemoveRange(names));

    /// <summary>One part as it stands among others.</summary>
    public static string Part(string text) =>
        text.AsSpan().IndexOfAny(",\"") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    internal static IEnumerable<string> Split(string text)
    {
        var part = new System.Text.StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"' && isQuoted && at + 1 < text.Length && text[at + 1] == '"')
                part.Append(text[++at]);
            else if (text[at] == '"')
                isQuoted = !isQuoted;
            else if (text[at] == ',' && !isQuoted)
            {
                if (part.ToString().Trim() is { Length: > 0 } one)
                    yield return one;
                part.Clear();
            }
            else
                part.Append(text[at]);
        }

        if (part.ToString().Trim() is { Length: > 0 } last)
            yield return last;
    }
}
