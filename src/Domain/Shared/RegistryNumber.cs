namespace Entente;

/// <summary>A number under which an authority keeps a company: VAT, DUNS, LEI, national register.</summary>
public static class RegistryNumber
{
    const int Shortest = 5;
    const int Longest = 40;

    /// <summary>
    /// Capital letters and digits only, without the country's own VAT prefix: <c>DE 123.456.789</c> of Germany is <c>123456789</c>.
    /// Null for what identifies nobody: blank, too short, one digit repeated, or a number of a German commercial register without its court.
    /// </summary>
    public static string? Of(string? number, Country country)
    {
        var text = WithoutPrefix(Plain(number), country);
        if (text.Length is < Shortest or > Longest || text.Count(char.IsAsciiDigit) < 4 || text.Where(char.IsAsciiDigit).Distinct().Count() == 1)
            return null;
        return IsCourtless(text) ? null : text;
    }

    /// <summary>
    /// A number that one authority gives to companies of all countries: <c>lei:</c> before an LEI whose check digits are right (ISO 17442), <c>duns:</c> before nine digits that somebody called
    /// DUNS; it has no check digit, and many countries have nine digits too. Null for any other.
    /// </summary>
    public static string? WorldwideOf(string? number)
    {
        var plain = Plain(number);
        if (WithoutWord(plain, "LEI") is var lei && IsLei(lei))
            return $"lei:{lei}";
        var duns = WithoutWord(WithoutWord(plain, "DUNS"), "NUMBER");
        return plain.StartsWith("DUNS", StringComparison.Ordinal) && duns.Length == 9 && duns.All(char.IsAsciiDigit) && duns.Distinct().Count() > 1 ? $"duns:{duns}" : null;
    }

    static string WithoutWord(string text, string word) => text.StartsWith(word, StringComparison.Ordinal) ? text[word.Length..] : text;

    /// <summary>Eighteen letters and digits and two check digits: read as one number with A as 10 and Z as 35, it leaves 1 when divided by 97.</summary>
    static bool IsLei(string text) => text.Length == 20 && text.All(char.IsAsciiLetterOrDigit) && char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(text[^2])
        && text.Aggregate(0, (rest, letter) => char.IsAsciiDigit(letter) ? (rest * 10 + letter - '0') % 97 : (rest * 100 + letter - 'A' + 10) % 97) == 1;

    static string Plain(string? number) => string.Concat(Folding.Words(number ?? "").Where(word => word != "&")).ToUpperInvariant();

    static string WithoutPrefix(string text, Country country)
    {
        foreach (var prefix in (string[])["VATNO", "VATID", "VAT", "USTIDNR", "USTID", "LEI", "DUNS", country.Code switch { "GR" => "EL", "CH" => "CHE", var code => code }])
            if (prefix.Length > 0 && text.StartsWith(prefix, StringComparison.Ordinal) && text.Length >= prefix.Length + Shortest)
                text = text[prefix.Length..];
        return text;
    }

    /// <summary>"HRB 1234" exists once per court.</summary>
    static bool IsCourtless(string text) =>
        text.Length > 3 && text[..3] is "HRA" or "HRB" && text[3..].Count(char.IsAsciiLetter) <= 1;
}
