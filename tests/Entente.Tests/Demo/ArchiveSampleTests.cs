using System.Net;
using System.Text.Json.Nodes;
using Entente.Incentivize;
using Entente.Platform;
using Entente.Recruit;
using Entente.Sell;
using Microsoft.EntityFrameworkCore;

namespace Entente.Demo;

/// <summary>A small sample beside a small real program: what carries the mark of the sample goes, all else stays.</summary>
public sealed class ArchiveSampleTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    static readonly string[] Lists = ["/", "/deals", "/queue", "/partners", "/accounts", "/opportunities", "/products", "/transactions", "/statements", "/plans"];

    async Task<string> Everything(HttpClient client)
    {
        var pages = new List<string>();
        foreach (var route in Lists)
        {
            var answer = await client.GetAsync(new Uri(route, UriKind.Relative), Stop);
            Assert.Equal((route, HttpStatusCode.OK), (route, answer.StatusCode));
            pages.Add((await answer.Html()).QuerySelector("main")!.TextContent);
        }

        return string.Join('\n', pages);
    }

    /// <summary>A partner that sells a product and earns: one deal waits, one is approved, one is won.</summary>
    async Task<Partner> Program(HttpClient owner, string name, string mark)
    {
        var answer = await (await owner.Post("/api/v1/partners", new JsonObject { ["name"] = $"{name} Systems", ["country"] = "DE", ["types"] = new JsonArray("reseller"), ["externalId"] = $"{mark}r1" })).Json();
        var id = new Id<Partner>((Guid)answer["id"]!);
        var partner = await portal.Read(db => db.Partners.SingleAsync(row => row.Id == id, Stop), row => row);
        await owner.Post("/api/v1/products", new JsonObject { ["sku"] = $"{name}-1", ["name"] = $"{name} Box", ["family"] = $"{name} Family", ["listPrice"] = Amount("10.00"), ["externalId"] = $"{mark}p1" });
        foreach (var (customer, verb) in ((string, string)[])[("Alder", ""), ("Birch", "approve"), ("Cedar", "won")])
        {
            var deal = await portal.ADeal(partner, $"{customer}{name}", $"{name} Family");
            if (verb.Length > 0)
                (await owner.Post($"/api/v1/deals/{deal.Id}/approve", new JsonObject())).EnsureSuccessStatusCode();
            if (verb == "won")
                (await owner.Post($"/api/v1/deals/{deal.Id}/won", new JsonObject { ["value"] = Amount("500.00"), ["closedOn"] = "2030-06-03" })).EnsureSuccessStatusCode();
        }

        var plan = Earning.Plan("2030-01-01", "EUR");
        (plan["name"], plan["externalId"], plan["rules"]) = ($"{name} Plan", $"{mark}plan", JsonNode.Parse("""[{"name":"base","kind":"percent","rate":"0.05"}]"""));
        await owner.Publishes(plan);
        await owner.Sells(Earning.Sale(partner, $"{name}-sale", "2030-06-02", "100.00", "EUR"));
        return partner;
    }

    static JsonObject Amount(string amount) => new() { ["amount"] = amount, ["currency"] = "EUR" };

    [Fact]
    public async Task Nothing_of_the_sample_remains_on_any_list_and_all_of_the_rest_does()
    {
        var owner = await portal.As();
        await Program(owner, "Real", "");
        var sampled = await Program(owner, "Pretended", "sample-");
        await portal.Work();
        await owner.Calculates("2030-06");
        var before = await Everything(owner);
        foreach (var what in (string[])["Pretended Systems", "AlderPretended", "BirchPretended", "CedarPretended", "Pretended Box", "Pretended Plan", "Pretended-sale", "Real Systems", "AlderReal", "Real Plan", "Real-sale"])
            Assert.Contains(what, before, StringComparison.Ordinal);
        Assert.Equal(2, await Statements(owner));

        var archived = await (await owner.Post("/api/v1/sample/archive", new JsonObject())).EnsureSuccessStatusCode().Json();
        await portal.Work();

        Assert.Equal((1, 3, 3, 1, 2, 1), ((int)archived["partners"]!, (int)archived["accounts"]!, (int)archived["deals"]!, (int)archived["products"]!, (int)archived["transactions"]!, (int)archived["statements"]!));
        var after = await Everything(owner);
        Assert.DoesNotContain("Pretended", after, StringComparison.Ordinal);
        foreach (var what in (string[])["Real Systems", "AlderReal", "Real Box", "Real Plan", "Real-sale"])
            Assert.Contains(what, after, StringComparison.Ordinal);
        Assert.Equal(1, await Statements(owner));
        Assert.Equal(600m, (await (await owner.GetAsync("/api/v1/revenue?from=2030-06&to=2030-06", Stop)).Json())["months"]!.AsArray().Sum(month => decimal.Parse((string)month!["net"]!["amount"]!, System.Globalization.CultureInfo.InvariantCulture)));

        await owner.Calculates("2030-06");
        Assert.Equal(1, await Statements(owner));
        Assert.Empty((await (await owner.Post("/api/v1/accounts/match", new JsonObject { ["name"] = "AlderPretended", ["country"] = "DE" })).Json())["matches"]!.AsArray());
        Assert.Equal(0, (int)(await (await owner.Post("/api/v1/sample/archive", new JsonObject())).Json())["deals"]!);
        await portal.HoldsTogether();
        Assert.True(await portal.Read(db => db.Deals.Where(deal => deal.Partner == sampled.Id).ToListAsync(Stop), deals => deals.TrueForAll(deal => !deal.IsLive)));
    }

    static async Task<int> Statements(HttpClient owner) => (await owner.All("/api/v1/statements")).Count;

    [Fact]
    public async Task The_clocks_of_the_samples_deals_mail_nobody_any_more()
    {
        var owner = await portal.As();
        await Program(owner, "Pretended", "sample-");
        await owner.Post("/api/v1/sample/archive", new JsonObject());
        await portal.Work();
        var before = await portal.Read(db => db.Set<Mail>().CountAsync(Stop), count => count);

        for (var day = 0; day < 14; day++)
        {
            portal.Clock.Advance(TimeSpan.FromDays(10));
            await portal.Work();
        }

        Assert.Equal(before, await portal.Read(db => db.Set<Mail>().CountAsync(Stop), count => count));
        Assert.False(await portal.Read(db => db.Set<DueStep>().AnyAsync(step => step.Parked != null, Stop), parked => parked));
    }

    [Fact]
    public async Task The_people_of_the_sample_are_out_and_its_owners_stay()
    {
        var owner = await portal.As(name: "olga.owner@northlight.example");
        var partner = await Program(owner, "Pretended", "sample-");
        await portal.As(partner, Role.PartnerSeller);
        await portal.As(Role.Support, "sam.support@northlight.example");
        await portal.As(Role.Finance, "fred.finance@real.example");

        await owner.Post("/api/v1/sample/archive", new JsonObject());

        Assert.Equal([Role.Finance, Role.Owner], await portal.Read(db => db.Memberships.Where(place => place.LeftAt == null).Select(place => place.Role).Order().ToListAsync(Stop), left => left));
    }
}
