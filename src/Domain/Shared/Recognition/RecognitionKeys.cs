namespace Entente.Recognition;

/// <summary>
/// The exact keys of a company: who shares one is most likely the same. The registering transaction locks them all, so they come sorted and each once.
/// </summary>
/// <param name="Exact"><c>d:acme.de</c>, <c>n:acme|DE</c>, <c>r:DE:123456789</c>, in ordinal order; there is one of each name.</param>
/// <param name="Words">The words by which to look for companies with a similar name, see <see cref="Likeable"/>; in ordinal order.</param>
public sealed record RecognitionKeys(IReadOnlyList<string> Exact, IReadOnlyList<string> Words)
{
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static RecognitionKeys Of(Evidence evidence)
    {
        var names = evidence.Names.Select(CompanyName.Of).ToList();
        string?[] keys =
        [
            .. names.Select(name => $"n:{HanCharacters.Folded(name.Key)}|{evidence.Country}"),
            WebDomain.Of(evidence.Domain) is { } domain ? $"d:{domain}" : null,
            Entente.RegistryNumber.Of(evidence.RegistryNumber, evidence.Country) is { } number ? $"r:{evidence.Country}:{number}" : null,
        ];
        return new(
            [.. keys.OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            [.. names.SelectMany(name => name.TellingWords).Select(Likeable).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>A word under which its usual other spellings are found too: Müller and Mueller, Phillips and Philips.</summary>
    public static string Likeable(string word)
    {
        var letters = word.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);
        return string.Concat(letters.Where((letter, at) => at == 0 || letter != letters[at - 1] || char.IsAsciiDigit(letter)));
    }
}
