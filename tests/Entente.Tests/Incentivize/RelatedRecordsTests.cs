using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize;

/// <summary>What belongs to a record stands on its page: how many, the first of them, the way to all; and what waits for finance on its first page.</summary>
public sealed class RelatedRecordsTests : PageTests
{
    static IElement? Panel(IHtmlDocument page, string title) => page.QuerySelectorAll("section.panel").SingleOrDefault(panel => panel.QuerySelector("h2")?.TextContent == title);

    static string Count(IElement? panel) => panel?.QuerySelector(".panel-count")?.FirstChild?.TextContent.Trim() ?? "";

    static string All(IElement? panel) => panel!.QuerySelector("p a")!.GetAttribute("href")!;

    [Fact]
    public async Task A_product_shows_the_deals_of_its_family_and_its_opportunities_and_leads_to_all_of_them()
    {
        var (partner, other, owner) = (await Portal.APartner("North"), await Portal.APartner("South"), await Portal.As());
        var product = await Portal.AProduct();
        await Portal.AProduct("Tape", "Backup");
        for (var at = 1; at <= 6; at++)
            await Portal.ADeal(partner, $"Customer {at}");
        await Portal.ADeal(other, "Elsewhere", "Backup");
        foreach (var (stage, sold) in new[] { ("Proposal", true), ("Negotiation", false) })
            Assert.Equal(HttpStatusCode.Created, (await owner.Post("/api/v1/opportunities", new JsonObject { ["stage"] = stage, ["product"] = sold ? "Array" : "Tape", ["openedOn"] = "2030-06-01" })).StatusCode);

        var page = await owner.Open($"/products/{product.Id}");
        var deals = Panel(page, "Deals in this family");
        Assert.Equal(("6", 5), (Count(deals), deals!.QuerySelectorAll("tbody tr").Length));
        Assert.Equal(6, (await owner.Open(All(deals))).QuerySelectorAll("tbody tr").Length);
        var sales = Panel(page, "Opportunities");
        Assert.Equal("1", Count(sales));
        Assert.Contains("Proposal", Assert.Single((await owner.Open(All(sales))).QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);

        Assert.Null(Panel(await (await Portal.As(other, Role.PartnerSeller)).Open($"/products/{product.Id}"), "Deals in this family"));
    }

    [Fact]
    public async Task A_deal_shows_its_sale_and_what_it_came_to_and_the_sale_shows_it_too()
    {
        var partner = await Portal.APartner("North");
        var deal = await Portal.ADeal(partner);
        var owner = await Portal.As();
        await owner.Post($"/api/v1/deals/{deal.Id}/approve");
        await owner.Post($"/api/v1/deals/{deal.Id}/won", new JsonObject { ["value"] = new JsonObject { ["amount"] = "900.00", ["currency"] = "EUR" } });
        await Portal.Work();

        var page = await owner.Open($"/deals/{deal.Id}");
        Assert.Equal("1", Count(Panel(page, "Opportunity")));
        Assert.Equal("1", Count(Panel(page, "Transactions")));
        Assert.Single((await owner.Open(All(Panel(page, "Transactions")))).QuerySelectorAll("tbody tr"));
        var sale = await owner.Open(Panel(page, "Opportunity")!.QuerySelector("tbody a")!.GetAttribute("href")!);
        Assert.Equal("1", Count(Panel(sale, "Transactions")));
        Assert.Null(Panel(await (await Portal.As(partner, Role.PartnerSeller)).Open($"/deals/{deal.Id}"), "Transactions"));
    }

    [Fact]
    public async Task A_person_shows_the_deals_that_they_registered_for_this_partner()
    {
        var partner = await Portal.APartner("North");
        var seller = await Portal.As(partner, Role.PartnerSeller, "seller@north.example");
        await Portal.AProduct();
        var form = await seller.Open("/deals/new");
        var answer = await seller.Submit(form, "main form[action='/deals/new']",
            ("Customer.Name", "Acme"), ("Customer.Country", "DE"), ("Family", "Storage"), ("Value", "100.00"), ("ExpectedClose", "2030-09-30"));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        await Portal.ADeal(partner, "By a program");

        var place = await Portal.Read(db => (from at in db.Set<Membership>() join person in db.People on at.Person equals person.Id where person.Email == "seller@north.example" select at.Id).SingleAsync(Stop), id => id);
        var panel = Panel(await (await Portal.As()).Open($"/partners/{partner.Id}/users/{place}"), "Deals registered");
        Assert.Equal("1", Count(panel));
        Assert.Contains("Acme", panel!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_of_finance_names_the_statements_that_wait_for_a_review_the_oldest_first()
    {
        var (partner, finance) = (await Portal.APartner("North"), await Portal.As(Role.Finance));
        Assert.Null(Panel(await finance.Open("/"), "Statements to review"));
        await finance.Publishes(Earning.Plan());
        await finance.Sells(Earning.Sale(partner, "T1", "2019-06-03", "1330.00"), Earning.Sale(partner, "T2", "2019-07-03", "100.00"));
        await finance.Calculates("2019-06", to: "2019-07");

        var home = await finance.Open("/");
        Assert.Equal(["2019-06", "2019-07"], Panel(home, "Statements to review")!.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td")[1].TextContent.Trim()));
        Assert.Contains("2 statements wait for your review.", home.QuerySelector(".page-title")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await finance.Open(All(Panel(home, "Statements to review")))).QuerySelectorAll("tbody tr").Length);
        Assert.Null(Panel(await (await Portal.As(Role.Analyst)).Open("/"), "Statements to review"));

        var first = await finance.Statement(partner, "2019-06");
        await finance.Post($"/api/v1/statements/{first["id"]}/review");
        Assert.Equal("1", Count(Panel(await finance.Open("/"), "Statements to review")));
    }
}
