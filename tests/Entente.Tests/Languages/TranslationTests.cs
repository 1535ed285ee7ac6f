using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Platform;

namespace Entente.Languages;

/// <summary>Whatever the program says, it says in German too.</summary>
public sealed partial class TranslationTests
{
    static readonly IReadOnlyList<FoundPhrase> said =
        [.. Ours().SelectMany(assembly => (IEnumerable<FoundPhrase>)[.. new PhrasesOfTheCode(assembly).Find(), .. MessagesOfAttributes.In(assembly)]).Where(one => !IsForDevelopers(one.Where))];

    static readonly JsonSerializerOptions asItIs = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static IEnumerable<System.Reflection.Assembly> Ours() => Translations.Ours().Where(assembly => assembly.GetName().Name is not ("Entente.Tests" or "Entente.Domain.Tests"));

    /// <summary>The gallery's exhibits are read by developers only.</summary>
    static bool IsForDevelopers(string where) => where.Contains("Exhibit", StringComparison.Ordinal) || where.StartsWith("Gallery", StringComparison.Ordinal)
        || where.StartsWith("Sample", StringComparison.Ordinal) || where.Contains("Cases.", StringComparison.Ordinal);

    [Fact]
    public void Every_text_is_said_in_German()
    {
        var german = Translations.Of("de");
        Assert.True(said.Count > 100, "the texts were not found in the code");
        None(said.Where(one => one.Text is not null && one.Text.Any(char.IsLetter) && !german.ContainsKey(one.Text)).Select(one => $"{JsonSerializer.Serialize(one.Text, asItIs)} of {one.Where}"));
    }

    [Fact]
    public void Nobody_says_what_is_no_text_of_ours() =>
        None(said.Where(one => one.Text is null).Select(one => one.Where));

    /// <summary>A key may also be a word that comes as data: then some constant of the code reads so, or a value of an enumeration.</summary>
    [Fact]
    public void No_German_is_left_of_a_text_that_is_gone()
    {
        var known = Ours().SelectMany(assembly => new PhrasesOfTheCode(assembly).Texts()).SelectMany(text => text.Length is > 0 and < 60 ? [text, Words.English(text)] : new[] { text })
            .Concat(said.Select(one => one.Text ?? "")).Concat(Country.All.Select(country => country.Name))
            .Concat(Ours().SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsEnum)
                .SelectMany(type => Enum.GetNames(type).SelectMany(name => new[] { $"{type.Name}.{name}", Words.English(name) }))).ToHashSet();
        var stored = Translations.Files("stored.de").SelectMany(file => file.Texts.Keys).ToHashSet();
        var code = string.Join('\n', Ours().SelectMany(assembly => new PhrasesOfTheCode(assembly).Texts()));
        None(Translations.Of("de").Keys.Where(text => !known.Contains(text) && !(stored.Contains(text) && Hole().Split(text).All(part => OfCode(part).All(word => code.Contains(word, StringComparison.Ordinal))))));

        static IEnumerable<string> OfCode(string part) => part.Split([' ', ',', ':'], StringSplitOptions.RemoveEmptyEntries).Where(word => !int.TryParse(word, CultureInfo.InvariantCulture, out _));
    }

    [Fact]
    public void A_translation_has_the_holes_of_its_text() =>
        None(Translations.Of("de").Where(one => !one.Key.Contains('.', StringComparison.Ordinal) || one.Key.Contains(' ', StringComparison.Ordinal))
            .Where(one => !Holes(one.Key).SetEquals(Holes(one.Value))).Select(one => $"{one.Key} → {one.Value}"));

    [Fact]
    public void No_two_slices_translate_one_text_differently() =>
        None(Translations.Files("de").SelectMany(file => file.Texts.Select(text => (file.Name, text.Key, text.Value))).GroupBy(text => text.Key)
            .Where(same => same.Select(text => text.Value).Distinct().Count() > 1).Select(same => $"{same.Key}: {string.Join(", ", same.Select(text => $"{text.Value} in {text.Name}"))}"));

    static void None(IEnumerable<string> found)
    {
        string[] all = [.. found.Distinct().Order(StringComparer.Ordinal)];
        Assert.True(all.Length == 0, $"{all.Length} of them:\n{string.Join('\n', all)}");
    }

    static HashSet<string> Holes(string text) => [.. Hole().Matches(text).Select(hole => hole.Groups[1].Value)];

    [GeneratedRegex(@"(?<!\{)\{(\d+)[^}]*\}")]
    private static partial Regex Hole();
}
