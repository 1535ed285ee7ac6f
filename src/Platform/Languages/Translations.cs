using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Entente.Platform;

/// <summary>
/// The translations. English is the language of the code, and an English pattern is the key of its translation, as with gettext. The German of a slice stands beside it in
/// <c>de.json</c>, which is built into the program. Words of enumerations have keys of their own: <c>DealState.Approved</c>.
/// </summary>
static partial class Translations
{
    /// <summary>A language for developers: every text that goes through here stands in brackets, so what doesn't is seen at a glance. No person can choose it.</summary>
    public const string Brackets = "qps-ploc";

    static readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> byLanguage = new();

    public static string Say(Phrase text, CultureInfo reader)
    {
        var pattern = Translated(text.Pattern, reader) ?? text.Pattern;
        return text.Arguments.Count == 0 ? pattern.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)
            : Stopped(string.Format(CultureInfo.CurrentCulture, pattern, [.. text.Arguments.Select(argument => Said(argument, reader))]), text.Arguments);
    }

    /// <summary>One full stop after a name that ends in one: "Merged into Nord Sp. z o.o."</summary>
    static string Stopped(string text, IEnumerable<object?> arguments)
    {
        foreach (var argument in arguments)
            if (argument is string name && name.Length > 1 && name[^1] == '.' && name[^2] != '.')
                text = text.Replace($"{name}.", name, StringComparison.Ordinal);
        return text;
    }

    /// <summary>A text with its holes kept apart: what stands in one that is no text stays what it is.</summary>
    public static IEnumerable<object?> Parts(Phrase text, CultureInfo reader)
    {
        var pattern = Translated(text.Pattern, reader) ?? text.Pattern;
        var (at, isStopped) = (0, false);
        foreach (Match hole in Hole().Matches(pattern))
        {
            yield return Rest(pattern[at..hole.Index]);
            at = hole.Index + hole.Length;
            var part = hole.Value switch
            {
                "{{" or "}}" => hole.Value[..1],
                _ when text.Arguments[int.Parse(hole.Groups[1].ValueSpan, CultureInfo.InvariantCulture)] is var argument && argument is Delegate => argument,
                _ => string.Format(CultureInfo.CurrentCulture, hole.Value, [.. text.Arguments.Select(argument => Said(argument, reader))]),
            };
            isStopped = part is string and [.., not '.', '.'];
            yield return part;
        }

        yield return Rest(pattern[at..]);

        string Rest(string literal) => isStopped && literal is ['.', .. var rest] and not ['.', '.', ..] ? rest : literal;
    }

    [GeneratedRegex(@"\{\{|\}\}|\{(\d+)[^}]*\}")]
    private static partial Regex Hole();

    /// <summary>Null: not known in this language, or it is English.</summary>
    public static string? Word(string key, CultureInfo reader) => Translated(key, reader);

    /// <summary>Everything that is translated to a language, by English pattern.</summary>
    public static FrozenDictionary<string, string> Of(string language) => byLanguage.GetOrAdd(language, Read);

    static string? Translated(string pattern, CultureInfo reader) => reader.TwoLetterISOLanguageName switch
    {
        "en" or "iv" => null,
        _ when reader.Name.Equals(Brackets, StringComparison.OrdinalIgnoreCase) => $"⟦{pattern}⟧",
        var language => Of(language).GetValueOrDefault(pattern),
    };

    static object? Said(object? argument, CultureInfo reader) => argument switch
    {
        Phrase phrase => Say(phrase, reader),
        Money amount => Words.Money(amount),
        DateOnly day => Words.Day(day),
        Country country => Words.Of(country),
        Conditions.Field field => Word(field.Says, reader) ?? field.Says,
        _ => argument,
    };

    static FrozenDictionary<string, string> Read(string language) =>
        Files(language).SelectMany(file => file.Texts).DistinctBy(text => text.Key).ToFrozenDictionary();

    /// <summary>The files of a language, by the name under which each is built in.</summary>
    public static IEnumerable<(string Name, IReadOnlyDictionary<string, string> Texts)> Files(string language)
    {
        foreach (var assembly in Ours())
            foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith($"{language}.json", StringComparison.Ordinal)))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                yield return (name, JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!);
            }
    }

    /// <summary>The program and all of ours that it stands on: whoever is started names them, directly or through another.</summary>
    public static IEnumerable<Assembly> Ours()
    {
        var found = new HashSet<string>();
        var next = new Stack<Assembly>(AppDomain.CurrentDomain.GetAssemblies().Where(IsOurs));
        while (next.TryPop(out var assembly))
            if (found.Add(assembly.FullName!))
            {
                yield return assembly;
                foreach (var name in assembly.GetReferencedAssemblies().Where(name => IsOurs(name.Name)))
                    next.Push(Assembly.Load(name));
            }
    }

    static bool IsOurs(Assembly assembly) => !assembly.IsDynamic && IsOurs(assembly.GetName().Name);

    static bool IsOurs(string? name) => name?.StartsWith("Entente", StringComparison.OrdinalIgnoreCase) == true;
}
