using System.Globalization;
using Entente.Platform;

namespace Entente.Incentivize.Rates;

/// <summary>The exchange rates, the latest learnt first.</summary>
public static class ListRates
{
    public sealed record Input(int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="Rate">An exact decimal.</param>
    public sealed record Row(Id<RecordedRate> Id, string From, string To, DateOnly Day, string Rate, string Source, DateTimeOffset KnownAt)
    {
        internal static Row Of(RecordedRate rate) => new(rate.Id, rate.From, rate.To, rate.Day, Written(rate.Value), rate.Source, rate.KnownAt);

        internal static string Written(decimal rate) => rate.ToString(CultureInfo.InvariantCulture);
    }

    static readonly Listing<Input, RecordedRate, Row> Rates = Listing<Input, RecordedRate, Row>.Of("exchange-rates", "exchange rate", "exchange rates", rate => rate.Id, (_, _, db, _) => db.ExchangeRates,
            (_, _) => rate => new Row(rate.Id, rate.From, rate.To, rate.Day, Row.Written(rate.Value), rate.Source, rate.KnownAt))
        .Word("from", "From", rate => rate.From, row => row.From)
        .Word("to", "To", rate => rate.To, row => row.To)
        .Day("day", "Day", rate => rate.Day, row => row.Day)
        .Number("rate", "Rate", rate => rate.Value, row => decimal.Parse(row.Rate, CultureInfo.InvariantCulture), cell: (row, _) => builder => builder.AddContent(0, row.Rate))
        .Word("source", "Source", rate => rate.Source, row => row.Source)
        .Instant("known", "Known since", rate => rate.KnownAt, row => row.KnownAt)
        .Usually("-added");

    static readonly View<Input, ListOf<Row>> View = new("incentivize.list-exchange-rates", Can.SeeRates, Rates.Page);

    public static void Map(Doors doors) => doors.List("/exchange-rates", Rates, View, list => ListRatesPage.Show(list));
}
