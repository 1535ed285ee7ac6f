using Microsoft.AspNetCore.Components;

namespace Entente.Platform.Pages;

public class FrameTests
{
    static readonly PortalContext Ada = new()
    {
        UserName = "Ada Lovelace",
        Organization = "Northwind",
        Path = "/deals/1",
        Navigation = [new(new("Sell", "Deals", "/deals", "flag", "sell.see-deals", 1), 3), new(new("Sell", "Deal rules", "/deal", "scale", "sell.see-deals", 2), 0)],
    };

    [Fact]
    public async Task The_place_of_the_page_is_marked_and_its_badge_says_how_much_waits()
    {
        var page = await Html.Of<Frame>(Ada, ("Title", "Acme"));
        var current = page.QuerySelectorAll("#navigation [aria-current=page]");
        Assert.Equal("/deals", Assert.Single(current).GetAttribute("href"));
        Assert.Contains("3 waiting", current[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_signed_in_can_sign_out_and_nobody_else()
    {
        Assert.NotNull((await Html.Of<Frame>(Ada, ("Title", "Acme"))).QuerySelector("form[method=post][action='/sign-out']"));
        Assert.Null((await Html.Of<Frame>(null, ("Title", "Acme"))).QuerySelector("form, nav"));
    }

    [Fact]
    public async Task What_just_happened_is_said_once_with_the_way_back()
    {
        var page = await Html.Of<Frame>(Ada with { Flash = new("Deal 1 was archived.", "/deals/1/restore") }, ("Title", "Deals"));
        Assert.Contains("Deal 1 was archived.", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/deals/1/restore", page.QuerySelector("[role=status] form")!.GetAttribute("action"));
    }

    [Fact]
    public async Task A_page_has_one_title_a_skip_link_and_nothing_inline()
    {
        RenderFragment content = builder => builder.AddMarkupContent(0, "<p>Content</p>");
        var page = await Html.Of<Frame>(Ada, ("Title", "Acme"), ("ChildContent", content));
        Assert.Equal("Acme", Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.Equal("Acme · Entente", page.Title);
        Assert.NotNull(page.QuerySelector($"{page.QuerySelector("a.skip")!.GetAttribute("href")}[tabindex]"));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onchange]"));
    }

    [Fact]
    public async Task A_chosen_theme_comes_with_the_page() =>
        Assert.Equal("dark", (await Html.Of<Frame>(Ada with { Theme = Theme.Dark }, ("Title", "Acme"))).DocumentElement.GetAttribute("data-theme"));
}
