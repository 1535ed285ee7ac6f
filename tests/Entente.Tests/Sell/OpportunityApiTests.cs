using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell;

public sealed class OpportunityApiTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    static JsonObject Sale(string customer = "Acme GmbH") => new()
    {
        ["stage"] = "Negotiation",
        ["customer"] = new JsonObject { ["name"] = customer, ["country"] = "DE" },
        ["family"] = "Storage",
        ["value"] = new JsonObject { ["amount"] = "1500.00", ["currency"] = "EUR" },
        ["ownerEmail"] = "Ann@Vendor.com",
        ["openedOn"] = "2030-05-01",
    };

    [Fact]
    public async Task A_sale_is_written_down_with_a_customer_that_is_recognized_or_opened()
    {
        var owner = await portal.As();
        var first = await owner.Post("/api/v1/opportunities", Sale());
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        var sale = await first.Json();
        Assert.Equal(("open", "Acme GmbH", "1500.00", "ann@vendor.com"), ((string?)sale["state"], (string?)sale["accountName"], (string?)sale["value"]!["amount"], (string?)sale["ownerEmail"]));

        var second = await (await owner.Post("/api/v1/opportunities", Sale("ACME AG"))).Json();
        Assert.Equal((string?)sale["accountId"], (string?)second["accountId"]);
        Assert.Equal(1, await portal.Read(db => db.Accounts.CountAsync(Stop), count => count));
        Assert.True(JsonNode.DeepEquals(sale, await (await owner.GetAsync(first.Headers.Location, Stop)).Json()));
    }

    [Fact]
    public async Task A_stage_alone_is_enough()
    {
        var sale = await (await (await portal.As()).Post("/api/v1/opportunities", new JsonObject { ["stage"] = "Prospecting" })).Json();
        Assert.Equal((null, "0.00", "2030-06-03"), ((string?)sale["accountId"], (string?)sale["value"]!["amount"], (string?)sale["openedOn"]));
    }

    [Theory]
    [InlineData("Closed Won", "won")]
    [InlineData("Lost", "lost")]
    [InlineData("Wonderful", "open")]
    public async Task A_stage_of_the_CRM_says_how_it_ended(string stage, string state)
    {
        var body = Sale();
        (body["stage"], body["closedOn"]) = (stage, "2030-05-20");
        var sale = await (await (await portal.As()).Post("/api/v1/opportunities", body)).Json();
        Assert.Equal((state, "2030-05-20"), ((string?)sale["state"], (string?)sale["closedOn"]));
    }

    [Fact]
    public async Task A_product_brings_its_family_and_an_unknown_one_is_named()
    {
        var owner = await portal.As();
        await portal.AProduct("Array", "Storage", "A-1");
        var body = Sale();
        body.Remove("family");
        body["product"] = "A-1";
        Assert.Equal("Storage", (string?)(await (await owner.Post("/api/v1/opportunities", body)).Json())["family"]);
        body["product"] = "A-2";
        Assert.Equal(["product"], (await (await owner.Post("/api/v1/opportunities", body)).Json())["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Winning_and_losing_count_once()
    {
        var owner = await portal.As();
        var id = (string?)(await (await owner.Post("/api/v1/opportunities", Sale())).Json())["id"];
        var won = await (await owner.Post($"/api/v1/opportunities/{id}/won", new JsonObject { ["value"] = new JsonObject { ["amount"] = "1400", ["currency"] = "EUR" } })).Json();
        Assert.Equal(("won", "1400.00", "2030-06-03"), ((string?)won["state"], (string?)won["value"]!["amount"], (string?)won["closedOn"]));
        Assert.Equal("opportunity-closed", (string?)(await (await owner.Post($"/api/v1/opportunities/{id}/lost")).Json())["code"]);
        Assert.Equal("opportunity-closed", (string?)(await (await owner.Patch($"/api/v1/opportunities/{id}", new JsonObject { ["stage"] = "Again" })).Json())["code"]);
    }

    [Fact]
    public async Task What_a_deal_opened_the_deal_closes_and_only_its_partner_sees()
    {
        var (mine, other) = (await portal.APartner("Mine"), await portal.APartner("Other"));
        var (account, id) = await OfADeal(mine);
        var owner = await portal.As();

        Assert.Equal("opportunity-of-deal", (string?)(await (await owner.Post($"/api/v1/opportunities/{id}/won")).Json())["code"]);
        Assert.Equal("opportunity-of-deal", (string?)(await (await owner.Patch($"/api/v1/opportunities/{id}", new JsonObject { ["family"] = "Network" })).Json())["code"]);
        Assert.Equal(HttpStatusCode.OK, (await owner.Patch($"/api/v1/opportunities/{id}", new JsonObject { ["stage"] = "Proposal" })).StatusCode);

        var body = Sale();
        body["partnerId"] = mine.Id.ToString();
        body["accountId"] = account.ToString();
        body.Remove("customer");
        Assert.Equal(HttpStatusCode.Created, (await owner.Post("/api/v1/opportunities", body)).StatusCode);

        var seller = await portal.As(mine, Role.PartnerSeller);
        Assert.Equal([id.ToString()], (await seller.All("/api/v1/opportunities")).Select(row => (string?)row["id"]));
        Assert.Equal(HttpStatusCode.Forbidden, (await seller.Patch($"/api/v1/opportunities/{id}", new JsonObject { ["stage"] = "Mine" })).StatusCode);
        var stranger = await portal.As(other);
        Assert.Empty(await stranger.All($"/api/v1/opportunities?accountId={account}"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/api/v1/opportunities/{id}", Stop)).StatusCode);
    }

    [Fact]
    public async Task Opportunities_are_narrowed_by_what_they_are()
    {
        var owner = await portal.As();
        var partner = await portal.APartner();
        var body = Sale();
        body["partnerId"] = partner.Id.ToString();
        await owner.Post("/api/v1/opportunities", body);
        await owner.Post("/api/v1/opportunities", Sale("Wonder Works") is var other && (other["stage"] = "Lost") is not null && (other["family"] = "Network") is not null ? other : null);

        async Task<string?> Only(string query) => (string?)Assert.Single(await owner.All($"/api/v1/opportunities?{query}"))["accountName"];
        foreach (var query in (string[])["query=acme", "state=open", "stage=Negotiation", "family=storage", $"partnerId={partner.Id}"])
            Assert.Equal("Acme GmbH", await Only(query));
        Assert.Equal(2, (await owner.All("/api/v1/opportunities?owner=ANN@vendor.com&sort=value")).Count);
        Assert.Equal("Wonder Works", await Only("state=lost"));
    }

    [Fact]
    public async Task Archiving_takes_it_out_of_the_list_and_back_and_a_stale_change_is_refused()
    {
        var owner = await portal.As();
        var id = (string?)(await (await owner.Post("/api/v1/opportunities", Sale())).Json())["id"];
        await owner.Post($"/api/v1/opportunities/{id}/archive");
        Assert.Empty(await owner.All("/api/v1/opportunities"));
        Assert.Single(await owner.All("/api/v1/opportunities?archived=true"));
        await owner.Post($"/api/v1/opportunities/{id}/restore");
        Assert.Single(await owner.All("/api/v1/opportunities"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await owner.Patch($"/api/v1/opportunities/{id}", new JsonObject { ["stage"] = "Late" }, "\"0\"")).StatusCode);
    }

    [Fact]
    public async Task A_list_asks_the_database_as_often_for_many_as_for_one()
    {
        var owner = await portal.As();
        await owner.Post("/api/v1/opportunities", Sale());
        var one = await portal.Queries.Of(() => owner.GetAsync("/api/v1/opportunities", Stop));
        for (var at = 0; at < 10; at++)
            await owner.Post("/api/v1/opportunities", Sale($"Other {at}"));
        Assert.Equal(one, await portal.Queries.Of(() => owner.GetAsync("/api/v1/opportunities", Stop)));
    }

    async Task<(Id<Account> Account, Id<Opportunity> Id)> OfADeal(Partner partner)
    {
        var deal = await portal.ADeal(partner);
        await (await portal.As()).Post($"/api/v1/deals/{deal.Id}/approve");
        return await portal.Given(db =>
        {
            var approved = db.Deals.Single(row => row.Id == deal.Id);
            var opportunity = db.Opportunities.SingleOrDefault(row => row.Deal == deal.Id) ?? db.Add(Opportunity.For(approved, new(2030, 6, 3), portal.Clock.Now())).Entity;
            return (approved.Account, opportunity.Id);
        });
    }
}
