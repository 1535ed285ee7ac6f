namespace Entente.Incentivize;

/// <summary>An exchange rate as the program keeps it. It never changes: a rate for the same day that is learnt later corrects it.</summary>
public sealed class RecordedRate
{
    /// <summary>As many decimals as are kept.</summary>
    public const int Decimals = 10;

    RecordedRate() { }

    public Id<RecordedRate> Id { get; private init; }
    public string From { get; private init; } = "";
    public string To { get; private init; } = "";
    public DateOnly Day { get; private init; }

    /// <summary>One unit of <see cref="From"/> is worth so many of <see cref="To"/>.</summary>
    public decimal Value { get; private init; }
    public string Source { get; private init; } = "";
    public DateTimeOffset KnownAt { get; private init; }

    /// <summary>The reason why this is no rate, or null when it is one.</summary>
    public static Refusal? WhyNotRecord(string from, string to, decimal value) =>
        Currency.WhyNot(from) ?? Currency.WhyNot(to)
        ?? (from == to ? new("same-currency", "A currency has no rate to itself.")
        : value is <= 0 or > 100_000_000 || value.Scale > Decimals && value != decimal.Round(value, Decimals) ? new("no-rate", $"A rate is above zero, at most 100 million, with at most {Decimals} decimals.")
        : null);

    /// <exception cref="RefusedException">See <see cref="WhyNotRecord"/>.</exception>
    public static RecordedRate Record(string from, string to, DateOnly day, decimal value, string source, DateTimeOffset now)
    {
        Refuse.If(WhyNotRecord(from, to, value));
        return new() { Id = Id<RecordedRate>.New(now), From = from, To = to, Day = day, Value = value, Source = source, KnownAt = now };
    }

    public ExchangeRate Rate => new(From, To, Day, Value, Source, KnownAt);
}
