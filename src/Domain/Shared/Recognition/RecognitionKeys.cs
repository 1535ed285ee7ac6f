namespace Entente.Recognition;

/// <summary>
/// The exact keys of a company: who shares one is most likely the same. They come sorted and each once.
/// </summary>
/// <param name="Exact"><c>d:acme.de</c>, <c>n:acme|DE</c>, <c>r:DE:123456789</c>, <c>r:lei:5299…</c>, in ordinal order; there is one of each name.</param>
/// <param name="Together">Each name written together, as <c>t:datasoft|DE</c>: nobody is found by it, but DataSoft and Data Soft wait for each other.</param>
/// <param name="Words">The words by which to look for companies with a similar name, see <see cref="Likeable"/>; in ordinal order.</param>
public sealed record RecognitionKeys(IReadOnlyList<string> Exact, IReadOnlyList<string> Together, IReadOnlyList<string> Words)
{
    /// <summary>A shorter name is another one with each letter that changes, and slips in a longer one are left to a person.</summary>
    const int Shortest = 5, Longest = 40;

    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static RecognitionKeys Of(Evidence evidence)
    {
        var names = evidence.Names.Select(CompanyName.Of).ToList();
        string?[] keys =
        [
            .. names.Select(name => $"n:{HanCharacters.Folded(name.Key)}|{evidence.Country}"),
            WebDomain.Of(evidence.Domain) is { } domain ? $"d:{domain}" : null,
            Entente.RegistryNumber.Of(evidence.RegistryNumber, evidence.Country) is { } number ? $"r:{evidence.Country}:{number}" : null,
            Entente.RegistryNumber.WorldwideOf(evidence.RegistryNumber) is { } worldwide ? $"r:{worldwide}" : null,
        ];
        return new(
            [.. keys.OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            [.. names.Select(name => $"t:{Joined(name)}|{evidence.Country}").Distinct().Order(StringComparer.Ordinal)],
            [.. names.SelectMany(name => name.TellingWords).Select(Likeable).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>
    /// What is held while one company is looked for and perhaps added: its keys, its names written together, and its name with each letter left out, so that who comes at the same moment with
    /// a slip in that name waits too. In ordinal order.
    /// </summary>
    /// <remarks>Some thirty; who adds many companies at once holds <see cref="Exact"/> and <see cref="Together"/> alone, because a database has room for some thousands.</remarks>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static IReadOnlyList<string> Held(Evidence evidence)
    {
        var (keys, name) = (Of(evidence), Joined(CompanyName.Of(evidence.Name)));
        var slips = name.Length is < Shortest or > Longest ? [] : Enumerable.Range(0, name.Length).Select(at => name.Remove(at, 1)).Append(name);
        return [.. keys.Exact.Concat(keys.Together).Concat(slips.Select(slip => $"s:{slip}|{evidence.Country}")).Distinct().Order(StringComparer.Ordinal)];
    }

    static string Joined(CompanyName name) => Likeable(HanCharacters.Folded(string.Concat(name.Words)));

    /// <summary>A word under which its usual other spellings are found too: Müller and Mueller, Phillips and Philips.</summary>
    public static string Likeable(string word)
    {
        var letters = word.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);
        return string.Concat(letters.Where((letter, at) => at == 0 || letter != letters[at - 1] || char.IsAsciiDigit(letter)));
    }
}
