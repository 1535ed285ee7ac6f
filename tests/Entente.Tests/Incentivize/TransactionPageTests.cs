using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Entente.Platform;
using Entente.Recruit;
using static Entente.Incentivize.Earning;

namespace Entente.Incentivize;

public sealed class TransactionPageTests : PageTests
{
    static string[] Numbers(IHtmlDocument page) => [.. page.QuerySelectorAll("tbody td.main").Select(cell => cell.TextContent.Trim())];

    static string[] Sums(IHtmlDocument page) => [.. page.QuerySelectorAll(".stat").Select(stat => $"{stat.QuerySelector(".stat-label")!.TextContent.Trim()} {stat.QuerySelector(".stat-value")!.TextContent.Trim()}")];

    async Task<(Partner North, Partner South, HttpClient Finance)> Sold()
    {
        var (north, south, finance) = (await Portal.APartner("North Systems"), await Portal.APartner("South Works"), await Portal.As(Role.Finance));
        var refund = Sale(north, "N-1-back", "2030-05-20", "30.00");
        (refund["kind"], refund["refersTo"]) = ("refund", "N-1");
        var invoice = Sale(north, "I-1", "2030-05-04", "100.00");
        invoice["kind"] = "invoice";
        await finance.Sells(Sale(north, "N-1", "2030-05-02", "100.00"), Sale(north, "N-2", "2030-04-02", "50.00"), Sale(south, "S-1", "2030-05-03", "10.00", "EUR"), invoice);
        await finance.Sells(refund);
        await Portal.Work();
        return (north, south, finance);
    }

    [Fact]
    public async Task Finance_finds_transactions_by_partner_number_month_and_kind()
    {
        var (north, _, finance) = await Sold();

        Assert.Equal(["N-1-back", "I-1", "S-1", "N-1", "N-2"], Numbers(await finance.Open("/transactions")));
        Assert.Equal(["N-1-back", "N-1"], Numbers(await finance.Open("/transactions?query=N-1")));
        Assert.Equal(["N-1-back", "I-1", "N-1", "N-2"], Numbers(await finance.Open("/transactions?query=north")));
        Assert.Equal(["N-2"], Numbers(await finance.Open("/transactions?period=2030-04")));
        Assert.Equal(["I-1"], Numbers(await finance.Open("/transactions?kind=invoice&family=Bikes")));
        Assert.Equal(["N-2", "N-1", "S-1", "I-1", "N-1-back"], Numbers(await finance.Open("/transactions?sort=day")));
        var one = await finance.Open($"/transactions?partnerId={north.Id}");
        Assert.Contains(one.QuerySelectorAll(".chip"), chip => chip.TextContent.Contains("North Systems", StringComparison.Ordinal));
        Assert.Equal("No transactions yet", (await (await Portal.As(await Portal.APartner("New"), Role.PartnerFinance)).Open("/transactions")).QuerySelector(".empty h2")!.TextContent);
    }

    [Fact]
    public async Task A_bar_of_the_home_opens_into_rows_that_add_up_to_it()
    {
        var (_, _, finance) = await Sold();
        Portal.Clock.Advance(TimeSpan.FromDays(1));

        var home = await finance.Open("/");
        Assert.Contains("/transactions?period=2030-05", home.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("countsAs=booking", home.Body!.InnerHtml, StringComparison.Ordinal);
        var rows = await finance.Open("/transactions?period=2030-05&countsAs=booking&currency=USD");

        Assert.Equal(["N-1-back", "N-1"], Numbers(rows));
        var sum = Assert.Single(Sums(rows));
        Assert.Equal(("Net of what was taken back", "70.00", "USD"), (sum[..26], sum[27..32], sum[^3..]));
    }

    [Fact]
    public async Task A_bar_of_a_partner_type_counts_the_partners_of_the_list_that_it_opens()
    {
        var finance = await Portal.As(Role.Finance);
        (string Name, PartnerTypes Types, string Net)[] sold =
            [("Both", PartnerTypes.Reseller | PartnerTypes.Var, "100.00"), ("Var", PartnerTypes.Var, "50.00"), ("Nothing in particular", PartnerTypes.None, "7.00"), ("Gone", PartnerTypes.Reseller, "1000.00")];
        foreach (var (name, types, net) in sold)
        {
            var partner = await Portal.Given(db => db.Admit(Partner.Admit(new(name, Country.Parse("DE"), types), Portal.Clock.Now())));
            await finance.Sells(Sale(partner, name, "2030-05-02", net));
            if (name == "Gone")
                await (await Portal.As()).Post($"/api/v1/partners/{partner.Id}/archive");
        }
        await Portal.Work();

        var home = await finance.Open("/");
        Assert.Contains("counts under each of them", home.Body!.TextContent, StringComparison.Ordinal);
        var bars = home.QuerySelectorAll<IHtmlAnchorElement>("main td a[href^='/partners?type=']").ToDictionary(bar => bar.GetAttribute("href")!, bar => decimal.Parse(bar.QuerySelector("data")!.GetAttribute("value")!, CultureInfo.InvariantCulture));
        Assert.Equal(["/partners?type=none", "/partners?type=reseller", "/partners?type=var"], bars.Keys.Order(StringComparer.Ordinal));
        foreach (var (list, net) in bars)
        {
            var shown = (await finance.Open(list)).QuerySelectorAll("tbody .row-link").Select(link => link.TextContent.Trim()).ToHashSet();
            Assert.Equal(sold.Where(one => shown.Contains(one.Name)).Sum(one => decimal.Parse(one.Net, CultureInfo.InvariantCulture)), net);
        }
        Assert.Contains("Var partners bring 13 %", home.Body!.TextContent, StringComparison.OrdinalIgnoreCase); // of all that was sold
    }

    [Fact]
    public async Task A_partner_sees_its_own_transactions_and_exports_them()
    {
        var (_, south, _) = await Sold();
        var theirs = await Portal.As(south, Role.PartnerFinance);

        Assert.Equal(["S-1"], Numbers(await theirs.Open("/transactions")));
        Assert.Empty(Numbers(await theirs.Open("/transactions?query=N-1")));
        var file = (await (await theirs.GetAsync("/transactions.csv", Stop)).Content.ReadAsStringAsync(Stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, file.Length);
        Assert.Equal("S-1,2030-05-03,Booking,Bikes,1,10.00,EUR", file[1]);
        Assert.Equal(["S-1"], Numbers(await theirs.Open($"/partners/{south.Id}")));
    }

    [Fact]
    public async Task The_list_takes_as_few_queries_for_many_rows_as_for_few()
    {
        var (north, _, finance) = await Sold();
        var few = await Portal.Queries.Of(() => finance.Open("/transactions"));
        await finance.Sells([.. Enumerable.Range(1, 30).Select(at => Sale(north, $"M-{at}", "2030-05-09", "1.00"))]);
        Assert.Equal(few, await Portal.Queries.Of(() => finance.Open("/transactions")));
    }
}
