using System.Diagnostics;
using System.Text.RegularExpressions;
using Entente.Platform.Import;

namespace Entente.Processes;

/// <summary>The command line imports as an operator does, and dies as machines do.</summary>
public sealed class ImportTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_reseller_channel_loads_in_one_command_to_the_published_totals_and_again_without_doubling()
    {
        var folder = Public.Folder("channel");
        using var database = TestDatabase.Fresh();
        string[] command = ["import", "--set", Public.Repository("samples/sets/reseller-channel.json"), "--from", folder];

        var first = await Server.Run(database, command);
        var again = await Server.Run(database, command);

        Assert.True(first.Exit == 0, first.Error);
        Assert.Equal(
        [
            "reseller-sales/Resellers.csv (partners): read 701, added 701, changed 0, unchanged 0, rejected 0",
            "reseller-sales/Product.csv (products): read 397, added 397, changed 0, unchanged 0, rejected 0",
            "reseller-sales/FactResellerSales.csv (transactions): read 57851, added 57851, changed 0, unchanged 0, rejected 0",
        ], Lines(first.Output));
        Assert.All(Lines(again.Output), line => Assert.Contains("added 0, changed 0", line, StringComparison.Ordinal));
        Assert.Equal(["2017 806975558", "2018 2432878625", "2019 3250000558", "2020 1265002279"], await Totals(database));
    }

    [Fact]
    public async Task The_sales_organization_of_the_channel_loads_with_its_quotas_and_dated_rates()
    {
        using var database = TestDatabase.Fresh();
        string[] command = ["import", "--set", Public.Repository("samples/sets/channel-people.json"), "--from", Public.Folder("channel")];

        var first = await Server.Run(database, command);
        var again = await Server.Run(database, command);

        Assert.True(first.Exit == 0, first.Error);
        Assert.Equal(
        [
            "oltp/SalesTerritory.csv (territories): read 10, added 10, changed 0, unchanged 0, rejected 0",
            "reseller-sales/DimEmployeeSalesTerritory.csv (sales-people): read 39, added 18, changed 0, unchanged 21, rejected 0",
            "reseller-master/FactSalesQuota.csv (quotas): read 163, added 163, changed 0, unchanged 0, rejected 0",
            "reseller-master/FactCurrencyRate.csv (exchange-rates): read 14264, added 13106, changed 0, unchanged 1158, rejected 0",
        ], Lines(first.Output));
        Assert.Contains("1158 rows from a currency to itself, which needs no rate", first.Error, StringComparison.Ordinal);
        Assert.All(Lines(again.Output), line => Assert.Contains("added 0, changed 0", line, StringComparison.Ordinal));
        Assert.Equal(["Jae Pak, led by Amy Alberts, United Kingdom"], await database.Ask(
            "select sales_people.name || ', led by ' || manager || ', ' || territories.name from sales_people join territories on territories.id = territory where email = 'jae0@adventure-works.com'"));
        Assert.Equal(["9571400000"], await database.Ask("select cast(sum(amount_minor) as text) from quotas"));
        Assert.Equal(["2010-12-29 2014-02-28"], await database.Ask("select cast(min(day) as text) || ' ' || cast(max(day) as text) from exchange_rates"));
    }

    [Fact]
    public async Task Killed_in_the_middle_nothing_is_lost_and_nothing_is_doubled()
    {
        using var database = TestDatabase.Fresh();
        var (partners, transactions) = (Path.Combine(database.Folder, "partners.csv"), Path.Combine(database.Folder, "sales.csv"));
        await File.WriteAllTextAsync(partners, "id,name,country,types\n" + string.Concat(Enumerable.Range(1, 200).Select(at => $"{at},Partner {at},DE,reseller\n")), Stop);
        await File.WriteAllTextAsync(transactions, "id,kind,date,partner,net,currency\n"
            + string.Concat(Enumerable.Range(1, 4_000).Select(at => $"S{at},booking,2020-{at % 12 + 1:00}-01,{at % 200 + 1},{at}.25,EUR\n")), Stop);
        await File.WriteAllTextAsync(Path.Combine(database.Folder, "set.json"), """
            {"name":"killed","files":[
              {"file":"partners.csv","kind":"partners","map":{"externalId":"id","name":"name","country":"country","types":"types"}},
              {"file":"sales.csv","kind":"transactions","map":{"externalId":"id","kind":"kind","occurredOn":"date","partner":"partner","net":"net","currency":"currency"}}]}
            """, Stop);
        string[] command = ["import", "--set", Path.Combine(database.Folder, "set.json"), "--from", database.Folder];

        foreach (var rows in new[] { 1, 2000 })
        {
            using var import = Server.Launch(database, command);
            await Until(async () => import.HasExited || await Count(database) >= rows);
            import.Kill();
            await import.WaitForExitAsync(Stop);
        }
        File.Delete(transactions); // what was staged needs no file any more
        await using (var server = await Server.Start(database))
            await Until(async () => await Open(database) == 0);

        Assert.Equal(4_000, await Count(database));
        Assert.Equal($"2020 {Enumerable.Range(1, 4_000).Sum(at => at * 100L + 25)}", Assert.Single(await Totals(database)));
        var verified = await Server.Run(database, "verify");
        Assert.True(verified.Exit == 0, verified.Error);
    }

    [Fact]
    public async Task A_file_with_errors_tells_them_and_a_dry_run_writes_nothing()
    {
        using var database = TestDatabase.Fresh();
        var (file, rejected) = (Path.Combine(database.Folder, "partners.csv"), Path.Combine(database.Folder, "rejected.csv"));
        await File.WriteAllTextAsync(file, "Nr;Firma;Land\n1;Eins;Germany\n2;Zwei;Nowhere\n", Stop);
        string[] mapped = ["--map", "externalId=Nr", "name=Firma", "country=Land", "types:reseller"];

        var trial = await Server.Run(database, ["import", .. mapped, "partners", file, "--dry-run"]);
        var import = await Server.Run(database, ["import", "partners", file, .. mapped, "--errors", rejected]);

        Assert.Equal((0, "partners.csv (partners): read 2, added 1, changed 0, unchanged 0, rejected 1 (dry run)"), (trial.Exit, trial.Output));
        Assert.Contains("row 3, country: “Nowhere” is not a country", trial.Error, StringComparison.Ordinal);
        Assert.Equal((0, "partners.csv (partners): read 2, added 1, changed 0, unchanged 0, rejected 1"), (import.Exit, import.Output));
        Assert.Contains("2;Zwei;Nowhere;", await File.ReadAllTextAsync(rejected, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_run_says_so_in_one_line()
    {
        using var database = TestDatabase.Fresh();
        foreach (var mistake in (string[][])[["import"], ["import", "partners"], ["import", "wizards", "x.csv"], ["import", "partners", "missing.csv"], ["import", "--set", "missing.json", "--from", "."]])
        {
            var (exit, output, error) = await Server.Run(database, mistake);
            Assert.NotEqual(0, exit);
            Assert.Empty(output);
            Assert.Single(error.Split('\n'));
            Assert.DoesNotMatch(new Regex("Exception| at Entente"), error);
        }
    }

    static async Task Until(Func<Task<bool>> holds)
    {
        for (var since = Stopwatch.StartNew(); !await holds(); await Task.Delay(30, Stop))
            Assert.True(since.Elapsed < TimeSpan.FromMinutes(3), "It took longer than three minutes.");
    }

    static string[] Lines(string output) => output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>By a query of its own, past the product.</summary>
    static async Task<string[]> Totals(TestDatabase database) =>
        await database.Ask(TestDatabase.IsPostgres
            ? "select extract(year from occurred_on)::text || ' ' || sum(net_minor)::text from transactions group by extract(year from occurred_on) order by 1"
            : "select substr(occurred_on, 1, 4) || ' ' || sum(net_minor) from transactions group by substr(occurred_on, 1, 4) order by 1");

    static async Task<long> Count(TestDatabase database) => long.Parse((await database.Ask("select cast(count(*) as text) from transactions"))[0], null);

    static async Task<long> Open(TestDatabase database) =>
        long.Parse((await database.Ask("select cast(count(*) as text) from imports where state in ('Staged', 'Running')"))[0], null);
}
