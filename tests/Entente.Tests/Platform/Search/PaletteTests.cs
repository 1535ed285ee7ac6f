using System.Net;
using AngleSharp.Html.Dom;
using Entente.Platform;

namespace Entente.Searching;

/// <summary>The one place to find, go and act.</summary>
public sealed class PaletteTests : PageTests
{
    static async Task<string[]> Options(HttpClient client, string group, string query = "") =>
        [.. (await client.Open($"/search/palette?query={query}")).QuerySelectorAll($"[data-group={group}] [role=option]").Select(option => option.GetAttribute("href")!)];

    [Fact]
    public async Task It_lists_only_what_the_reader_may_do_and_where_the_reader_may_go()
    {
        var partner = await Portal.APartner();
        var (owner, analyst, seller) = (await Portal.As(), await Portal.As(Role.Analyst), await Portal.As(partner, Role.PartnerSeller));
        var all = await Options(owner, "acts");
        Assert.Contains("/partners/new", all);
        Assert.Contains("/settings/people/new", all);
        Assert.Equal(["/me", "/me/notices", "/notices"], (await Options(analyst, "acts")).Order(StringComparer.Ordinal));
        Assert.Contains("/deals/new", await Options(seller, "acts"));
        Assert.DoesNotContain("/partners/new", await Options(seller, "acts"));
        Assert.DoesNotContain("/settings", await Options(seller, "pages"));
        foreach (var client in new[] { owner, analyst, seller })
            foreach (var href in (await Options(client, "acts")).Concat(await Options(client, "pages")))
                Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(href, Stop)).StatusCode);
    }

    [Fact]
    public async Task What_is_found_stands_in_it_with_its_page()
    {
        var deal = await Portal.ADeal(await Portal.APartner(), "Nordwind");
        var owner = await Portal.As();
        Assert.Equal([$"/deals/{deal.Id}", $"/accounts/{deal.Account}"], await Options(owner, "found", "nord"));
        Assert.Empty(await Options(owner, "acts", "nord"));
    }

    [Fact]
    public async Task Without_scripts_the_header_searches_by_a_form()
    {
        await Portal.AnAccount("Nordwind & Söhne");
        var owner = await Portal.As();
        var home = await owner.Open("/");
        var form = (IHtmlFormElement)home.QuerySelector("header form[role=search]")!;
        Assert.Equal(("get", "/search"), (form.Method, form.GetAttribute("action")));
        Assert.Equal("query", form.QuerySelector("input")!.GetAttribute("name"));
        Assert.True(home.QuerySelector("[data-palette]")!.HasAttribute("hidden"));
        var found = await owner.Open("/search?query=nordw");
        Assert.Equal("Nordwind & Söhne", found.QuerySelector(".search-group li span")!.TextContent);
        Assert.Equal("Nordw", found.QuerySelector("mark")!.TextContent);
        Assert.Contains("Nothing found", (await owner.Open("/search?query=zzzz")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("What are you looking for?", (await owner.Open("/search")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_gets_an_answer()
    {
        Assert.Equal(HttpStatusCode.Found, (await Portal.Anybody().GetAsync("/search?query=a", Stop)).StatusCode);
        Assert.Null((await Portal.Anybody().Open("/sign-in")).QuerySelector("#palette"));
    }
}
