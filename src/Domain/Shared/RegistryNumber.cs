using System.Text;

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
        var plain = new StringBuilder();
        foreach (var word in Folding.Words(number ?? ""))
            if (word != "&")
                plain.Append(word.ToUpperInvariant());
        var text = WithoutPrefix(plain.ToString(), country);
        if (text.Length is < Shortest or > Longest || text.Count(char.IsAsciiDigit) < 4 || text.Where(char.IsAsciiDigit).Distinct().Count() == 1)
            return null;
        return IsCourtless(text) ? null : text;
    }

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
