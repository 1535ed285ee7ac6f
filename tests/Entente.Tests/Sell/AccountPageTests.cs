using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Entente.Platform;
using Entente.Sell.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell;

public sealed class AccountPageTests : IDisposable
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

    Task<Account> AnAccount(string name) => portal.Given(db => db.OpenAccount(new(name, Country.Parse("DE")), null, portal.Clock.Now()));

    [Fact]
    public async Task Staff_add_an_account_and_read_what_happened_and_who_is_alike()
    {
        await AnAccount("Nord AG");
        var owner = await portal.As(name: "Olga Owner");
        var saved = await owner.Submit(await Open(owner, "/accounts/new"), ("Name", "Nord <GmbH>"), ("Country", "DE"), ("City", "Kiel"));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);

        var page = await Open(owner, saved.Headers.Location!.ToString());
        Assert.Equal("Nord <GmbH>", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("opened the account Nord <GmbH>, Germany", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("It looks like Nord AG", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("equal name without legal form in one country", page.QuerySelector(".why")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_edits_an_older_version_sees_both_values_and_decides()
    {
        var account = await AnAccount("Acme");
        var (ann, bob) = (await portal.As(), await portal.As(Role.ProgramManager));
        var (hers, his) = (await Open(ann, $"/accounts/{account.Id}/edit"), await Open(bob, $"/accounts/{account.Id}/edit"));
        Assert.Equal(HttpStatusCode.Found, (await bob.Submit(his, ("City", "Kiel"))).StatusCode);

        var stale = await ann.Submit(hers, ("City", "Bonn"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        var page = await stale.Html();
        var city = page.QuerySelectorAll(".compare tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "City");
        Assert.Equal(["Bonn", "Kiel"], city.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(HttpStatusCode.Found, (await ann.Submit(page)).StatusCode);
        Assert.Equal("Bonn", await portal.Read(db => db.Accounts.SingleAsync(Stop), row => row.City));
    }

    [Fact]
    public async Task What_was_typed_comes_back_with_the_reason_beside_its_field()
    {
        var owner = await portal.As();
        var answer = await owner.Submit(await Open(owner, "/accounts/new"), ("City", "Kiel"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Html();
        Assert.Equal("Kiel", page.QuerySelector<IHtmlInputElement>("#City")!.Value);
        Assert.NotNull(page.QuerySelector("#Name-error"));
    }

    [Fact]
    public async Task Archiving_can_be_undone_from_the_next_page()
    {
        var account = await AnAccount("Acme");
        var owner = await portal.As();
        var archived = await owner.Submit(await Open(owner, $"/accounts/{account.Id}"), $"form[action='/accounts/{account.Id}/archive']");
        var list = await Open(owner, archived.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(list, $"form[action='/accounts/{account.Id}/restore']")).StatusCode);
        Assert.Null(await portal.Read(db => db.Accounts.SingleAsync(Stop), row => row.ArchivedAt));
    }

    [Fact]
    public async Task The_file_holds_exactly_what_the_list_shows()
    {
        await AnAccount("Acme");
        await AnAccount("Wonder");
        var owner = await portal.As();
        var lines = (await owner.GetStringAsync(new Uri("/accounts.csv?query=acme", UriKind.Relative), Stop)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["Name,Country,City,Domain,Direct,External id", "Acme,DE,,,no,"], lines);
    }

    [Fact]
    public async Task A_partner_sees_its_customers_without_what_is_the_vendors_own()
    {
        var (mine, other) = (await portal.APartner("Mine"), await portal.APartner("Other"));
        var deal = await portal.ADeal(mine, "Acme");
        await portal.ADeal(other, "Wonder");
        var seller = await portal.As(mine, Role.PartnerSeller);

        var list = await Open(seller, "/accounts");
        Assert.Equal(["Acme"], list.QuerySelectorAll("tbody .row-link").Select(cell => cell.TextContent.Trim()));
        var page = await Open(seller, $"/accounts/{deal.Account}");
        Assert.Empty(page.QuerySelectorAll("main a[href$='/edit'], main form"));
        Assert.DoesNotContain("Known since", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await Open(seller, "/accounts?query=wonder")).QuerySelectorAll(".row-link"));
        Assert.DoesNotContain("Wonder", await seller.GetStringAsync(new Uri("/accounts.csv", UriKind.Relative), Stop), StringComparison.Ordinal);
    }
}
