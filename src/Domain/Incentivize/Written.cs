using System.Globalization;

namespace Entente.Incentivize;

/// <summary>Numbers and days as explanations write them: exact, the same on every machine.</summary>
static class Written
{
    /// <summary>An amount with the decimals of its currency, or with all it has when they are more: 66.50, 66.6665.</summary>
    public static string Amount(decimal amount, string currency) =>
        amount.ToString($"0.{new string('0', Entente.Currency.Decimals(currency))}{More}", CultureInfo.InvariantCulture);

    public static string Of(decimal number) => number.ToString($"0.{More}", CultureInfo.InvariantCulture);

    public static string Of(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    public static string Of(DateOnly? day) => day is { } known ? Of(known) : "the beginning";

    const string More = "############################";
}
