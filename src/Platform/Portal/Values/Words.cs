using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Entente.Platform;

/// <summary>How names, times and counts are said to people.</summary>
public static class Words
{
    /// <summary>Kinds of partners that are called by their letters.</summary>
    static readonly FrozenSet<string> Letters = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "var", "msp", "si", "isv", "oem");

    /// <summary>
    /// A name of the code as people read it, in their language: <c>InReview</c> and <c>in-review</c> are "In review". A value of an enumeration is looked for as
    /// <c>DealState.InReview</c> first.
    /// </summary>
    public static string Of(object name)
    {
        var english = English(name);
        var reader = CultureInfo.CurrentUICulture;
        return (name is Enum ? Translations.Word($"{name.GetType().Name}.{name}", reader) : null) ?? Translations.Word(english, reader) ?? english;
    }

    /// <summary>The same in the middle of a sentence: English begins it with a small letter, German keeps its nouns.</summary>
    public static string Within(object name) =>
        Of(name) is var text && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "en" or "iv" && !Letters.Contains(text) ? text[..1].ToLowerInvariant() + text[1..] : text;

    /// <summary>A phrase for the middle of a sentence at the beginning of a line: "deals" is "Deals".</summary>
    public static string Begin(Phrase text) => Capital(Say(text));

    /// <summary>A text that was said already, at the beginning of a line.</summary>
    internal static string Capital(string said) => said is [var first, .. var rest] ? char.ToUpper(first, CultureInfo.CurrentCulture) + rest : "";

    /// <summary>The usual name of a country in the reader's language.</summary>
    public static string Of(Country country) => SayKnown(country.Name);

    /// <summary>A name of the code as English words, for programs and for our own comparisons.</summary>
    public static string English(object name)
    {
        var text = Convert.ToString(name, CultureInfo.InvariantCulture) ?? "";
        if (Letters.Contains(text))
            return text.ToUpperInvariant();
        var words = new StringBuilder(text.Length + 4);
        foreach (var (at, letter) in text.Index())
        {
            if (letter is '-' or '_' or ' ')
                words.Append(' ');
            else if (at > 0 && char.IsUpper(letter) && !char.IsUpper(text[at - 1]))
                words.Append(' ').Append(char.ToLowerInvariant(letter));
            else
                words.Append(at == 0 ? char.ToUpperInvariant(letter) : letter);
        }
        return words.ToString();
    }

    /// <summary>How large a file is: "340 kB", "1.2 MB", by thousands.</summary>
    public static string OfBytes(long bytes) => bytes switch
    {
        < 1000 => Say($"{bytes} bytes"),
        < 1_000_000 => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1000} kB"),
        _ => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1_000_000m:0.#} MB"),
    };

    /// <summary>A length of time in the two largest units that matter: "3 days", "5 h 20 min", "12 min". Always positive. The front end's clock.ts says the same.</summary>
    public static string Of(TimeSpan length)
    {
        var minutes = (long)Math.Floor(length.Duration().TotalMinutes);
        return minutes switch
        {
            < 1 => Say("less than a minute"),
            < 60 => Say($"{minutes} min"),
            < 48 * 60 => minutes % 60 == 0 ? Say($"{minutes / 60} h") : Say($"{minutes / 60} h {minutes % 60} min"),
            _ => Say($"{minutes / (24 * 60)} days"),
        };
    }

    /// <summary>"1 deal", "2 deals", "12,500 deals".</summary>
    public static string Count(long number, Phrase one, Phrase many) =>
        $"{number.ToString("N0", CultureInfo.CurrentCulture)} {Say(number == 1 ? one : many)}";

    /// <summary>3 Jun 2026</summary>
    public static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.CurrentCulture);

    /// <summary>How a day is written in the reader's language: German puts a point after its number.</summary>
    static string DayFormat => CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "de" ? "d. MMM yyyy" : "d MMM yyyy";

    /// <summary>3 Jun 2026, with <paramref name="time"/> 3 Jun 2026, 14:05.</summary>
    public static string Brief(DateTimeOffset instant, TimeZoneInfo zone, bool time = false) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString(time ? $"{DayFormat}, HH:mm" : DayFormat, CultureInfo.CurrentCulture);

    /// <summary>Wednesday 3 June 2026, 14:05:11 Europe/Berlin</summary>
    public static string Full(DateTimeOffset instant, TimeZoneInfo zone) =>
        $"{TimeZoneInfo.ConvertTime(instant, zone).ToString($"dddd {DayFormat.Replace("MMM", "MMMM", StringComparison.Ordinal)}, HH:mm:ss", CultureInfo.CurrentCulture)} {zone.Id}";

    /// <summary>1,234.50 with the decimals of its currency and a real minus sign; without the currency.</summary>
    public static string Number(Money amount)
    {
        var exact = amount.Exact();
        var decimals = exact.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? exact.Length - point - 1 : 0;
        return Number(decimal.Parse(exact, CultureInfo.InvariantCulture), decimals);
    }

    /// <summary>1,234.50 EUR.</summary>
    public static string Money(Money amount) => $"{Number(amount)} {amount.Currency}";

    /// <summary>How probable something is: 97.2 %. What is not certain is never 100.0 %, and what is not impossible never 0.0 %.</summary>
    /// <param name="probability">0 to 1.</param>
    public static string Probability(decimal probability) => $"{Number(probability is > 0 and < 1 ? Math.Clamp(probability * 100, 0.1m, 99.9m) : probability * 100, 1)} %";

    public static string Number(decimal number, int decimals = 0) =>
        number.ToString($"N{decimals}", CultureInfo.CurrentCulture).Replace('-', '\u2212');

    /// <summary>Up to two letters that stand for a name: "Ada Lovelace" is AL.</summary>
    public static string Initials(string name)
    {
        var parts = name.Split([' ', '.', '-', '@'], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(parts.Length > 1 ? [parts[0][..1], parts[^1][..1]] : parts.Select(part => part[..1])).ToUpperInvariant();
    }
}
