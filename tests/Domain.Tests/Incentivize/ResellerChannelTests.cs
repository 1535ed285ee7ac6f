using System.Globalization;
using System.Runtime.CompilerServices;

namespace Entente.Incentivize;

/// <summary>The first plan over four years of a real reseller channel, beside a plain computation that shares nothing with it.</summary>
public class ResellerChannelTests
{
    [Fact]
    public void The_first_plan_over_the_reseller_channel_earns_what_a_plain_computation_says()
    {
        var transactions = Read();
        Assert.Equal(77_548_570.20m, transactions.Sum(transaction => transaction.Net.Amount));
        var plan = Plan.Parse(Sales.Reseller2019) with { EffectiveFrom = new(2017, 1, 1) };
        var calculation = Calculation.Of(plan, new(transactions));
        Assert.Empty(calculation.Aside);
        Assert.Equal(Plainly(transactions), calculation.Lines.GroupBy(line => line.Period.Year).OrderBy(year => year.Key).Select(year => (year.Key, year.Sum(line => line.Amount.Amount))));
    }

    static List<(int Year, decimal Earned)> Plainly(IReadOnlyList<Transaction> transactions)
    {
        var earned = new SortedDictionary<int, decimal>();
        foreach (var year in transactions.GroupBy(transaction => (transaction.Partner, transaction.OccurredOn.Year)))
        {
            var sold = 0m;
            foreach (var sale in year.OrderBy(sale => sale.OccurredOn).ThenBy(sale => sale.ExternalId, StringComparer.Ordinal))
            {
                var net = sale.Net.Amount;
                var bikes = sale.Family == "Bikes" ? decimal.Round(net * 5 / 100, 2) : 0;
                var volume = decimal.Round((Over(sold + net, 100_000) - Over(sold, 100_000) + Over(sold + net, 500_000) - Over(sold, 500_000)) / 100, 2);
                earned[year.Key.Year] = earned.GetValueOrDefault(year.Key.Year) + bikes + volume;
                sold += net;
            }
        }
        return [.. earned.Select(year => (year.Key, year.Value))];
    }

    static decimal Over(decimal sold, decimal limit) => Math.Max(0, sold - limit);

    static List<Transaction> Read([CallerFilePath] string here = "")
    {
        var folder = Path.GetFullPath(Path.Combine(here, "../../../../../shared/data/channel/reseller-sales"));
        if (!Directory.Exists(folder))
            Assert.Skip($"The reseller channel's files are not in {folder}.");
        var families = File.ReadLines(Path.Combine(folder, "Product.csv")).Skip(1).ToDictionary(row => row[..row.IndexOf(',', StringComparison.Ordinal)], row => row[(row.LastIndexOf(',') + 1)..]);
        return [.. File.ReadLines(Path.Combine(folder, "FactResellerSales.csv")).Skip(1).Select((row, at) =>
        {
            var cells = row.Split(',');
            return Sales.Booking(string.Create(CultureInfo.InvariantCulture, $"{cells[0]}-{at}"), cells[1], Sales.Number(cells[9])) with
            {
                Partner = cells[3],
                Product = cells[2],
                Family = families[cells[2]],
            };
        })];
    }
}
