using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Entente.Platform;

namespace Entente.Incentivize.Rates;

/// <summary>Finance records what one currency was worth in another on a day. Sales that waited for it earn with the next calculation.</summary>
public static class AddRate
{
    /// <param name="Rate">An exact decimal as text: one unit of <paramref name="From"/> is worth so many of <paramref name="To"/>.</param>
    /// <param name="Source">Who published it.</param>
    public sealed record Input(
        [property: Required, StringLength(3, MinimumLength = 3)] string From,
        [property: Required, StringLength(3, MinimumLength = 3)] string To,
        [property: Given] DateOnly Day,
        [property: Required, StringLength(30)] string Rate,
        [property: Required, StringLength(200), OneLine] string Source);

    static readonly Act<Input, ListRates.Row> Act = new("incentivize.add-exchange-rate", Can.RecordRates, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/exchange-rates", created: rate => $"/exchange-rates?from={rate.From}&to={rate.To}");

    static Task<ListRates.Row?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (!decimal.TryParse(input.Rate, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            throw InvalidInputException.In("rate", Say($"“{input.Rate}” is no rate; write an exact decimal such as 1.0842."));
        if (RecordedRate.WhyNotRecord(input.From, input.To, value) is { } why)
            throw InvalidInputException.In("rate", Say(why.Text), why.Code);
        var rate = RecordedRate.Record(input.From, input.To, input.Day, value, input.Source, now);
        db.Add(rate);
        db.Record(new RateRecorded(rate.From, rate.To, rate.Day, input.Rate, rate.Source), "rate", rate.Id.Value);
        return Task.FromResult<ListRates.Row?>(ListRates.Row.Of(rate));
    }
}

public sealed record RateRecorded(string From, string To, DateOnly Day, string Rate, string Source) : IEvent
{
    static string IEvent.Name => "rate.recorded";
    public string Says() => Say($"recorded that 1 {From} was worth {Rate} {To} on {Day}");
}
