using System.Globalization;
using System.Text.Json.Nodes;
using Entente.Reading;

namespace Entente.Platform;

/// <summary>What a text became: a node (null for an empty text), or why none.</summary>
/// <param name="Note">What is worth knowing although it could be read, see <see cref="ImportNote"/>.</param>
readonly record struct Outcome(JsonNode? Node, string? What = null, string Mend = "", string? Note = null);

/// <summary>Reads the texts of one field, exactly or not at all.</summary>
/// <param name="what">What they should be.</param>
/// <param name="format">How numbers or dates are written, if the mapping says so.</param>
/// <param name="isRounded">Whether amounts may have more decimals than their currency.</param>
sealed class FieldReader(ImportField what, string? format, bool isRounded)
{
    public static readonly string[] NumberFormats = ["1,234.50", "1.234,50"];
    public static readonly string[] DateFormats = ["MM/dd/yyyy", "dd/MM/yyyy"];

    readonly ColumnEvidence evidence = new();
    readonly bool? told = what.Kind is FieldKind.Date ? null : Told(what, format);

    public bool NeedsEvidence => format is null && what.Kind is FieldKind.Amount or FieldKind.Number or FieldKind.Date;

    public ColumnDoubt? Doubt => evidence is { Undecided: > 0 and var rows, Example: { } example }
        ? new(what.Name, example, rows, what.Kind == FieldKind.Date ? DateFormats : NumberFormats)
        : null;

    /// <summary>Lets the text help to decide how its column is written.</summary>
    public void Note(string text)
    {
        if (what.Kind == FieldKind.Date && DateText.Read(text) is { } date)
            evidence.Add(date, text);
        else if (what.Kind != FieldKind.Date && AmountText.Read(text) is { } number)
            evidence.Add(number.Value, text);
    }

    /// <param name="text">Not empty.</param>
    /// <param name="currency">Of the row, for amounts; null when the row names none.</param>
    public Outcome Read(string text, string? currency) => what.Kind switch
    {
        FieldKind.Number => Number(text),
        FieldKind.Amount => Amount(text, currency),
        FieldKind.Date => Date(text),
        FieldKind.Currency => Currency.IsKnown(text.ToUpperInvariant()) ? new(text.ToUpperInvariant())
            : new(null, "is not a currency", "write the three letters of ISO 4217, such as EUR"),
        FieldKind.Country => CountryOf(text),
        FieldKind.Email => IsEmail(text) ? new(text) : new(null, "is not an e-mail address", "write name@company.com"),
        FieldKind.Truth => TruthText.Read(text) is { } truth ? new(truth) : new(null, "is neither yes nor no", "write yes or no"),
        FieldKind.Instant => Instant(text),
        FieldKind.Words => new(new JsonArray(WordsOf(text).Select(word => (JsonNode)word).ToArray())),
        _ => Choice(text),
    };

    /// <summary>A slip of the pen is forgiven where only one country can be meant, and told.</summary>
    Outcome CountryOf(string text) => Country.TryParse(text, out var country) ? new(country.Code)
        : Country.Near(text) is { } near ? new(near.Code, Note: $"whose {what.Name} “{text}” was read as {near.Name}")
        : new(null, "is not a country", "write its English name or its two letters of ISO 3166-1, such as DE");

    /// <summary>Programs that compute write very small numbers as 9.19E-4.</summary>
    static decimal? Scientific(string text) => text.AsSpan().IndexOfAny('e', 'E') > 0
        && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number : null;

    Outcome Number(string text) => Scientific(text) is { } exact ? Kept(exact) : AmountText.Read(text) is not { Currency: null } read ? new(null, "is not a number", "write 1234.5")
        : read.Value.Under(told ?? evidence.Other) is { } number ? Kept(number)
        : read.Value.IsDoubtful ? Doubtful(read.Value) : Contrary;

    Outcome Kept(decimal number) => what.Decimals is not { } most || decimal.Round(number, most) == number ? new(Shortest(number))
        : isRounded ? new(Shortest(decimal.Round(number, most, MidpointRounding.ToEven)))
        : new(null, string.Create(CultureInfo.InvariantCulture, $"has more than {most} decimals"), "shorten it, or list the field under “round”");

    Outcome Amount(string text, string? currency)
    {
        if (AmountText.Read(text) is not { } read)
            return new(null, "is not an amount", "write 1234.50");
        if (read.Value.Under(told ?? evidence.Other) is not { } amount)
            return read.Value.IsDoubtful ? Doubtful(read.Value) : Contrary;
        if (currency is not null && read.Currency is { } beside && beside != currency)
            return new(null, $"is not in {currency}, the currency of its row", "correct one of the two");
        return (currency ?? read.Currency) is not { } known ? new(null, "has no currency", "map a column or a constant to the currency")
            : !Currency.IsKnown(known) ? new(null, $"is in {known}, which is not a currency", "write the three letters of ISO 4217, such as EUR")
            : Exactly(amount, known) is { } money ? new(new JsonObject { ["amount"] = money.Exact(), ["currency"] = known })
            : new(null, $"has more decimals than {known}, or is too large", "correct it, or list the field under “round”");
    }

    /// <summary>More decimals than the currency has are an error, or rounded half to even.</summary>
    Money? Exactly(decimal amount, string currency)
    {
        if (Money.Of(amount, currency) is { } exact)
            return exact;
        return isRounded && Math.Abs(amount) < 1_000_000_000_000m ? Money.Rounded(amount, currency) : null;
    }

    Outcome Date(string text)
    {
        if (format is not null)
            return DateText.Read(text, format) is { } said ? new(Iso(said))
                : new(null, $"is not a date of the form {format}", "correct it, or say another format");
        return DateText.Read(text) is not { } read ? new(null, "is not a date", "write 2020-03-31")
            : read.Under(evidence.Other) is { } date ? new(Iso(date))
            : read is { IsDoubtful: true, One: { } one, Other: { } other }
                ? new(null, $"can be {Iso(one)} or {Iso(other)}", $"say the format: {string.Join(" or ", DateFormats)}")
            : Contrary;
    }

    /// <summary>The words of a list in one cell.</summary>
    public static string[] WordsOf(string text) =>
        text.Split([';', '|', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    static Outcome Instant(string text) =>
        text.Length >= 17 && (text[^1] is 'Z' or 'z' || text.AsSpan(16).IndexOfAny('+', '-') >= 0)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? new(instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture))
            : new(null, "is not an instant", "write 2020-03-31T14:30:00Z, with its offset");

    Outcome Choice(string text) => what.Choices.Count == 0 ? new(text)
        : what.Choices.FirstOrDefault(choice => string.Equals(choice, text, StringComparison.OrdinalIgnoreCase)) is { } choice ? new(choice)
        : new(null, "is not one of the choices", $"write {string.Join(", ", what.Choices)}, or translate it");

    static Outcome Doubtful(Meanings<decimal> read) => new(null,
        string.Create(CultureInfo.InvariantCulture, $"can be {Shortest(read.One!.Value)} or {Shortest(read.Other!.Value)}"),
        $"say the format: {string.Join(" or ", NumberFormats)}");

    static readonly Outcome Contrary = new(null, "is written otherwise than the rest of its column", "write it as the other rows do");

    static bool? Told(ImportField field, string? format) => field.Kind is not (FieldKind.Amount or FieldKind.Number) || format is null ? null
        : AmountText.Read(format) is { Value: { IsDoubtful: false } value } ? value.One is null
        : throw new MalformedException($"formats.{field.Name}",
            $"“{format}” does not say how numbers are written. Say {string.Join(" or ", NumberFormats)}.");

    static bool IsEmail(string text) => text.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && !text.Any(char.IsWhiteSpace);

    /// <summary>3, not 3.00: the act may want a whole number.</summary>
    static decimal Shortest(decimal number) => number / 1.0000000000000000000000000000m;

    static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
