using System.Globalization;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Rates;

/// <summary>The exchange rates, the latest learnt first.</summary>
public static class ListRates
{
    public sealed record Input(string? From = null, string? To = null, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="Rate">An exact decimal.</param>
    public sealed record Row(Id<RecordedRate> Id, string From, string To, DateOnly Day, string Rate, string Source, DateTimeOffset KnownAt)
    {
        internal static Row Of(RecordedRate rate) => new(rate.Id, rate.From, rate.To, rate.Day, rate.Value.ToString(CultureInfo.InvariantCulture), rate.Source, rate.KnownAt);
    }

    static readonly View<Input, ListOf<Row>> View = new("incentivize.list-exchange-rates", Can.SeeRates, Run);

    public static void Map(Doors doors) => doors.Show(View, "/exchange-rates", (rates, _) => ListRatesPage.Show(rates));

    static async Task<ListOf<Row>?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var rates = db.ExchangeRates.AsQueryable();
        if (input.From is { } from)
            rates = rates.Where(rate => rate.From == from);
        if (input.To is { } to)
            rates = rates.Where(rate => rate.To == to);
        if (input.After<Guid>() is { } after)
        {
            var id = new Id<RecordedRate>(after);
            rates = rates.Where(rate => rate.Id < id);
        }

        return ((IReadOnlyList<Row>)[.. (await rates.OrderByDescending(rate => rate.Id).Take(input.Fetch).ToListAsync(stop)).Select(Row.Of)]).Page(input, row => row.Id.Value);
    }
}
