using System.Net;
using System.Text.RegularExpressions;
using Entente.Platform;
using static Entente.Incentivize.Earning;

namespace Entente.Incentivize;

/// <summary>The calculations, as a list to work with.</summary>
public sealed class ListRunsTests : PageTests
{
    static async Task<string> Months(HttpClient client, string query = "", int limit = 100) =>
        string.Join(' ', (await client.All($"/api/v1/statements/runs?{query}", limit)).Select(run => $"{run["period"]}"));

    async Task<(Partner Partner, HttpClient Finance)> Calculated()
    {
        var (partner, finance, owner) = (await Portal.APartner("North Systems"), await Portal.As(Role.Finance, "fin@vendor.example"), await Portal.As(Role.Owner, "olga@vendor.example"));
        await finance.Publishes(Plan());
        await finance.Sells(Sale(partner, "N-1", "2030-02-02", "100.00"));
        await finance.Calculates("2030-02");
        Portal.Clock.Advance(TimeSpan.FromDays(1));
        await owner.Calculates("2030-01", partner);
        Portal.Clock.Advance(TimeSpan.FromDays(1));
        await finance.Calculates("2030-03", to: "2030-04");
        return (partner, finance);
    }

    [Fact]
    public async Task The_newest_calculation_stands_first_and_each_field_narrows_the_list()
    {
        var (partner, finance) = await Calculated();
        Assert.Equal("2030-03 2030-01 2030-02", await Months(finance));
        Assert.Equal("2030-03 2030-01 2030-02", await Months(finance, limit: 1));
        Assert.Equal("2030-02 2030-01 2030-03", await Months(finance, "sort=started"));
        Assert.Equal("2030-01 2030-02 2030-03", await Months(finance, "sort=period"));
        Assert.Equal("2030-02 2030-01 2030-03", await Months(finance, "sort=-lines,started"));
        Assert.Equal("2030-03", await Months(finance, "to=2030-04"));
        Assert.Equal("2030-01", await Months(finance, $"partnerId={partner.Id}"));
        Assert.Equal("2030-03 2030-02", await Months(finance, "partnerId=none"));
        Assert.Equal("2030-01", await Months(finance, "by=olga@vendor.example"));
        Assert.Equal("2030-03", await Months(finance, "started=today"));
        Assert.Equal("", await Months(finance, "state=running"));
        Assert.Equal("2030-02", await Months(finance, "linesFrom=1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await finance.GetAsync("/api/v1/statements/runs?period=May", Stop)).StatusCode);
    }

    [Fact]
    public async Task The_panel_counts_who_started_them_and_for_whom()
    {
        var (_, finance) = await Calculated();
        var counted = (await finance.Open("/statements/runs/filters")).QuerySelectorAll("label").Select(label => Regex.Replace(label.TextContent.Trim(), @"\s*(\d+)$", " $1")).ToList();
        Assert.Contains("fin@vendor.example 2", counted);
        Assert.Contains("North Systems 1", counted);
        Assert.Contains("Done 3", counted);
    }

    [Fact]
    public async Task The_file_and_a_saved_view_show_what_the_list_shows()
    {
        var (_, finance) = await Calculated();
        var lines = (await finance.GetStringAsync("/statements/runs.csv?columns=period,to,partnerId,by,lines", Stop)).TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal(["First month,Last month,Partner,By,New lines", "2030-03,2030-04,,fin@vendor.example,0", "2030-01,2030-01,North Systems,olga@vendor.example,0", "2030-02,2030-02,,fin@vendor.example,1"], lines[..^1]);
        Assert.Equal("statements-runs.xlsx", (await finance.GetAsync("/statements/runs.xlsx", Stop)).Content.Headers.ContentDisposition!.FileName);

        await finance.Submit(await finance.Open("/statements/runs/views?by=olga@vendor.example"), "form[action='/views']", ("Name", "By Olga"));
        var tab = (await finance.Open("/statements/runs")).QuerySelectorAll("a[href^='/statements/runs?']").Single(link => link.TextContent.Trim() == "By Olga").GetAttribute("href")!;
        Assert.Equal(["2030-01"], (await finance.Open(tab)).QuerySelectorAll("tbody td.main").Select(cell => cell.TextContent.Trim()));
    }
}
