using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Entente.Sell.Leads;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell;

/// <summary>Whom partners send, by a link or without saying who it is.</summary>
public sealed class ReferralTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    static async Task<JsonNode> Mine(HttpClient client) => await (await client.GetAsync(new Uri("/api/v1/referrals", UriKind.Relative), Stop)).Json();

    async Task<string> Link(HttpClient seller)
    {
        if (await seller.Open("/referrals") is var page && page.QuerySelector("form[action='/referrals/link']") is not null)
            await seller.Submit(page, "form[action='/referrals/link']");
        return (await seller.Open("/referrals")).QuerySelector("main a[href^='/refer/']")!.GetAttribute("href")!;
    }

    [Fact]
    public async Task Who_follows_a_link_writes_without_an_account_and_the_referrer_sees_how_far_it_is_and_nothing_personal()
    {
        var owner = await portal.As();
        var seller = await portal.As(await portal.APartner("Sender"));
        var link = await Link(seller);
        Assert.Equal(link, await Link(seller));
        var anybody = portal.Anybody();
        var refused = await anybody.Submit(await anybody.Open(link), ("Company", "Tannenhof"), ("Country", "DE"), ("Name", "Ann Smith"), ("Email", "ann@tannenhof.example"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var sent = await anybody.Submit(await anybody.Open(link), ("Company", "Tannenhof"), ("Country", "DE"), ("Name", "Ann Smith"), ("Email", "ann@tannenhof.example"), ("Agree", "true"));
        Assert.Contains("Thank you", (await sent.Html()).Body!.TextContent, StringComparison.Ordinal);

        var lead = await portal.Read(db => db.Leads.SingleAsync(Stop), one => one);
        Assert.Equal((LeadSource.Referral, true), (lead.Source, lead.Consent!.Contains("may contact me", StringComparison.Ordinal)));
        var mine = Assert.Single((await Mine(seller))["items"]!.AsArray())!;
        Assert.Equal(("received", (string?)null), ((string)mine["step"]!, (string?)mine["leadId"]));
        Assert.DoesNotContain("Tannenhof", (await seller.Open("/referrals")).Body!.TextContent, StringComparison.Ordinal);

        var taker = await portal.APartner("Taker");
        await owner.Post($"/api/v1/leads/{lead.Id}/assign", new JsonObject { ["partnerId"] = $"{taker.Id}", ["reason"] = "Near" });
        Assert.Equal("in-good-hands", (string)Assert.Single((await Mine(seller))["items"]!.AsArray())!["step"]!);
        Assert.DoesNotContain("Taker", (await seller.Open("/referrals")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(new Uri("/refer/nothing", UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task A_program_that_fills_every_field_is_thanked_and_leaves_nothing()
    {
        var link = await Link(await portal.As(await portal.APartner()));
        var anybody = portal.Anybody();
        await anybody.Submit(await anybody.Open(link), ("Company", "Spam"), ("Country", "DE"), ("Name", "Bot"), ("Email", "bot@spam.example"), ("Agree", "true"), ("Website", "https://spam.example"));
        Assert.Equal(0, await portal.Read(db => db.Leads.CountAsync(Stop), count => count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_it_is_nobody_reads_before_both_agree(bool partnerFirst)
    {
        var owner = await portal.As();
        var seller = await portal.As(await portal.APartner("Sender"));
        var other = await portal.As(await portal.APartner("Other"));
        var proposed = await (await seller.Post("/api/v1/referrals", new JsonObject { ["country"] = "DE", ["need"] = "Forty bikes, ask ann@tannenhof.example" })).Json();
        Assert.Equal(("proposed", "Forty bikes, ask •••"), ((string)proposed["step"]!, (string)proposed["need"]!));
        var route = $"/api/v1/referrals/{proposed["id"]}/agree";
        Assert.Equal(HttpStatusCode.NotFound, (await other.Post(route, new JsonObject { ["company"] = "Mine" })).StatusCode);
        var who = new JsonObject { ["company"] = "Tannenhof", ["contact"] = new JsonObject { ["name"] = "Ann Smith" } };
        await (partnerFirst ? seller.Post(route, who) : owner.Post(route));
        Assert.Equal(0, await portal.Read(db => db.Leads.CountAsync(Stop), count => count));
        foreach (var client in new[] { owner, seller })
            Assert.DoesNotContain("Ann", (await Mine(client)).ToJsonString(), StringComparison.Ordinal);
        var both = await (await (partnerFirst ? owner.Post(route) : seller.Post(route, who))).Json();
        Assert.Equal("received", (string)both["step"]!);
        Assert.Equal(("Tannenhof", "Ann Smith"), await portal.Read(db => db.Leads.SingleAsync(Stop), lead => (lead.Company.Name, lead.ContactName)));
        Assert.Null(await portal.Read(db => db.Set<Referral>().SingleAsync(Stop), one => one.Held));
        Assert.Equal(HttpStatusCode.Conflict, (await owner.Post($"/api/v1/referrals/{proposed["id"]}/close")).StatusCode);
    }
}
