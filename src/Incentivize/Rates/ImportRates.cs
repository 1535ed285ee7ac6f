using System.Globalization;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Rates;

/// <summary>
/// Rows of a file as exchange rates, known by their two currencies and the day. A rate that is known is unchanged; another one for the same day corrects it, and what was
/// known before stays. The event of the batch names them: one for each of many thousand rates would tell nobody more.
/// </summary>
public sealed class ImportRates
{
    public static readonly Importer Importer = new("exchange-rates", Can.RecordRates, Run)
    {
        WhyNotUndo = new("rates-stay", "Exchange rates are dated facts that lines may have been converted at, so they stay. Import the right rates for the same days: they count from then on."),
    };

    /// <summary>What a row says.</summary>
    sealed record Said(string From, string To, DateOnly Day, decimal Rate, string Source);

    static async Task Run(ImportBatch batch, CancellationToken stop)
    {
        var db = batch.Db;
        var rows = batch.Open.ToList().Select(row => (Row: row, Said: row.As<Said>())).Where(one => one.Said is not null).ToList();
        var (from, to, days) = (rows.Select(one => one.Said!.From).Distinct().ToList(), rows.Select(one => one.Said!.To).Distinct().ToList(), rows.Select(one => one.Said!.Day).Distinct().ToList());
        var known = (await db.ExchangeRates.AsNoTracking().Where(rate => to.Contains(rate.To) && from.Contains(rate.From) && days.Contains(rate.Day)).ToListAsync(stop))
            .GroupBy(rate => (rate.From, rate.To, rate.Day)).ToDictionary(day => day.Key, day => day.MaxBy(rate => rate.KnownAt)!);
        var news = new List<RecordedRate>();
        foreach (var (row, said) in rows)
            if (Take(row, said!, known, batch) is { } rate)
                news.Add(rate);
        await db.AddAtOnce(news, stop);
    }

    static RecordedRate? Take(ImportRow row, Said said, Dictionary<(string, string, DateOnly), RecordedRate> known, ImportBatch batch)
    {
        var (key, source) = ((said.From, said.To, said.Day), said.Source.Trim());
        var before = known.GetValueOrDefault(key);
        if (said.From == said.To && said.Rate == 1)
        {
            row.Note("from a currency to itself, which needs no rate");
            row.Unchanged();
        }
        else if (RecordedRate.WhyNotRecord(said.From, said.To, said.Rate) is { } why)
            row.Reject(why);
        else if (before?.Value == said.Rate)
            row.Unchanged();
        else if (before?.KnownAt == batch.Now)
            row.Reject("rate", $"is another one than {before.Value.ToString(CultureInfo.InvariantCulture)}, which stands in this file for the same day", "keep one of them");
        else
        {
            var rate = known[key] = RecordedRate.Record(said.From, said.To, said.Day, said.Rate, source, batch.Now);
            if (before is null)
                row.Added(rate.Id.Value);
            else
                row.Changed(rate.Id.Value);
            return rate;
        }

        return null;
    }
}
