using System.Globalization;

namespace Entente.Platform;

/// <summary>
/// Exact numbers as people and programs write them: 1234.50, 1,234.50, 1.234,50, 1 234,50, 1'234.50, (12.00), 12.00-, € 5, 5 USD.
/// Thousands must be grouped by threes: 12,3,4 is no number.
/// </summary>
static class AmountText
{
    const int LongestNumber = 40;

    /// <summary>The meanings of the text and the currency that stands beside the number, or null when it is no number.</summary>
    public static (Meanings<decimal> Value, string? Currency)? Read(string text)
    {
        if (text.Length is 0 or > LongestNumber)
            return null;
        if (Plain(text) is { } plain)
            return (plain, null);
        var (body, currency) = WithoutCurrency(text.Trim());
        (body, var negative) = WithoutSign(body);
        if (currency is null)
            (body, currency) = WithoutCurrency(body);
        if (body.Length == 0 || !(char.IsAsciiDigit(body[^1]) && (char.IsAsciiDigit(body[0]) || body[0] is '.' or ',')))
            return null;
        var value = new Meanings<decimal>(Number(body, '.', ','), Number(body, ',', '.'));
        if (value is { One: null, Other: null })
            return null;
        return (negative ? new(-value.One, -value.Other) : value, currency);
    }

    /// <summary>Most numbers are digits with a point that can only be a decimal one; they need no closer look.</summary>
    static Meanings<decimal>? Plain(string text)
    {
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text.AsSpan(0, point);
        var part = point < 0 ? default : text.AsSpan(point + 1);
        if (whole.Length is 0 or > 15 || part.Length > 9 || (point >= 0 && part.Length is 0 or 3) || !AreDigits(whole) || !AreDigits(part))
            return null;
        var number = decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return new(number, point < 0 ? number : null);
    }

    static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    static decimal? Number(string body, char point, char group)
    {
        Span<char> plain = stackalloc char[LongestNumber];
        var (length, digits, hasPoint, groupedBy) = (0, 0, false, '\0');
        foreach (var letter in body)
        {
            if (char.IsAsciiDigit(letter))
                digits++;
            else if (letter == point && !hasPoint)
            {
                if (groupedBy != '\0' && digits != 3)
                    return null;
                (hasPoint, digits) = (true, 0);
                plain[length++] = '.';
                continue;
            }
            else if (!hasPoint && Groups(letter, group) && IsGroupEnd(plain[..length], digits, groupedBy, letter))
            {
                (groupedBy, digits) = (letter, 0);
                continue;
            }
            else
                return null;
            plain[length++] = letter;
        }
        if (!hasPoint && groupedBy != '\0' && digits != 3)
            return null;
        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    static bool Groups(char letter, char group) => letter == group || letter is '\'' or '\u2019' || char.IsWhiteSpace(letter);

    /// <summary>The first group has one to three digits and no zero in front, every further one three, all parted by the same mark.</summary>
    static bool IsGroupEnd(ReadOnlySpan<char> before, int digits, char groupedBy, char letter) =>
        groupedBy == '\0' ? digits is >= 1 and <= 3 && before[0] != '0' : digits == 3 && groupedBy == letter;

    static (string Body, bool Negative) WithoutSign(string text) => text switch
    {
        ['(', .. var inner, ')'] => (inner.Trim(), true),
        ['-' or '\u2212', .. var rest] => (rest.TrimStart(), true),
        ['+', .. var rest] => (rest.TrimStart(), false),
        [.. var rest, '-' or '\u2212'] => (rest.TrimEnd(), true),
        _ => (text, false),
    };

    static (string Body, string? Currency) WithoutCurrency(string text)
    {
        if (text.Length > 3 && IsCode(text.AsSpan(0, 3)) && !char.IsAsciiLetter(text[3]))
            return (text[3..].TrimStart(), text[..3]);
        if (text.Length > 3 && IsCode(text.AsSpan(text.Length - 3)) && !char.IsAsciiLetter(text[^4]))
            return (text[..^3].TrimEnd(), text[^3..]);
        return text switch
        {
            ['€', .. var rest] => (rest.TrimStart(), "EUR"),
            [.. var rest, '€'] => (rest.TrimEnd(), "EUR"),
            ['£', .. var rest] => (rest.TrimStart(), "GBP"),
            ['$', .. var rest] => (rest.TrimStart(), null), // twenty countries have a dollar: the column or the mapping says which
            _ => (text, null),
        };
    }

    static bool IsCode(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('A', 'Z');
}
