using System.Globalization;

namespace Entente;

/// <summary>A number in a phrase, with all its decimals: in English as programs write it, elsewhere with the decimal mark of the reader.</summary>
/// <param name="Written">As programs write it: <c>1000.00</c>.</param>
/// <param name="Unit">What follows it, as a currency; null for none.</param>
public readonly record struct ExactNumber(string Written, string? Unit = null) : IFormattable
{
    /// <summary>An amount with the decimals of its currency.</summary>
    public static ExactNumber Of(Money amount) => new(amount.Exact(), amount.Currency);

    public override string ToString() => Unit is null ? Written : $"{Written} {Unit}";

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        formatProvider is CultureInfo reader && !Exact.IsWrittenFor(reader) ? ToString().Replace(".", reader.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal) : ToString();
}

/// <summary>A day in a phrase: in English as programs write it, <c>2019-06-30</c>, elsewhere in the short form of the reader.</summary>
public readonly record struct ExactDay(DateOnly Day) : IFormattable
{
    public override string ToString() => Day.ToString("O", CultureInfo.InvariantCulture);

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        formatProvider is CultureInfo reader && !Exact.IsWrittenFor(reader) ? Day.ToString("d", reader) : ToString();
}

static class Exact
{
    /// <summary>English readers see numbers and days as programs do.</summary>
    public static bool IsWrittenFor(CultureInfo reader) => reader.TwoLetterISOLanguageName is "en" or "iv";
}
