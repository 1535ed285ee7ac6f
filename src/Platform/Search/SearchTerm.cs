using System.Text;

namespace Entente.Platform;

/// <summary>One of the words that somebody asks for, parted by spaces.</summary>
/// <param name="Text">As keys are written: <c>acme-storage.example</c>.</param>
/// <param name="IsWhole">It is meant as it stands, not as a beginning: <c>#1042</c>.</param>
/// <param name="Parts">Its folded words, where it is more than one: <c>acme</c>, <c>storage</c>, <c>example</c>; otherwise empty.</param>
public sealed record SearchTerm(string Text, IReadOnlyList<string> Parts, bool IsWhole = false)
{
    /// <summary>Who asks for more words gets what the first of them find.</summary>
    const int Most = 6;

    public static IReadOnlyList<SearchTerm> Of(string? query) =>
        [.. (query ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(One).OfType<SearchTerm>().DistinctBy(term => term.Text).Take(Most)];

    static SearchTerm? One(string typed) => Folding.Words(typed) switch
    {
        [] => null,
        [var number] when typed == $"#{number}" => new(SearchWords.Cut(number), [], IsWhole: true),
        [var word] when !HasSigns(typed) => new(SearchWords.Cut(word), []),
        [var word] => Key(typed) is { Length: > 0 } key && key != word ? new(SearchWords.Cut(key), [SearchWords.Cut(word)]) : new(SearchWords.Cut(word), []),
        var words => new(SearchWords.Cut(Key(typed)), [.. words.Select(SearchWords.Cut).Distinct()]),
    };

    static bool HasSigns(string typed) => typed.Any(letter => char.IsPunctuation(letter) || char.IsSymbol(letter));

    static readonly string[] BeforeDomains = ["https://", "http://", "www."];

    /// <summary>A number, domain or external id as it is compared: in lower case, without the signs that people put around it and what stands before a domain.</summary>
    internal static string Key(string text) => BeforeDomains.Aggregate(
        text.Trim().Trim('#', '“', '”', '"', '(', ')', ',', ';', '/').Normalize(NormalizationForm.FormC).ToLowerInvariant(),
        (key, before) => key.StartsWith(before, StringComparison.Ordinal) ? key[before.Length..] : key);
}
