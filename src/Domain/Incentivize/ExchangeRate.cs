namespace Entente.Incentivize;

/// <summary>On that day one whole unit of <paramref name="From"/> was worth this many of <paramref name="To"/>.</summary>
/// <param name="Value">Above zero.</param>
/// <param name="Source">Who published it.</param>
/// <param name="KnownAt">When the program learnt of it.</param>
public sealed record ExchangeRate(string From, string To, DateOnly Day, decimal Value, string Source, DateTimeOffset KnownAt);

/// <summary>Rates are used as they were published: no rate is turned round or reached through a third currency.</summary>
public sealed class ExchangeRates
{
    readonly Dictionary<(string From, string To), ExchangeRate[]> latestFirst;

    /// <summary>Of two rates for one day the one learnt later corrects the other.</summary>
    /// <exception cref="RefusedException">Two rates for one day, learnt at the same moment, differ.</exception>
    public ExchangeRates(IReadOnlyCollection<ExchangeRate> rates)
    {
        latestFirst = rates.GroupBy(rate => (rate.From, rate.To)).ToDictionary(
            pair => pair.Key,
            pair => pair.OrderByDescending(rate => rate.Day).ThenByDescending(rate => rate.KnownAt).ToArray());
        foreach (var pair in latestFirst.Values)
            foreach (var (later, earlier) in pair.Zip(pair.Skip(1)))
                if (later.Day == earlier.Day && later.KnownAt == earlier.KnownAt && later != earlier)
                    Refuse.If(new("rates-contradict", $"Two rates from {later.From} to {later.To} for {Written.Of(later.Day)} differ: keep one of them."));
    }

    /// <summary>The last rate on or before a day among those known by a moment, or null. There is none from a currency to itself.</summary>
    public ExchangeRate? Last(string from, string to, DateOnly day, DateTimeOffset knownBy)
    {
        if (!latestFirst.TryGetValue((from, to), out var rates))
            return null;
        var (low, high) = (0, rates.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = rates[middle].Day > day ? (middle + 1, high) : (low, middle);
        }
        for (; low < rates.Length; low++)
            if (rates[low].KnownAt <= knownBy)
                return rates[low];
        return null;
    }
}
