using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Entente;

/// <summary>A country or territory of ISO 3166-1, kept as its two capital letters. <c>default</c> is no country and has an empty code.</summary>
[JsonConverter(typeof(CountryJson))]
public readonly record struct Country : IParsable<Country>, IComparable<Country>
{
    readonly string? code;

    Country(string code) => this.code = code;

    /// <summary>ISO 3166-1 alpha-2, upper case: <c>DE</c>.</summary>
    public string Code => code ?? "";

    /// <summary>The usual English name: <c>Germany</c>.</summary>
    public string Name => CountryNames.ByCode.GetValueOrDefault(Code, "");

    public bool IsNone => code is null;

    /// <summary>Every country, in the order of the codes.</summary>
    public static IReadOnlyList<Country> All { get; } = [.. CountryNames.ByCode.Keys.Select(code => new Country(code))];

    /// <summary>Understands a code in any case, an English name and the common other names: <c>DE</c>, <c>Germany</c>, <c>Deutschland</c>, <c>USA</c>.</summary>
    /// <exception cref="FormatException">No country is called so; the message says what may be given.</exception>
    public static Country Parse(string text) => TryParse(text, out var country)
        ? country
        : throw new FormatException($"\"{text}\" is no country. Give two letters of ISO 3166-1, such as DE, or an English name, such as Germany.");

    static Country IParsable<Country>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Country result)
    {
        result = default;
        if (string.IsNullOrWhiteSpace(s))
            return false;
        var code = s.Trim().ToUpperInvariant();
        if (CountryNames.ByCode.ContainsKey(code) || CountryNames.CodeByName.TryGetValue(CountryNames.Key(s), out code))
            result = new(code);
        return !result.IsNone;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, out Country result) => TryParse(s, null, out result);

    /// <summary>
    /// The country that a misspelt name means, where only one is so near: <c>Philipines</c> is the Philippines, and <c>Nigera</c>, which may be two, is none.
    /// For whoever can tell a person what was made of it; <see cref="TryParse(string?, out Country)"/> forgives nothing.
    /// </summary>
    public static Country? Near(string text) => CountryLikeness.Near(text) is { } code ? new Country(code) : null;

    public int CompareTo(Country other) => string.CompareOrdinal(Code, other.Code);

    public static bool operator <(Country left, Country right) => left.CompareTo(right) < 0;
    public static bool operator >(Country left, Country right) => left.CompareTo(right) > 0;
    public static bool operator <=(Country left, Country right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Country left, Country right) => left.CompareTo(right) >= 0;

    public override string ToString() => Code;
}
