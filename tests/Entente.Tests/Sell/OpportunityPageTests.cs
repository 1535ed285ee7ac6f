using System.Net;
using AngleSharp.Html.Dom;
using Entente.Platform;
using Entente.Sell.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell;

public sealed class OpportunityPageTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    static async Task<IHtmlDocument> Open(HttpClient client, string route)
    {
        var answer = await client.GetAsync(new Uri(route, UriKind.Relative), Stop);
        Assert.Equal((route, HttpStatusCode.OK), (route, answer.StatusCode));
        return await answer.Html();
    }

    [Fact]
    public async Task Staff_add_an_opportunity_edit_it_and_win_it()
    {
        await portal.APartner("Reseller GmbH");
        await portal.AProduct("Array", "Storage", "A-1");
        var owner = await portal.As();
        var saved = await owner.Submit(await Open(owner, "/opportunities/new"),
            ("Customer.Name", "Acme GmbH"), ("Customer.Country", "DE"), ("Stage", "Proposal"), ("Value", "1,500.00"), ("Value.Currency", "EUR"), ("Partner", "reseller"), ("Product", "A-1"));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var route = saved.Headers.Location!.ToString();

        var edited = await owner.Submit(await Open(owner, $"{route}/edit"), ("Stage", "Negotiation"));
        Assert.Equal(HttpStatusCode.Found, edited.StatusCode);
        var page = await Open(owner, route);
        Assert.Equal("Acme GmbH", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("Reseller GmbH", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("changed stage", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);

        await owner.Submit(page, $"form[action='{route}/won']", ("Value", "1,400.00"));
        var sale = await portal.Read(db => db.Opportunities.SingleAsync(Stop), row => row);
        Assert.Equal((OpportunityState.Won, new Money(140_000, "EUR"), "Negotiation", "Storage"), (sale.State, sale.Value, sale.Stage, sale.Family));
        Assert.Empty((await Open(owner, route)).QuerySelectorAll("form[action$='/won']"));
    }

    [Fact]
    public async Task From_its_account_an_opportunity_needs_no_customer()
    {
        var account = await portal.Given(db => db.OpenAccount(new("Acme", Country.Parse("DE")), null, portal.Clock.Now()));
        var owner = await portal.As();
        var blank = await Open(owner, $"/opportunities/new?account={account.Id}");
        Assert.Null(blank.QuerySelector("[name='Customer.Name']"));
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(blank, ("Stage", "Proposal"))).StatusCode);
        Assert.Contains("Proposal", (await Open(owner, $"/accounts/{account.Id}")).QuerySelector("#opportunities")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_edits_an_older_version_sees_both_values_and_what_is_wrong_stands_at_its_field()
    {
        var id = await portal.Given(db => db.Add(Opportunity.Open(new(null, "Proposal", new(100, "EUR"), new(2030, 6, 3)), portal.Clock.Now())).Entity.Id);
        var (ann, bob) = (await portal.As(), await portal.As(Role.ProgramManager));
        var (hers, his) = (await Open(ann, $"/opportunities/{id}/edit"), await Open(bob, $"/opportunities/{id}/edit"));
        Assert.Equal(HttpStatusCode.Found, (await bob.Submit(his, ("Stage", "Negotiation"))).StatusCode);

        var stale = await ann.Submit(hers, ("Stage", "Closing"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        var stage = (await stale.Html()).QuerySelectorAll(".compare tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "Stage");
        Assert.Equal(["Closing", "Negotiation"], stage.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));

        var wrong = await ann.Submit(await Open(ann, $"/opportunities/{id}/edit"), ("Partner", "Nobody"), ("Product", "X"), ("Value", "lots"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = await wrong.Html();
        Assert.NotNull(page.QuerySelector("#Partner-error"));
        Assert.NotNull(page.QuerySelector("#Value-error"));
    }

    [Fact]
    public async Task Archiving_can_be_undone_from_the_next_page_and_the_file_holds_what_is_shown()
    {
        var id = await portal.Given(db => db.Add(Opportunity.Open(new(null, "Proposal", new(150_000, "EUR"), new(2030, 6, 3)), portal.Clock.Now())).Entity.Id);
        var owner = await portal.As();
        Assert.Contains("Proposal,open,,,1500.00,EUR,,,2030-06-03,,", await owner.GetStringAsync(new Uri("/opportunities.csv", UriKind.Relative), Stop), StringComparison.Ordinal);
        var archived = await owner.Submit(await Open(owner, $"/opportunities/{id}"), $"form[action='/opportunities/{id}/archive']");
        var list = await Open(owner, archived.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(list, $"form[action='/opportunities/{id}/restore']")).StatusCode);
    }

    [Fact]
    public async Task A_filter_stands_as_a_chip_and_an_empty_list_says_what_would_be_there()
    {
        var owner = await portal.As();
        Assert.Contains("No opportunities yet", (await Open(owner, "/opportunities")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var narrowed = await Open(owner, $"/opportunities?state=lost&accountId={Id<Account>.New(portal.Clock.Now())}");
        Assert.Contains("Lost", narrowed.QuerySelector(".chips")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, narrowed.QuerySelectorAll(".chip").Length);
        Assert.DoesNotContain("No opportunities yet", narrowed.Body!.TextContent, StringComparison.Ordinal);
    }
}
