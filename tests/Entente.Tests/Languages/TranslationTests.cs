using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Platform;

namespace Entente.Languages;

/// <summary>Whatever the program says, it says in German too.</summary>
public sealed partial class TranslationTests
{
    static readonly IReadOnlyList<FoundPhrase> said = [.. Ours().SelectMany(assembly => new PhrasesOfTheCode(assembly).Find())];

    static IEnumerable<System.Reflection.Assembly> Ours() => Translations.Ours().Where(assembly => assembly.GetName().Name is not ("Entente.Tests" or "Entente.Domain.Tests"));

    [Fact]
    public void Every_text_is_said_in_German()
    {
        var german = Translations.Of("de");
        Assert.True(said.Count > 100, "the texts were not found in the code");
        Equal([], said.Where(one => one.Text is not null && one.Text.Any(char.IsLetter) && !german.ContainsKey(one.Text)).Select(one => $"{JsonSerializer.Serialize(one.Text)} of {one.Where}"));
    }

    [Fact]
    public void Nobody_says_what_is_no_text_of_ours() =>
        Equal([], said.Where(one => one.Text is null).Select(one => one.Where));

    [Fact]
    public void A_translation_has_the_holes_of_its_text() =>
        Equal([], Translations.Of("de").Where(one => !one.Key.Contains('.', StringComparison.Ordinal) || one.Key.Contains(' ', StringComparison.Ordinal))
            .Where(one => !Holes(one.Key).SetEquals(Holes(one.Value))).Select(one => $"{one.Key} → {one.Value}"));

    [Fact]
    public void No_two_slices_translate_one_text_differently() =>
        Equal([], Translations.Files("de").SelectMany(file => file.Texts.Select(text => (file.Name, text.Key, text.Value))).GroupBy(text => text.Key)
            .Where(same => same.Select(text => text.Value).Distinct().Count() > 1).Select(same => $"{same.Key}: {string.Join(", ", same.Select(text => $"{text.Value} in {text.Name}"))}"));

    static void Equal(IEnumerable<string> none, IEnumerable<string> found) =>
        Assert.Equal(string.Join('\n', none), string.Join('\n', found.Distinct().Order(StringComparer.Ordinal)));

    static HashSet<string> Holes(string text) => [.. Hole().Matches(text).Select(hole => hole.Groups[1].Value)];

    [GeneratedRegex(@"(?<!\{)\{(\d+)[^}]*\}")]
    private static partial Regex Hole();
}
