using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Entente.Platform;

namespace Entente.Sell;

public sealed class DealPanelTests : PageTests
{
    static IElement? Deals(IHtmlDocument page) => page.QuerySelectorAll("section.panel").SingleOrDefault(panel => panel.QuerySelector("h2")?.TextContent == "Deals");

    static string[] Customers(IElement? panel) => panel is null ? [] : [.. panel.QuerySelectorAll("tbody td.main").Select(cell => cell.TextContent.Trim())];

    [Fact]
    public async Task The_page_of_a_partner_shows_its_newest_deals_and_leads_to_all_of_them()
    {
        var (partner, other, owner) = (await Portal.APartner("North"), await Portal.APartner("South"), await Portal.As());
        for (var at = 1; at <= 6; at++)
            await Portal.ADeal(partner, $"Customer {at}");
        await Portal.ADeal(other, "Elsewhere");

        var panel = Deals(await owner.Open($"/partners/{partner.Id}"));
        Assert.Equal(["Customer 6", "Customer 5", "Customer 4", "Customer 3", "Customer 2"], Customers(panel));
        Assert.NotNull(panel!.QuerySelector("entente-clock"));
        var all = await owner.Open(panel.QuerySelector("p a")!.GetAttribute("href")!);
        Assert.Equal(6, all.QuerySelectorAll("tbody tr").Length);
        Assert.Contains(all.QuerySelectorAll(".chip"), chip => chip.TextContent.Contains("North", StringComparison.Ordinal));
        Assert.Null(Deals(await owner.Open($"/partners/{(await Portal.APartner("Nobody")).Id}")));
        Assert.Null(Deals(await (await Portal.As(partner, Role.PartnerMarketer)).Open($"/partners/{partner.Id}")));
    }

    [Fact]
    public async Task On_an_account_staff_see_all_deals_and_a_partner_its_own()
    {
        var (north, south, owner) = (await Portal.APartner("North"), await Portal.APartner("South"), await Portal.As());
        var first = await Portal.ADeal(north, "Acme");
        await Portal.ADeal(south, "Acme", "Network");

        var panel = Deals(await owner.Open($"/accounts/{first.Account}"));
        Assert.Equal(2, Customers(panel).Length);
        Assert.Contains("South", panel!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await owner.Open(panel.QuerySelector("p a")!.GetAttribute("href")!)).QuerySelectorAll("tbody tr").Length);

        var theirs = Deals(await (await Portal.As(north, Role.PartnerSeller)).Open($"/accounts/{first.Account}"));
        Assert.Single(Customers(theirs));
        Assert.Contains("Acme", theirs!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("South", theirs.TextContent, StringComparison.Ordinal);
    }
}
