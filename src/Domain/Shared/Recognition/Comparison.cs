using System.Globalization;

namespace Entente.Recognition;

/// <summary>Two pieces of evidence, field by field. Null means that one side does not say.</summary>
sealed class Comparison
{
    readonly (string Label, string Asked, string Known)[] shown;

    public Comparison(Evidence asked, Evidence known, WordWeights words)
    {
        var (a, b) = (CompanyName.Of(asked.Name), CompanyName.Of(known.Name));
        Name = a.Key == b.Key;
        LooseName = Loose(a) == Loose(b);
        SharedWords = Shared(RecognitionKeys.Of(asked).Words, RecognitionKeys.Of(known).Words, words);
        Country = asked.Country == known.Country;
        Domain = Equal(asked.Domain, known.Domain, WebDomain.Of);
        Registry = Country ? Equal(asked.RegistryNumber, known.RegistryNumber, number => RegistryNumber.Of(number, asked.Country)) : null;
        City = Equal(asked.City, known.City, Folded);
        Street = Equal(asked.Street, known.Street, Folded);
        Postcode = Country ? Equal(asked.Postcode, known.Postcode, Compact) : null;
        Phone = Equal(asked.Phone, known.Phone, Subscriber);
        shown =
        [
            ("name", asked.Name, known.Name), ("country", asked.Country.Code, known.Country.Code),
            ("domain", asked.Domain ?? "", known.Domain ?? ""), ("registry number", asked.RegistryNumber ?? "", known.RegistryNumber ?? ""),
            ("city", asked.City ?? "", known.City ?? ""), ("street", asked.Street ?? "", known.Street ?? ""),
            ("postcode", asked.Postcode ?? "", known.Postcode ?? ""), ("phone", asked.Phone ?? "", known.Phone ?? ""),
        ];
    }

    /// <summary>Folded without legal form, they are equal.</summary>
    public bool Name { get; }

    /// <summary>They differ at most in umlauts written out, doubled letters and spaces.</summary>
    public bool LooseName { get; }

    /// <summary>0 to 1: the mean of what all words share and of what the shorter name shares, by the weight of the words.</summary>
    public decimal SharedWords { get; }

    public bool Country { get; }
    public bool? Domain { get; }

    /// <summary>Only within one country.</summary>
    public bool? Registry { get; }
    public bool? City { get; }
    public bool? Street { get; }
    public bool? Postcode { get; }
    public bool? Phone { get; }

    /// <summary>Every field that both sides know, with what comparing it gave.</summary>
    public IReadOnlyList<Explained> Inputs()
    {
        bool?[] equal = [Name, Country, Domain, Registry, City, Street, Postcode, Phone];
        return
        [
            .. shown.Zip(equal)
                .Where(field => field.Second is not null)
                .Select(field => new Figure(field.First.Label, field.Second == true ? "equal" : field.First.Label == "name" ? Nearness() : "different", $"{field.First.Asked} | {field.First.Known}")),
        ];
    }

    string Nearness() => LooseName ? "nearly equal" : string.Create(CultureInfo.InvariantCulture, $"{SharedWords:0 %} of words shared");

    static decimal Shared(IReadOnlyList<string> a, IReadOnlyList<string> b, WordWeights words)
    {
        var both = a.Intersect(b).Sum(words.Of);
        var (left, right) = (a.Sum(words.Of), b.Sum(words.Of));
        return both == 0 ? 0 : Math.Round((decimal)((both / (left + right - both) + both / Math.Min(left, right)) / 2), 4);
    }

    static bool? Equal(string? a, string? b, Func<string, string?> fold) =>
        a is not null && b is not null && fold(a) is { } x && fold(b) is { } y ? x == y : null;

    static string Loose(CompanyName name) => RecognitionKeys.Likeable(string.Concat(name.Words));

    static string? Folded(string text) => Folding.Text(text) is { Length: > 0 } folded ? folded : null;

    static string? Compact(string text) => string.Concat(Folding.Words(text)) is { Length: > 0 } folded ? folded : null;

    /// <summary>The last eight digits: with or without country and trunk prefix they are the same line.</summary>
    static string? Subscriber(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return digits.Length < 7 ? null : digits[^Math.Min(8, digits.Length)..];
    }
}
