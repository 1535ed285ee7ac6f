using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell;

/// <summary>Territories, sales people and their quotas, worked on in the portal.</summary>
public sealed class SalesForcePageTests : PageTests
{
    /// <summary>Not the way back that the page before left.</summary>
    const string Form = "main form.form";

    [Fact]
    public async Task A_territory_is_added_filtered_and_edited()
    {
        var owner = await Portal.As();
        var saved = await owner.Submit(await owner.Open("/territories/new"), ("Name", "Northern Isles"), ("Country", "GB"), ("Group", "Europe"), ("ExternalId", "N"));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var route = saved.Headers.Location!.ToString();
        await owner.Submit(await owner.Open("/territories/new"), Form, ("Name", "Somewhere"));
        Assert.NotNull((await (await owner.Submit(await owner.Open("/territories/new"), Form, ("Name", "Twice"), ("ExternalId", "N"))).Html()).QuerySelector("#ExternalId-error"));

        Assert.Equal(["Northern Isles"], Names(await owner.Open("/territories?query=isl")));
        Assert.Equal(["Northern Isles"], Names(await owner.Open("/territories?country=GB")));
        Assert.Equal(["Somewhere"], Names(await owner.Open("/territories?country=none")));
        Assert.Equal(["Northern Isles", "Somewhere"], Names(await owner.Open("/territories?sort=country")));
        Assert.Equal(["Northern Isles"], Names(await owner.Open("/territories?group=Europe")));

        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(await owner.Open($"{route}/edit"), ("Name", "Southern Isles"))).StatusCode);
        var page = await owner.Open(route);
        Assert.Equal("Southern Isles", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("Northern Isles", page.QuerySelector(".timeline .changes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Southern Isles,", await owner.GetStringAsync("/territories.csv", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archiving_a_territory_a_sales_person_or_a_quota_can_be_undone_from_the_next_page()
    {
        var (territory, person, quota) = await Somebody();
        await ArchivedAndRestored($"/quotas/{quota}");
        await ArchivedAndRestored($"/sales-people/{person}");
        await ArchivedAndRestored($"/territories/{territory}");
        Assert.Null(await Portal.Read(db => db.Quotas.SingleAsync(Stop), row => row.ArchivedAt));
    }

    [Fact]
    public async Task Who_edits_an_older_version_sees_both_values()
    {
        var (_, person, _) = await Somebody();
        var (ann, page) = await EditedAtOnce($"/sales-people/{person}/edit", ("Name", "His"), ("Name", "Hers"));
        Assert.Equal(["Hers", "His"], Compared(page, "Name"));
        Assert.Equal(HttpStatusCode.Found, (await ann.Submit(page)).StatusCode);
        Assert.Equal("Hers", await Portal.Read(db => db.SalesPeople.SingleAsync(Stop), row => row.Name));
    }

    [Fact]
    public async Task A_quota_is_set_for_a_day_once_and_stands_on_the_page_of_its_person()
    {
        var owner = await Portal.As();
        var (territory, person, _) = await Somebody();
        var form = await owner.Open($"/quotas/new?salesPersonId={person}");
        Assert.Equal(person, form.QuerySelector<IHtmlSelectElement>("#SalesPersonId")!.Value);
        var taken = await owner.Submit(form, ("StartsOn", "2030-01-01"), ("Amount", "5.00"));
        Assert.Equal(HttpStatusCode.Conflict, taken.StatusCode);
        Assert.NotNull((await taken.Html()).QuerySelector("#StartsOn-error"));
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(form, ("StartsOn", "2030-02-01"), ("EndsOn", "2030-02-28"), ("Amount", "1,250.00"))).StatusCode);

        var page = await owner.Open($"/sales-people/{person}");
        Assert.Equal(["1250.00", "100.00"], page.QuerySelectorAll("main table data.money").Select(cell => cell.GetAttribute("value")));
        Assert.Contains("Ada Lind", (await owner.Open($"/territories/{territory}")).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await owner.Open("/quotas?query=lind")).QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Ada Lind,2030-02-01,2030-02-28,1250.00,", await owner.GetStringAsync("/quotas.csv", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_only_look_has_no_buttons()
    {
        var (territory, person, _) = await Somebody();
        var support = await Portal.As(Role.Support);
        foreach (var route in new[] { $"/territories/{territory}", $"/sales-people/{person}" })
            Assert.Empty((await support.Open(route)).QuerySelectorAll("main form:not([action^='/records/'], [action='/me/zone']), main a[href$='/edit']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await support.GetAsync("/territories/new", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await support.GetAsync("/quotas", Stop)).StatusCode);
    }

    async Task<(string Territory, string Person, string Quota)> Somebody()
    {
        var owner = await Portal.As();
        var territory = await Made(owner, "territories", """{"name":"North"}""");
        var person = await Made(owner, "sales-people", $$"""{"name":"Ada Lind","territoryId":"{{territory}}"}""");
        return (territory, person, await Made(owner, "quotas", $$$"""{"salesPersonId":"{{{person}}}","startsOn":"2030-01-01","amount":{"amount":"100.00","currency":"EUR"}}"""));
    }

    static async Task<string> Made(HttpClient client, string list, string body) => (string)(await (await client.Post($"/api/v1/{list}", JsonNode.Parse(body))).Json())["id"]!;

    static string[] Names(IHtmlDocument page) => [.. page.QuerySelectorAll("tbody .row-link").Select(link => link.TextContent.Trim())];
}
