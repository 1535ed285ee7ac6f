using System.Diagnostics;
using System.Globalization;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize;

/// <summary>The first plan over four years of a real reseller channel, against the database's own sums.</summary>
public sealed class ResellerStatementsTests(ITestOutputHelper output) : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Four_years_of_statements_come_to_what_plain_sums_over_the_sales_say()
    {
        await portal.SellsFourYears();
        var finance = await portal.As(Role.Finance);
        await finance.Publishes(Earning.Plan("2017-01-01"));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        var watch = Stopwatch.StartNew();
        var run = await finance.Calculates("2017-01", to: "2020-12");
        output.WriteLine($"{run["lines"]} lines in {watch.Elapsed.TotalSeconds:0.0} s");

        Assert.Equal(0, run["held"]!.GetValue<int>() + run["rejected"]!.GetValue<int>());
        Assert.Equal(await Plainly(), await Stated());
        watch.Restart();
        Assert.Equal(0, (await finance.Calculates("2017-01", to: "2020-12"))["lines"]!.GetValue<int>());
        output.WriteLine($"again in {watch.Elapsed.TotalSeconds:0.0} s");
        await portal.HoldsTogether();
        await OneCentOpensDownToItsOrderLine(finance);
    }

    /// <summary>By year, from the statements.</summary>
    Task<List<(int, decimal)>> Stated() => portal.Read(
        db => db.Statements.GroupBy(statement => statement.Period).Select(month => new { month.Key, Sum = month.Sum(statement => statement.Total.Minor) }).ToListAsync(Stop),
        months => months.GroupBy(month => month.Key.Year).OrderBy(year => year.Key).Select(year => (year.Key, year.Sum(month => month.Sum) / 100m)).ToList());

    /// <summary>By year, from the transactions alone: a running sum of the database over each partner's year, cut at the steps, each line rounded to even.</summary>
    Task<List<(int, decimal)>> Plainly() => portal.Read(async db =>
    {
        var (year, ordinal) = TestDatabase.IsPostgres ? ("extract(year from occurred_on)::int", "external_id collate \"C\"") : ("cast(substr(occurred_on, 1, 4) as integer)", "external_id");
#pragma warning disable CA2100 // made of the constants above
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"""
            select {year}, family, net_minor, sum(net_minor) over (partition by partner, {year} order by occurred_on, {ordinal} rows unbounded preceding)
            from transactions where kind = 'Booking' and replaced_at is null
            """;
#pragma warning restore CA2100
        await db.Database.OpenConnectionAsync(Stop);
        command.Transaction = db.Database.CurrentTransaction is { } open ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(open) : null;
        var earned = new SortedDictionary<int, decimal>();
        await using var row = await command.ExecuteReaderAsync(Stop);
        while (await row.ReadAsync(Stop))
        {
            var (net, sum) = (row.GetInt64(2) / 100m, Convert.ToInt64(row.GetValue(3), CultureInfo.InvariantCulture) / 100m);
            var bikes = row.GetString(1) == "Bikes" ? decimal.Round(net * 0.05m, 2) : 0;
            var volume = decimal.Round((Over(sum, 100_000) - Over(sum - net, 100_000) + Over(sum, 500_000) - Over(sum - net, 500_000)) * 0.01m, 2);
            earned[row.GetInt32(0)] = earned.GetValueOrDefault(row.GetInt32(0)) + bikes + volume;
        }

        return earned;
    }, earned => earned.Select(year => (year.Key, year.Value)).ToList());

    static decimal Over(decimal sum, decimal limit) => Math.Max(0, sum - limit);

    async Task OneCentOpensDownToItsOrderLine(HttpClient finance)
    {
        var last = await portal.Read(db => db.StatementLines.OrderBy(line => line.Amount.Minor).Where(line => line.Amount.Minor > 0).FirstAsync(Stop), line => line);
        var statement = await (await finance.GetAsync($"/api/v1/statements/{last.Statement}", Stop)).Json();
        var line = statement["lines"]!.AsArray().Single(one => one!["id"]!.GetValue<Guid>() == last.Id.Value)!;
        var transaction = await (await finance.GetAsync($"/api/v1/transactions/{line["transactionId"]}", Stop)).Json();
        Assert.Equal(transaction["net"]!["amount"]!.GetValue<string>(), line["sale"]!["net"]!["amount"]!.GetValue<string>());
        Assert.Contains($"transaction {transaction["externalId"]}", line["why"]!.ToJsonString(), StringComparison.Ordinal);
    }
}
