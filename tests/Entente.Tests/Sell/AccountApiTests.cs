using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Entente.Sell.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Sell;

public sealed class AccountApiTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    static JsonObject Acme(string name = "Acme GmbH") => new() { ["name"] = name, ["country"] = "DE", ["domain"] = "acme.de", ["city"] = "Köln" };

    Task<Account> AnAccount(string name, string? externalId = null) =>
        portal.Given(db => db.OpenAccount(new(name, Country.Parse("DE")), externalId, portal.Clock.Now()));

    [Fact]
    public async Task Staff_write_down_an_account_and_read_it_again()
    {
        var owner = await portal.As();
        var created = await owner.Post("/api/v1/accounts", Acme());
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var account = await created.Json();
        Assert.Equal(("Acme GmbH", "DE", "Köln", null), ((string?)account["name"], (string?)account["country"], (string?)account["city"], (string?)account["phone"]));
        Assert.Empty(account["matches"]!.AsArray());

        var read = await owner.GetAsync(created.Headers.Location, Stop);
        Assert.Equal(("Acme GmbH", "\"0\""), ((string?)(await read.Json())["name"], read.Headers.ETag!.Tag));
    }

    [Fact]
    public async Task Likeness_to_another_account_is_reported_never_refused()
    {
        var owner = await portal.As();
        var first = await AnAccount("Acme AG");
        var created = await owner.Post("/api/v1/accounts", Acme());
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var match = Assert.Single((await created.Json())["matches"]!.AsArray())!;
        Assert.Equal((first.Id.ToString(), "same"), ((string?)match["accountId"], (string?)match["decision"]));
    }

    [Fact]
    public async Task Matching_gives_the_best_first_and_says_why()
    {
        await portal.Given(db => db.OpenAccount(new("Acme Handel GmbH", Country.Parse("DE"), City: "Köln"), null, portal.Clock.Now()));
        var acme = await AnAccount("Acme GmbH");
        await AnAccount("Nobody");
        var staff = await portal.As(Role.Support);

        var matches = (await (await staff.Post("/api/v1/accounts/match", Acme("ACME"))).Json())["matches"]!.AsArray();

        Assert.Equal(acme.Id.ToString(), (string?)matches[0]!["accountId"]);
        Assert.Equal("Acme GmbH", (string?)matches[0]!["name"]);
        Assert.Equal("same", (string?)matches[0]!["decision"]);
        Assert.Equal(0.9827m, (decimal)matches[0]!["probability"]!);
        Assert.Equal(["value", "label", "formula", "rule", "inputs", "asOf"], ((string[])["value", "label", "formula", "rule", "inputs", "asOf"]).Where(matches[0]!["why"]!.AsObject().ContainsKey));
        Assert.Equal(matches.Select(match => (decimal)match!["probability"]!).OrderDescending(), matches.Select(match => (decimal)match!["probability"]!));
        Assert.Equal(["Acme GmbH", "Acme Handel GmbH"], matches.Select(match => (string?)match!["name"]));
    }

    [Fact]
    public async Task A_renamed_account_is_recognized_by_its_new_name_and_an_archived_one_by_none()
    {
        var owner = await portal.As();
        var account = await AnAccount("Acme GmbH");
        async Task<int> Matching(string name) => (await (await owner.Post("/api/v1/accounts/match", new JsonObject { ["name"] = name, ["country"] = "DE" })).Json())["matches"]!.AsArray().Count;

        Assert.Equal(HttpStatusCode.OK, (await owner.Patch($"/api/v1/accounts/{account.Id}", new JsonObject { ["name"] = "Wonder Works" })).StatusCode);
        Assert.Equal((0, 1), (await Matching("Acme"), await Matching("Wonder Works Ltd")));

        await owner.Post($"/api/v1/accounts/{account.Id}/archive");
        Assert.Equal(0, await Matching("Wonder Works"));
        Assert.Equal("already-archived", (string?)(await (await owner.Post($"/api/v1/accounts/{account.Id}/archive")).Json())["code"]);
        Assert.Empty(await owner.All("/api/v1/accounts"));
        Assert.Single(await owner.All("/api/v1/accounts?archived=true&query=wonder"));

        await owner.Post($"/api/v1/accounts/{account.Id}/restore");
        Assert.Equal(1, await Matching("Wonder Works"));
    }

    [Fact]
    public async Task A_stale_change_is_refused_and_a_good_one_tells_what_changed()
    {
        var owner = await portal.As();
        var account = await AnAccount("Acme");
        Assert.Equal(HttpStatusCode.OK, (await owner.Patch($"/api/v1/accounts/{account.Id}", new JsonObject { ["city"] = "Bonn" }, "\"0\"")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await owner.Patch($"/api/v1/accounts/{account.Id}", new JsonObject { ["city"] = "Ulm" }, "\"0\"")).StatusCode);
        var happened = await portal.Read(db => db.Set<StoredEvent>().Where(row => row.Name == "account.changed").ToListAsync(Stop), rows => rows);
        Assert.Contains("\"after\":\"Bonn\"", Assert.Single(happened).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_external_id_belongs_to_one_account()
    {
        var owner = await portal.As();
        await AnAccount("Acme", "x-1");
        var body = Acme("Other");
        body["externalId"] = "x-1";
        Assert.Equal("external-id-taken", (string?)(await (await owner.Post("/api/v1/accounts", body)).Json())["code"]);
    }

    [Theory]
    [InlineData("mul", "Müller Maschinen")]
    [InlineData("maschinen MÜLLER", "Müller Maschinen")]
    [InlineData("x-77", "Acme")]
    [InlineData("nothing", null)]
    public async Task Accounts_are_found_by_the_beginnings_of_words(string query, string? found)
    {
        await AnAccount("Müller Maschinen");
        await AnAccount("Acme", "X-77");
        var names = (await (await portal.As()).All($"/api/v1/accounts?query={Uri.EscapeDataString(query)}")).Select(row => (string?)row["name"]);
        Assert.Equal(found is null ? [] : [found], names);
    }

    [Fact]
    public async Task Pages_neither_repeat_nor_lose_an_account_while_others_come()
    {
        var owner = await portal.As();
        for (var at = 0; at < 7; at++)
            await AnAccount($"Company {(char)('a' + at)}");
        var first = await (await owner.GetAsync("/api/v1/accounts?limit=3&sort=name", Stop)).Json();
        await AnAccount("Company 0 that sorts first");
        var seen = first["items"]!.AsArray().Select(row => (string?)row!["name"]).ToList();
        for (var cursor = (string?)first["nextCursor"]; cursor is not null;)
        {
            var page = await (await owner.GetAsync($"/api/v1/accounts?limit=3&sort=name&cursor={cursor}", Stop)).Json();
            seen.AddRange(page["items"]!.AsArray().Select(row => (string?)row!["name"]));
            cursor = (string?)page["nextCursor"];
        }

        Assert.Equal(Enumerable.Range(0, 7).Select(at => $"Company {(char)('a' + at)}"), seen);
    }

    [Fact]
    public async Task A_partner_meets_only_the_accounts_of_its_own_deals()
    {
        var (mine, other) = (await portal.APartner("Mine"), await portal.APartner("Other"));
        var myDeal = await portal.ADeal(mine, "Acme");
        var otherDeal = await portal.ADeal(other, "Wonder");
        var seller = await portal.As(mine, Role.PartnerSeller);

        Assert.Equal(["Acme"], (await seller.All("/api/v1/accounts")).Select(row => (string?)row["name"]));
        Assert.Empty(await seller.All("/api/v1/accounts?query=wonder"));
        Assert.Equal(HttpStatusCode.OK, (await seller.GetAsync($"/api/v1/accounts/{myDeal.Account}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await seller.GetAsync($"/api/v1/accounts/{otherDeal.Account}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await seller.Post("/api/v1/accounts/match", Acme())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await seller.Post("/api/v1/accounts", Acme())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await seller.Patch($"/api/v1/accounts/{myDeal.Account}", new JsonObject { ["city"] = "Ulm" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.As(mine, Role.PartnerFinance)).GetAsync("/api/v1/accounts", Stop)).StatusCode);

        var shown = await (await seller.GetAsync($"/api/v1/accounts/{myDeal.Account}", Stop)).Json();
        Assert.Equal((null, null, null), ((string?)shown["externalId"], shown["direct"], shown["openedAt"]));
    }

    [Fact]
    public async Task Typing_the_name_of_a_company_that_the_vendor_knows_opens_nothing()
    {
        await Known();
        var partner = await portal.APartner("Mine");
        var seller = await portal.As(partner, Role.PartnerSeller);
        var deal = await portal.ADeal(partner, "Acme");

        Assert.Empty(await seller.All("/api/v1/accounts"));
        Assert.Equal(HttpStatusCode.NotFound, (await seller.GetAsync($"/api/v1/accounts/{deal.Account}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await seller.GetAsync($"/accounts/{deal.Account}", Stop)).StatusCode);
        Assert.DoesNotContain("Acme", await seller.GetStringAsync(new Uri("/accounts.csv", UriKind.Relative), Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_sees_its_customer_as_it_named_it_never_as_the_vendor_knows_it()
    {
        var account = await Known();
        var partner = await portal.APartner("Mine");
        var (seller, staff) = (await portal.As(partner, Role.PartnerSeller), await portal.As());
        var deal = await portal.ADeal(partner, "ACME");
        Assert.Equal(account.Id, deal.Account);
        Assert.Equal(HttpStatusCode.OK, (await staff.Post($"/api/v1/deals/{deal.Id}/approve")).StatusCode);
        var sale = (await seller.All("/api/v1/opportunities")).Single();
        await staff.Patch($"/api/v1/accounts/{account.Id}", new JsonObject { ["city"] = "Vendorcity" });

        string[] routes = [$"/api/v1/accounts/{account.Id}", "/api/v1/accounts", $"/accounts/{account.Id}", "/accounts", "/accounts.csv",
            $"/api/v1/opportunities/{sale["id"]}", "/api/v1/opportunities", $"/opportunities/{sale["id"]}", "/opportunities", "/opportunities.csv", "/api/v1/opportunities?query=acme"];
        foreach (var route in routes)
        {
            var told = await seller.GetStringAsync(new Uri(route, UriKind.Relative), Stop);
            Assert.Contains("ACME", told, StringComparison.Ordinal);
            foreach (var vendors in (string[])["Acme GmbH", "Vendorcity", "Vendorstreet", "99999", "HRB 4711", "vendor-domain", "X-77"])
                Assert.False(told.Contains(vendors, StringComparison.Ordinal), $"{route} tells {vendors}");
        }

        foreach (var query in (string[])["gmbh", "x-77", "vendor-domain.example"])
            Assert.Equal((query, 0, 0), (query, (await seller.All($"/api/v1/accounts?query={query}")).Count, (await seller.All($"/api/v1/opportunities?query={query}")).Count));
        var tags = new[] { (await seller.GetAsync($"/api/v1/accounts/{account.Id}", Stop)).Headers.ETag, (await staff.GetAsync($"/api/v1/accounts/{account.Id}", Stop)).Headers.ETag };
        Assert.Equal(["\"0\"", "\"1\""], tags.Select(tag => tag!.Tag));
    }

    [Fact]
    public async Task A_customer_of_several_deals_stands_once_as_it_was_named_last()
    {
        var partner = await portal.APartner("Mine");
        await portal.ADeal(partner, "Acme GmbH");
        await portal.ADeal(partner, "ACME", "Network");
        var seller = await portal.As(partner, Role.PartnerSeller);
        Assert.Equal(["Acme GmbH"], (await seller.All("/api/v1/accounts")).Select(row => (string?)row["name"]));

        var later = await portal.Read(db => db.Deals.SingleAsync(deal => deal.FamilyKey == "network", Stop), deal => deal.Id);
        await (await portal.As()).Post($"/api/v1/deals/{later}/approve");
        Assert.Equal(["ACME"], (await seller.All("/api/v1/accounts")).Select(row => (string?)row["name"]));
    }

    [Fact]
    public async Task The_database_itself_shows_no_partner_an_account()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "Walls are PostgreSQL's.");
        var partner = await portal.APartner("Mine");
        await portal.ADeal(partner, "Acme");
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(new() { Reach = Reach.Partner, Partner = partner.Id }, Stop);
        Assert.Equal((1, 0), (await db.Deals.CountAsync(Stop), await db.Accounts.CountAsync(Stop)));
    }

    /// <summary>A company that the vendor knows well.</summary>
    Task<Account> Known() => portal.Given(db => db.OpenAccount(
        new("Acme GmbH", Country.Parse("DE"), "vendor-domain.example", "Köln", "Vendorstreet 1", "99999", "+49 221 99999", "HRB 4711"), "X-77", portal.Clock.Now()));

    [Fact]
    public async Task A_list_asks_the_database_as_often_for_many_as_for_one()
    {
        var owner = await portal.As();
        await AnAccount("One");
        var one = await portal.Queries.Of(() => owner.GetAsync("/api/v1/accounts?query=o", Stop));
        for (var at = 0; at < 20; at++)
            await AnAccount($"Other {at}");
        Assert.Equal(one, await portal.Queries.Of(() => owner.GetAsync("/api/v1/accounts?query=o", Stop)));
    }
}
