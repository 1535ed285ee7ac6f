using System.Globalization;

namespace Entente.Incentivize;

/// <summary>Numbers and days as explanations write them: exact, the same on every machine.</summary>
static class Written
{
    static readonly decimal[] Zeros = [0m, 0.0m, 0.00m, 0.000m, 0.0000m];

    /// <summary>An amount with the decimals of its currency, or with all it has when they are more: 66.50, 66.6665.</summary>
    public static string Amount(decimal amount, string currency) => Of(amount, Currency.Decimals(currency));

    /// <summary>Without the zeros that carry no meaning: 0.05.</summary>
    public static string Of(decimal number) => Of(number, 0);

    public static string Of(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    public static string Of(DateOnly? day) => day is { } known ? Of(known) : "the beginning";

    /// <summary>A sum has the decimals of its more precise part, and a plain decimal writes all of its decimals: much cheaper than a format.</summary>
    static string Of(decimal number, int least)
    {
        var padded = number + Zeros[least];
        var text = padded.ToString(CultureInfo.InvariantCulture);
        var length = text.Length;
        for (var more = padded.Scale - least; more > 0 && text[length - 1] == '0'; more--)
            length--;
        return text[length - 1] == '.' ? text[..(length - 1)] : text[..length];
    }
}
