using System.Text.Json.Nodes;
using Entente.Platform;

namespace Entente.Sell;

public sealed class PipelineTests : PageTests
{
    static async Task<string[]> Cells(HttpClient reader, string query = "") => [.. (await (await reader.GetAsync($"/api/v1/pipeline?from=2030-01&to=2030-12{query}", Stop)).Json())["cells"]!.AsArray()
        .Select(cell => $"{cell!["month"]} {cell["state"]} {cell["deals"]} {cell["value"]!["amount"]} {cell["value"]!["currency"]}")];

    static async Task Do(HttpClient who, Deal deal, string verb, JsonNode? body = null) =>
        Assert.True((await who.Post($"/api/v1/deals/{deal.Id}/{verb}", body)).IsSuccessStatusCode);

    [Fact]
    public async Task The_pipeline_says_by_state_and_month_what_is_on_its_way_and_what_came_of_it()
    {
        var (north, south, owner) = (await Portal.APartner("North"), await Portal.APartner("South"), await Portal.As());
        var (first, second) = (await Portal.ADeal(north, "Acme"), await Portal.ADeal(north, "Beta"));
        await Portal.ADeal(south, "Gamma");
        await Portal.Work();
        Assert.Equal(["2030-09 submitted 3 3703.50 EUR"], await Cells(owner));

        await Do(owner, first, "approve");
        await Do(owner, second, "approve");
        await Do(await Portal.As(north, Role.PartnerSeller), second, "won", new JsonObject { ["value"] = new JsonObject { ["amount"] = "2000.00", ["currency"] = "EUR" }, ["closedOn"] = $"{Portal.Clock.Now():yyyy-MM-dd}" });
        await Portal.Work();
        Assert.Equal([$"{Portal.Clock.Now():yyyy-MM} won 1 2000.00 EUR", "2030-09 submitted 1 1234.50 EUR", "2030-09 approved 1 1234.50 EUR"], await Cells(owner));
        Assert.Equal([$"{Portal.Clock.Now():yyyy-MM} won 1 2000.00 EUR", "2030-09 approved 1 1234.50 EUR"], await Cells(owner, $"&partnerId={north.Id}"));
    }

    [Fact]
    public async Task A_partner_reads_the_pipeline_of_its_own_deals_and_a_manager_that_of_the_own_partners()
    {
        var (north, south) = (await Portal.APartner("North", manager: "manager@example.com"), await Portal.APartner("South"));
        await Portal.ADeal(north, "Acme");
        await Portal.ADeal(south, "Beta");
        await Portal.Work();
        Assert.Equal(["2030-09 submitted 1 1234.50 EUR"], await Cells(await Portal.As(south, Role.PartnerSeller)));
        Assert.Empty(await Cells(await Portal.As(south, Role.PartnerSeller), $"&partnerId={north.Id}"));
        Assert.Equal(["2030-09 submitted 1 1234.50 EUR"], await Cells(await Portal.As(Role.PartnerManager, "manager@example.com")));
        Assert.Empty(await Cells(await Portal.As(Role.PartnerManager, "other@example.com")));
    }

    [Fact]
    public async Task The_page_shows_months_without_deals_too_and_leads_to_earlier_ones()
    {
        await Portal.ADeal(await Portal.APartner(), "Acme");
        await Portal.Work();
        var owner = await Portal.As();
        var page = await owner.Open("/pipeline?from=2030-07&to=2030-10");
        Assert.Equal(["2030-07", "2030-08", "2030-09", "2030-10"], page.QuerySelectorAll("entente-chart tbody th").Select(cell => cell.TextContent));
        Assert.Equal("1,235", page.QuerySelectorAll("entente-chart tbody td")[2].TextContent.Trim());
        Assert.NotNull((await owner.Open("/pipeline?from=2020-01&to=2020-02")).QuerySelector(".empty"));
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, (await owner.GetAsync("/api/v1/pipeline?from=2030-02&to=2030-01", Stop)).StatusCode);
    }
}
