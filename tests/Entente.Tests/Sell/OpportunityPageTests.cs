using System.Net;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell;

public sealed class OpportunityPageTests : PageTests
{
    [Fact]
    public async Task Staff_add_an_opportunity_edit_it_and_win_it()
    {
        await Portal.APartner("Reseller GmbH");
        await Portal.AProduct("Array", "Storage", "A-1");
        var owner = await Portal.As();
        var saved = await owner.Submit(await owner.Open("/opportunities/new"),
            ("Customer.Name", "Acme GmbH"), ("Customer.Country", "DE"), ("Stage", "Proposal"), ("Value", "1,500.00"), ("Value.Currency", "EUR"), ("Partner", "reseller"), ("Product", "A-1"));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var route = saved.Headers.Location!.ToString();

        var edited = await owner.Submit(await owner.Open($"{route}/edit"), ("Stage", "Negotiation"));
        Assert.Equal(HttpStatusCode.Found, edited.StatusCode);
        var page = await owner.Open(route);
        Assert.Equal("Acme GmbH", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("Reseller GmbH", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("changed stage", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);

        await owner.Submit(page, $"form[action='{route}/won']", ("Value", "1,400.00"));
        var sale = await Portal.Read(db => db.Opportunities.SingleAsync(Stop), row => row);
        Assert.Equal((OpportunityState.Won, new Money(140_000, "EUR"), "Negotiation", "Storage"), (sale.State, sale.Value, sale.Stage, sale.Family));
        Assert.Empty((await owner.Open(route)).QuerySelectorAll("form[action$='/won']"));
    }

    [Fact]
    public async Task From_its_account_an_opportunity_needs_no_customer()
    {
        var account = await Portal.AnAccount();
        var owner = await Portal.As();
        var blank = await owner.Open($"/opportunities/new?account={account.Id}");
        Assert.Null(blank.QuerySelector("[name='Customer.Name']"));
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(blank, ("Stage", "Proposal"))).StatusCode);
        Assert.Contains("Proposal", (await owner.Open($"/accounts/{account.Id}")).QuerySelector("#opportunities")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_edits_an_older_version_sees_both_values_and_what_is_wrong_stands_at_its_field()
    {
        var sale = await Portal.AnOpportunity();
        var (ann, stale) = await EditedAtOnce($"/opportunities/{sale.Id}/edit", ("Stage", "Negotiation"), ("Stage", "Closing"));
        Assert.Equal(["Closing", "Negotiation"], Compared(stale, "Stage"));

        var wrong = await ann.Submit(await ann.Open($"/opportunities/{sale.Id}/edit"), ("Partner", "Nobody"), ("Product", "X"), ("Value", "lots"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = await wrong.Html();
        Assert.NotNull(page.QuerySelector("#Partner-error"));
        Assert.NotNull(page.QuerySelector("#Value-error"));
    }

    [Fact]
    public async Task Archiving_can_be_undone_from_the_next_page_and_the_file_holds_what_is_shown()
    {
        var sale = await Portal.AnOpportunity();
        Assert.Contains("not known yet,Proposal,Open,,,,2030-06-03,1500.00,EUR", await (await Portal.As()).GetStringAsync("/opportunities.csv", Stop), StringComparison.Ordinal);
        await ArchivedAndRestored($"/opportunities/{sale.Id}");
    }

    [Fact]
    public async Task A_filter_stands_as_a_chip_and_an_empty_list_says_what_would_be_there()
    {
        var owner = await Portal.As();
        Assert.Contains("No opportunities yet", (await owner.Open("/opportunities")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var narrowed = await owner.Open($"/opportunities?state=lost&accountId={Id<Account>.New(Portal.Clock.Now())}");
        Assert.Contains("Lost", narrowed.QuerySelector(".chips")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, narrowed.QuerySelectorAll(".chip").Length);
        Assert.DoesNotContain("No opportunities yet", narrowed.Body!.TextContent, StringComparison.Ordinal);
    }
}
