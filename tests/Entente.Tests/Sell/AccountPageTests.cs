using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell;

public sealed class AccountPageTests : PageTests
{
    [Fact]
    public async Task Staff_add_an_account_and_read_what_happened_and_who_is_alike()
    {
        await Portal.AnAccount("Nord AG");
        var owner = await Portal.As(name: "Olga Owner");
        var saved = await owner.Submit(await owner.Open("/accounts/new"), ("Name", "Nord <GmbH>"), ("Country", "DE"), ("City", "Kiel"));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);

        var page = await owner.Open(saved.Headers.Location!.ToString());
        Assert.Equal("Nord <GmbH>", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("opened the account Nord <GmbH>, Germany", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("It looks like Nord AG", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("equal name without legal form in one country", page.QuerySelector(".why")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_edits_an_older_version_sees_both_values_and_decides()
    {
        var account = await Portal.AnAccount();
        var (ann, page) = await EditedAtOnce($"/accounts/{account.Id}/edit", ("City", "Kiel"), ("City", "Bonn"));
        Assert.Equal(["Bonn", "Kiel"], Compared(page, "City"));
        Assert.Equal(HttpStatusCode.Found, (await ann.Submit(page)).StatusCode);
        Assert.Equal("Bonn", await Portal.Read(db => db.Accounts.SingleAsync(Stop), row => row.City));
    }

    [Fact]
    public async Task What_was_typed_comes_back_with_the_reason_beside_its_field()
    {
        var owner = await Portal.As();
        var answer = await owner.Submit(await owner.Open("/accounts/new"), ("City", "Kiel"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Html();
        Assert.Equal("Kiel", page.QuerySelector<IHtmlInputElement>("#City")!.Value);
        Assert.NotNull(page.QuerySelector("#Name-error"));
    }

    [Fact]
    public async Task Archiving_can_be_undone_from_the_next_page()
    {
        await ArchivedAndRestored($"/accounts/{(await Portal.AnAccount()).Id}");
        Assert.Null(await Portal.Read(db => db.Accounts.SingleAsync(Stop), row => row.ArchivedAt));
    }

    [Fact]
    public async Task The_file_holds_exactly_what_the_list_shows()
    {
        await Portal.AnAccount("Acme");
        await Portal.AnAccount("Wonder");
        var owner = await Portal.As();
        var lines = (await owner.GetStringAsync(new Uri("/accounts.csv?query=acme", UriKind.Relative), Stop)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["Name,Country,City,Domain,Sold by us,External id", "Acme,Germany,,,no,"], lines);
    }

    [Fact]
    public async Task A_partner_sees_its_customers_without_what_is_the_vendors_own()
    {
        var (mine, other) = (await Portal.APartner("Mine"), await Portal.APartner("Other"));
        var deal = await Portal.ADeal(mine, "Acme");
        await Portal.ADeal(other, "Wonder");
        var seller = await Portal.As(mine, Role.PartnerSeller);

        var list = await seller.Open("/accounts");
        Assert.Equal(["Acme"], list.QuerySelectorAll("tbody .row-link").Select(cell => cell.TextContent.Trim()));
        var page = await seller.Open($"/accounts/{deal.Account}");
        Assert.Empty(page.QuerySelectorAll("main a[href$='/edit'], main form:not([action='/me/zone'])"));
        Assert.DoesNotContain("Known since", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await seller.Open("/accounts?query=wonder")).QuerySelectorAll(".row-link"));
        Assert.DoesNotContain("Wonder", await seller.GetStringAsync(new Uri("/accounts.csv", UriKind.Relative), Stop), StringComparison.Ordinal);
    }
}
