using System.Net;
using System.Text.Json.Nodes;
using Entente.Incentivize;
using Entente.Platform;
using Entente.Sell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Recruit;

/// <summary>Two partners are one company, and perhaps two again.</summary>
public sealed class MergePartnersTests : PageTests
{
    async Task<JsonNode> Merge(HttpClient client, Partner from, Partner into, params string[] take)
    {
        var body = new JsonObject { ["into"] = $"{into.Id}" };
        if (take.Length > 0)
            body["take"] = new JsonArray([.. take.Select(field => JsonValue.Create(field))]);
        return await (await client.Post($"/api/v1/partners/{from.Id}/merge", body)).EnsureSuccessStatusCode().Json();
    }

    async Task<JsonNode> Unmerge(HttpClient client, JsonNode merged) =>
        await (await client.Post($"/api/v1/partners/{merged["partner"]!["id"]}/split", new JsonObject { ["mergeId"] = (string)merged["mergeId"]! })).EnsureSuccessStatusCode().Json();

    Task<Partner> Now(Partner partner) => Portal.Read(db => db.Partners.SingleAsync(row => row.Id == partner.Id, Stop), row => row);

    async Task<string> Refused(Partner from, Partner into) => (string)(await (await (await Portal.As()).Post($"/api/v1/partners/{from.Id}/merge", new JsonObject { ["into"] = $"{into.Id}" })).Json())["code"]!;

    async Task VerifyClean()
    {
        await Portal.Work();
        Assert.All(await Portal.Services.GetRequiredService<Verification>().Run(Stop), check => Assert.Null(check.Violation));
    }

    static JsonObject Sale(string id, Partner partner) => new()
    {
        ["externalId"] = id,
        ["kind"] = "booking",
        ["occurredOn"] = "2030-05-02",
        ["partnerId"] = $"{partner.Id}",
        ["family"] = "Storage",
        ["net"] = new JsonObject { ["amount"] = "200.00", ["currency"] = "EUR" },
    };

    [Fact]
    public async Task People_deals_and_sales_come_to_the_kept_partner_and_go_back()
    {
        var (kept, going) = (await Portal.APartner("Alder Systems"), await Portal.APartner("Birch Consulting"));
        var seller = await Portal.As(going, Role.PartnerSeller, "sam@birch.example");
        var deal = await seller.Register("Northwind");
        var owner = await Portal.As();
        (await owner.Post("/api/v1/transactions", Sale("b-1", going))).EnsureSuccessStatusCode();
        (await owner.Post($"/api/v1/records/deal/{deal["id"]}/comments", new JsonObject { ["text"] = "Call them", ["shared"] = true })).EnsureSuccessStatusCode();
        await Portal.Work();

        var merged = await Merge(owner, going, kept);
        await VerifyClean();

        Assert.Equal((kept.Id, kept.Id), (await Portal.Read(db => db.Deals.SingleAsync(Stop), row => row.Partner), await Portal.Read(db => db.Transactions.SingleAsync(Stop), row => row.Partner)));
        Assert.Equal(["Birch Consulting"], (await Now(kept)).OtherNames);
        Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = await seller.Open($"/deals/{deal["id"]}"); // signed in as before, now at the kept partner
        Assert.Contains("Call them", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("registered Northwind", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("merged", (await seller.Open($"/partners/{kept.Id}")).Body!.TextContent, StringComparison.Ordinal);
        var colleague = await Portal.As(kept, Role.PartnerSeller);
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync($"/deals/{deal["id"]}", Stop)).StatusCode);
        Assert.Equal($"/partners/{kept.Id}", $"{(await owner.GetAsync($"/partners/{going.Id}", Stop)).Headers.Location}");
        Assert.Single(await owner.All($"/api/v1/deals?partnerId={kept.Id}"));
        Assert.Equal(["Alder Systems"], (await owner.All("/api/v1/partners")).Select(row => (string?)row["name"]));

        var split = await Unmerge(owner, merged);
        await VerifyClean();
        Assert.Empty(split["stayed"]!.AsArray());
        Assert.Equal((going.Id, going.Id, null), (await Portal.Read(db => db.Deals.SingleAsync(Stop), row => row.Partner), await Portal.Read(db => db.Transactions.SingleAsync(Stop), row => row.Partner), (await Now(kept)).OtherNames));
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/deals/{deal["id"]}", Stop)).StatusCode);
        Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await seller.GetAsync($"/deals/{deal["id"]}", Stop)).StatusCode);
    }

    [Fact]
    public async Task Who_has_a_place_at_both_keeps_the_one_at_the_kept_partner()
    {
        var (kept, going) = (await Portal.APartner("Alder Systems"), await Portal.APartner("Birch Consulting"));
        var owner = await Portal.As();
        foreach (var partner in new[] { kept, going })
            (await owner.Post($"/api/v1/partners/{partner.Id}/users", new JsonObject { ["email"] = "sam@both.example", ["name"] = "Sam", ["role"] = "partner-seller" })).EnsureSuccessStatusCode();
        var merged = await Merge(owner, going, kept);
        Assert.Equal([(kept.Id, true), (going.Id, false)], await Places());
        await Unmerge(owner, merged);
        Assert.Equal([(kept.Id, true), (going.Id, true)], await Places());

        async Task<IEnumerable<(Id<Partner>, bool)>> Places() =>
            await Portal.Read(db => db.Memberships.Where(place => place.Partner != null).ToListAsync(Stop), rows => rows.Select(row => (row.Partner!.Value, row.IsActive)).OrderBy(row => row.Item1 != kept.Id));
    }

    [Fact]
    public async Task Who_left_the_kept_partner_years_ago_and_works_at_the_other_has_a_place_again_until_the_merge_is_undone()
    {
        var (kept, going) = (await Portal.APartner("Alder Systems"), await Portal.APartner("Birch Consulting"));
        var owner = await Portal.As();
        var sam = await Invite(kept, "Sam", Role.PartnerSeller);
        await Invite(kept, "Ann", Role.PartnerAdmin);
        (await owner.Post($"/api/v1/partners/{kept.Id}/users/{sam["id"]}/deactivate")).EnsureSuccessStatusCode();
        Portal.Clock.Advance(TimeSpan.FromDays(700));
        await Invite(going, "Samuel", Role.PartnerFinance, "sam@both.example");
        var before = await Places();

        var merged = await Merge(owner, going, kept);
        Assert.Equal([(kept.Id, true, Role.PartnerFinance, "Samuel"), (going.Id, false, Role.PartnerFinance, "Samuel")], (await Places()).Select(place => (place.Partner, place.LeftAt is null, place.Role, place.CalledAs)));
        await Unmerge(owner, merged);
        Assert.Equal(before, await Places());

        async Task<JsonNode> Invite(Partner partner, string name, string role, string? email = null) => await (await owner.Post($"/api/v1/partners/{partner.Id}/users",
            new JsonObject { ["email"] = email ?? $"{name}@both.example", ["name"] = name, ["role"] = role })).EnsureSuccessStatusCode().Json();

        async Task<IEnumerable<(Id<Partner> Partner, DateTimeOffset? LeftAt, string Role, string? CalledAs)>> Places() => await Portal.Read(
            db => (from place in db.Memberships join person in db.Set<Person>() on place.Person equals person.Id where person.Email == "sam@both.example" select place).ToListAsync(Stop),
            rows => rows.OrderBy(row => row.Partner != kept.Id).Select(row => (row.Partner!.Value, row.LeftAt, row.Role, row.CalledAs)).ToList());
    }

    [Fact]
    public async Task Merges_into_one_partner_are_undone_from_the_last_one_on_so_that_each_has_its_own_key_again()
    {
        var (kept, two, three) = (await Portal.APartner("Alder Systems"), await Portal.APartner("Birch Consulting"), await Portal.APartner("Cedar Works"));
        var owner = await Portal.As();
        await owner.Patch($"/api/v1/partners/{two.Id}", new JsonObject { ["externalId"] = "p-2", ["registryNumber"] = "HRB 2" });
        await owner.Patch($"/api/v1/partners/{three.Id}", new JsonObject { ["externalId"] = "p-3", ["registryNumber"] = "HRB 3" });
        var first = await Merge(owner, two, kept);
        Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await Merge(owner, three, kept, "externalId", "registryNumber");
        Assert.Equal("merged-since", (string)(await (await owner.Post($"/api/v1/partners/{kept.Id}/split", new JsonObject { ["mergeId"] = (string)first["mergeId"]! })).Json())["code"]!);
        Assert.Single((await owner.Open($"/partners/{kept.Id}/merge")).QuerySelectorAll("form[action$='/undo']"));
        await Unmerge(owner, second);
        await Unmerge(owner, first);
        Assert.Equal([(null, null), ("p-2", "HRB 2"), ("p-3", "HRB 3")], (await Task.WhenAll(new[] { kept, two, three }.Select(Now))).Select(partner => (partner.ExternalId, partner.RegistryNumber)));
    }

    [Fact]
    public async Task A_merge_takes_as_many_queries_however_many_deals_have_an_external_id_of_the_kept_partner()
    {
        var (kept, going) = (await Portal.APartner("Alder Systems"), await Portal.APartner("Birch Consulting"));
        var owner = await Portal.As();
        await Register(0);
        var one = await Portal.Queries.Of(Cycle);
        for (var at = 1; at < 5; at++)
            await Register(at);
        Assert.Equal(one, await Portal.Queries.Of(Cycle));
        Assert.Equal(5, await Portal.Read(db => db.Deals.Where(deal => deal.Partner == going.Id).Select(deal => deal.ExternalId).Distinct().CountAsync(Stop), count => count));

        async Task Cycle() => await Unmerge(owner, await Merge(owner, going, kept));

        async Task Register(int at)
        {
            foreach (var (partner, customer) in new[] { (kept, "Northwind"), (going, "Tailspin") })
            {
                var body = Given.Registration($"{customer} {at}");
                body["externalId"] = $"d-{at}";
                (await (await Portal.As(partner)).Post("/api/v1/deals", body)).EnsureSuccessStatusCode();
            }
        }
    }

    [Fact]
    public async Task What_was_paid_stays_with_who_was_paid_and_the_people_still_see_it()
    {
        var (kept, going) = (await Portal.APartner("Alder Systems"), await Portal.APartner("Birch Consulting"));
        var owner = await Portal.As();
        var plan = await (await owner.Post("/api/v1/plans", JsonNode.Parse("""{"name":"Resellers","currency":"EUR","trigger":"booking","effectiveFrom":"2030-01-01","rules":[{"name":"base","kind":"percent","rate":"0.05"}]}"""))).Json();
        (await owner.Post($"/api/v1/plans/{plan["id"]}/publish")).EnsureSuccessStatusCode();
        (await owner.Post("/api/v1/transactions", Sale("b-1", going))).EnsureSuccessStatusCode();
        (await owner.Post("/api/v1/statements/calculate", new JsonObject { ["period"] = "2030-05" })).EnsureSuccessStatusCode();
        await Portal.Work();
        var paid = (await owner.All($"/api/v1/statements?partnerId={going.Id}")).Single(statement => (string)statement["total"]!["amount"]! != "0.00");

        await Merge(owner, going, kept);
        (await owner.Post("/api/v1/transactions", Sale("b-1", going))).EnsureSuccessStatusCode(); // the CRM says it again
        (await owner.Post("/api/v1/statements/calculate", new JsonObject { ["period"] = "2030-05" })).EnsureSuccessStatusCode();
        await VerifyClean();

        Assert.Equal([("10.00", going.Id)], await Portal.Read(db => db.StatementLines.ToListAsync(Stop), lines => lines.Select(line => (line.Amount.Exact(), line.Partner))));
        Assert.Equal(going.Id, await Portal.Read(db => db.Transactions.SingleAsync(Stop), row => row.Partner));
        var finance = await Portal.As(kept, Role.PartnerFinance);
        Assert.Equal(HttpStatusCode.OK, (await finance.GetAsync($"/statements/{paid["id"]}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Portal.As(await Portal.APartner("Other"), Role.PartnerFinance)).GetAsync($"/statements/{paid["id"]}", Stop)).StatusCode);
    }

    [Fact]
    public async Task Each_field_can_be_taken_from_either_and_files_know_both()
    {
        var (kept, going) = (await Portal.APartner("Alder Systems", "anna@vendor.example"), await Portal.APartner("Birch Consulting", "bert@vendor.example"));
        var owner = await Portal.As();
        await owner.Patch($"/api/v1/partners/{kept.Id}", new JsonObject { ["externalId"] = "p-1", ["tier"] = "Gold" });
        await owner.Patch($"/api/v1/partners/{going.Id}", new JsonObject { ["externalId"] = "p-2", ["tier"] = "Silver", ["city"] = "Bonn" });
        var merged = await Merge(owner, going, kept, "name", "externalId");

        var (one, two) = (await Now(kept), await Now(going));
        Assert.Equal(("Birch Consulting", "p-2", "Gold", null), (one.Name, one.ExternalId, one.Tier, one.City));
        Assert.Equal(("p-1", "anna@vendor.example", kept.Id), (two.ExternalId, two.ManagerEmail, two.MergedInto!.Value));
        Assert.Equal(["Alder Systems"], one.OtherNames);
        (await owner.Patch($"/api/v1/partners/{kept.Id}", new JsonObject { ["managerEmail"] = "carla@vendor.example" })).EnsureSuccessStatusCode();
        Assert.Equal("carla@vendor.example", (await Now(going)).ManagerEmail);

        await Unmerge(owner, merged);
        (one, two) = (await Now(kept), await Now(going));
        Assert.Equal(("Alder Systems", "p-1", "carla@vendor.example"), (one.Name, one.ExternalId, one.ManagerEmail));
        Assert.Equal(("Birch Consulting", "p-2", "bert@vendor.example"), (two.Name, two.ExternalId, two.ManagerEmail));
    }

    [Fact]
    public async Task A_deal_whose_external_id_the_kept_partner_has_too_gets_its_own_back()
    {
        var (kept, going) = (await Portal.APartner("Alder Systems"), await Portal.APartner("Birch Consulting"));
        foreach (var (partner, customer) in new[] { (kept, "Northwind"), (going, "Tailspin") })
        {
            var body = Given.Registration(customer);
            body["externalId"] = "d-1";
            (await (await Portal.As(partner)).Post("/api/v1/deals", body)).EnsureSuccessStatusCode();
        }

        var owner = await Portal.As();
        var merged = await Merge(owner, going, kept);
        Assert.Equal(["d-1", null], await Portal.Read(db => db.Deals.OrderBy(deal => deal.Number).Select(deal => deal.ExternalId).ToListAsync(Stop), ids => ids));
        await Unmerge(owner, merged);
        Assert.Equal(["d-1", "d-1"], await Portal.Read(db => db.Deals.OrderBy(deal => deal.Number).Select(deal => deal.ExternalId).ToListAsync(Stop), ids => ids));
    }

    [Fact]
    public async Task Partners_in_bad_order_are_not_merged()
    {
        var (one, two) = (await Portal.APartner("Alder Systems"), await Portal.APartner("Birch Consulting"));
        var owner = await Portal.As();
        Assert.Equal("same-partner", await Refused(one, one));
        await owner.Post($"/api/v1/partners/{one.Id}/suspend", new JsonObject { ["reason"] = "Unpaid" });
        Assert.Equal(("partner-is-suspended", "partner-is-suspended"), (await Refused(one, two), await Refused(two, one)));
        await owner.Post($"/api/v1/partners/{one.Id}/resume");
        await owner.Post($"/api/v1/partners/{one.Id}/exit", new JsonObject { ["reason"] = "Agreed" });
        Assert.Equal("partner-not-active", await Refused(two, one));
        foreach (var role in new[] { Role.PartnerManager, Role.Finance })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await Portal.As(role)).Post($"/api/v1/partners/{one.Id}/merge", new JsonObject { ["into"] = $"{two.Id}" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portal.As(one)).GetAsync($"/partners/{one.Id}/merge", Stop)).StatusCode);
        await Merge(owner, one, two);
    }

    [Fact]
    public async Task A_person_merges_on_the_page_and_takes_it_back_there()
    {
        var (kept, going) = (await Portal.APartner("Alder Systems"), await Portal.APartner("Birch Consulting"));
        var owner = await Portal.As();
        var search = await owner.Open($"/partners/{kept.Id}/merge?query=birch");
        Assert.Equal($"/partners/{kept.Id}/merge?with={going.Id}", search.QuerySelector("main ul a")!.GetAttribute("href"));
        var done = await owner.Submit(await owner.Open($"/partners/{kept.Id}/merge?with={going.Id}"));
        Assert.Equal($"/partners/{kept.Id}", $"{done.Headers.Location}");
        Assert.Contains("merged Birch Consulting into this partner", (await owner.Open($"/partners/{kept.Id}")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        var undone = await owner.Submit(await owner.Open($"/partners/{kept.Id}/merge"), "form[action*='/undo']");
        Assert.Equal($"/partners/{going.Id}", $"{undone.Headers.Location}");
        Assert.Null((await Now(going)).MergedInto);
    }

    [Fact]
    public async Task A_registration_that_comes_in_the_moment_of_the_merge_follows()
    {
        var (kept, going) = (await Portal.APartner("Alder Systems"), await Portal.APartner("Birch Consulting"));
        var (owner, seller) = (await Portal.As(), await Portal.As(going));
        await Task.WhenAll([.. Enumerable.Range(0, 6).Select(at => (Task)seller.Post("/api/v1/deals", Given.Registration($"Customer {at}"))), Merge(owner, going, kept)]);
        await VerifyClean();
        Assert.Equal(0, await Portal.Read(db => db.Deals.CountAsync(deal => deal.Partner == going.Id, Stop), count => count));
    }
}
