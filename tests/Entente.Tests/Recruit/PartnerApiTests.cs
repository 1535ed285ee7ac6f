using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit;

public sealed class PartnerApiTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    static JsonObject Northwind(string name = "Northwind Traders GmbH") => new() { ["name"] = name, ["country"] = "DE", ["types"] = new JsonArray("reseller", "var") };

    [Fact]
    public async Task Staff_admit_an_active_partner_unless_they_say_otherwise()
    {
        var owner = await portal.As();
        var created = await owner.Post("/api/v1/partners", Northwind());
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var partner = await created.Json();
        Assert.Equal(("active", """["reseller","var"]""", null), ((string?)partner["state"], partner["types"]!.ToJsonString(), (string?)partner["tier"]));
        Assert.True(partner.AsObject().ContainsKey("tier"));
        Assert.Empty(partner["findings"]!.AsArray());

        var prospect = Northwind("Prospect");
        prospect["state"] = "prospect";
        Assert.Equal("prospect", (string?)(await (await owner.Post("/api/v1/partners", prospect)).Json())["state"]);
    }

    [Fact]
    public async Task Likeness_to_another_partner_is_reported_never_refused()
    {
        var owner = await portal.As();
        var first = await (await owner.Post("/api/v1/partners", Northwind())).Json();
        for (var at = 0; at < 5; at++)
            await portal.APartner($"Unrelated {at}");

        var same = await owner.Post("/api/v1/partners", Northwind("NORTHWIND TRADERS"));
        Assert.Equal(HttpStatusCode.Created, same.StatusCode);
        var finding = Assert.Single((await same.Json())["findings"]!.AsArray())!;
        Assert.Equal(("same-partner", (string?)first["id"]), ((string?)finding["code"], (string?)finding["partnerId"]));
        Assert.NotNull(finding["why"]!["formula"]);

        var alike = await (await owner.Post("/api/v1/partners", Northwind("Northwind Traders Nord"))).Json();
        Assert.Contains(alike["findings"]!.AsArray(), other => (string?)other!["code"] == "possible-partner");
    }

    [Fact]
    public async Task A_manager_answers_for_whom_they_admit_and_hears_of_others_without_names()
    {
        await portal.APartner("Northwind Traders", manager: "other@example.com");
        var manager = await portal.As(Role.PartnerManager, "mia@example.com");

        var body = Northwind();
        body["managerEmail"] = "other@example.com";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.Post("/api/v1/partners", body)).StatusCode);

        var created = await (await manager.Post("/api/v1/partners", Northwind())).Json();
        Assert.Equal("mia@example.com", (string?)created["managerEmail"]);
        var finding = Assert.Single(created["findings"]!.AsArray())!;
        Assert.Equal(("like-other-partner", null, null), ((string?)finding["code"], (string?)finding["partnerId"], (string?)finding["name"]));
        Assert.Equal((string?)created["id"], (string?)Assert.Single(await manager.All("/api/v1/partners"))["id"]);
    }

    [Fact]
    public async Task A_manager_sees_and_changes_only_own_partners()
    {
        var mine = await portal.APartner("Mine", manager: "mia@example.com");
        var other = await portal.APartner("Other", manager: "other@example.com");
        var manager = await portal.As(Role.PartnerManager, "mia@example.com");

        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync($"/api/v1/partners/{mine.Id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"/api/v1/partners/{other.Id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await manager.Patch($"/api/v1/partners/{mine.Id}", new JsonObject { ["tier"] = "Gold" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.Patch($"/api/v1/partners/{mine.Id}", new JsonObject { ["managerEmail"] = "other@example.com" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Patch($"/api/v1/partners/{other.Id}", new JsonObject { ["tier"] = "Gold" })).StatusCode);
        foreach (var verb in (string[])["suspend", "archive"])
            Assert.Equal(HttpStatusCode.NotFound, (await manager.Post($"/api/v1/partners/{other.Id}/{verb}", new JsonObject { ["reason"] = "x" })).StatusCode);
    }

    [Theory]
    [InlineData(Role.PartnerAdmin), InlineData(Role.PartnerSeller), InlineData(Role.PartnerMarketer), InlineData(Role.PartnerFinance), InlineData(Role.PartnerTechnical)]
    public async Task A_partner_sees_itself_and_no_other(string role)
    {
        var mine = await portal.APartner("Mine");
        var other = await portal.APartner("Minerva");
        var somebody = await portal.As(mine, role);

        Assert.Equal(HttpStatusCode.OK, (await somebody.GetAsync($"/api/v1/partners/{mine.Id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await somebody.GetAsync($"/api/v1/partners/{other.Id}", Stop)).StatusCode);
        Assert.Equal("Mine", (string?)Assert.Single(await somebody.All("/api/v1/partners?query=min"))["name"]);
        Assert.Equal(HttpStatusCode.Forbidden, (await somebody.Post("/api/v1/partners", Northwind())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await somebody.Post($"/api/v1/partners/{mine.Id}/suspend", new JsonObject { ["reason"] = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await somebody.Post($"/api/v1/partners/{other.Id}/archive")).StatusCode);
    }

    [Fact]
    public async Task A_partner_changes_its_address_but_not_what_the_vendor_says_of_it()
    {
        var mine = await portal.APartner("Mine");
        var other = await portal.APartner("Other");
        var admin = await portal.As(mine, Role.PartnerAdmin);

        var moved = await admin.Patch($"/api/v1/partners/{mine.Id}", new JsonObject { ["city"] = "Kiel", ["phone"] = "+49 431 1234", ["domain"] = "mine.de", ["name"] = "Mine" });
        Assert.Equal((HttpStatusCode.OK, "Kiel"), (moved.StatusCode, (string?)(await moved.Json())["city"]));
        foreach (var (field, value) in new[] { ("name", "Better"), ("tier", "Gold"), ("currency", "USD"), ("managerEmail", "a@b.c"), ("registryNumber", "12345678"), ("externalId", "1") })
        {
            var answer = await admin.Patch($"/api/v1/partners/{mine.Id}", new JsonObject { [field] = value });
            Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), (answer.StatusCode, (string?)(await answer.Json())["code"]));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await admin.Patch($"/api/v1/partners/{other.Id}", new JsonObject { ["city"] = "Kiel" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.As(mine, Role.PartnerSeller)).Patch($"/api/v1/partners/{mine.Id}", new JsonObject { ["city"] = "Kiel" })).StatusCode);
    }

    [Fact]
    public async Task A_stale_edit_is_refused_and_a_fresh_one_counts()
    {
        var partner = await portal.APartner();
        var owner = await portal.As();
        var route = $"/api/v1/partners/{partner.Id}";
        var tag = (await owner.GetAsync(route, Stop)).Headers.ETag!.Tag;
        Assert.Equal(HttpStatusCode.OK, (await owner.Patch(route, new JsonObject { ["city"] = "Kiel" }, tag)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await owner.Patch(route, new JsonObject { ["city"] = "Bonn" }, tag)).StatusCode);
        Assert.Equal("Kiel", (string?)(await (await owner.GetAsync(route, Stop)).Json())["city"]);
    }

    [Fact]
    public async Task Nobody_stands_above_itself()
    {
        var head = await portal.APartner("Head");
        var branch = await portal.APartner("Branch");
        var owner = await portal.As();
        Assert.Equal(HttpStatusCode.OK, (await owner.Patch($"/api/v1/partners/{branch.Id}", new JsonObject { ["parentId"] = $"{head.Id}" })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await owner.Patch($"/api/v1/partners/{head.Id}", new JsonObject { ["parentId"] = $"{branch.Id}" })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await owner.Patch($"/api/v1/partners/{head.Id}", new JsonObject { ["parentId"] = $"{Guid.CreateVersion7()}" })).StatusCode);
    }

    [Fact]
    public async Task A_life_goes_step_by_step_with_a_reason_where_one_is_owed()
    {
        var body = Northwind();
        body["state"] = "prospect";
        var owner = await portal.As();
        var id = (string?)(await (await owner.Post("/api/v1/partners", body)).Json())["id"];

        foreach (var (verb, state) in new[] { ("apply", "applicant"), ("approve", "approved"), ("onboard", "onboarding"), ("activate", "active") })
            Assert.Equal(state, (string?)(await (await owner.Post($"/api/v1/partners/{id}/{verb}")).Json())["state"]);
        var silent = await owner.Post($"/api/v1/partners/{id}/suspend");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "reason"), (silent.StatusCode, (await silent.Json())["errors"]!.AsObject().Single().Key));
        var suspended = await (await owner.Post($"/api/v1/partners/{id}/suspend", new JsonObject { ["reason"] = "Unpaid" })).Json();
        Assert.Equal(("suspended", "Unpaid"), ((string?)suspended["state"], (string?)suspended["stateReason"]));
        var again = await owner.Post($"/api/v1/partners/{id}/suspend", new JsonObject { ["reason"] = "Unpaid" });
        Assert.Equal((HttpStatusCode.Conflict, "partner-is-suspended"), (again.StatusCode, (string?)(await again.Json())["code"]));
        foreach (var (verb, state) in new[] { ("resume", "active"), ("exit", "exiting"), ("end", "ended") })
            Assert.Equal(state, (string?)(await (await owner.Post($"/api/v1/partners/{id}/{verb}", new JsonObject { ["reason"] = "So it is" })).Json())["state"]);

        await portal.Work();
        var names = (await owner.All($"/api/v1/events?subject={id}")).Select(happened => (string?)happened["name"]);
        Assert.Equal(["partner.admitted", "partner.applied", "partner.approved", "partner.onboarding", "partner.activated", "partner.suspended", "partner.resumed", "partner.exiting", "partner.ended"], names);
    }

    [Fact]
    public async Task An_archived_partner_leaves_the_list_until_it_is_restored()
    {
        var partner = await portal.APartner();
        var owner = await portal.As();
        await owner.Post($"/api/v1/partners/{partner.Id}/archive");
        Assert.Empty(await owner.All("/api/v1/partners"));
        Assert.Single(await owner.All("/api/v1/partners?archived=true"));
        await owner.Post($"/api/v1/partners/{partner.Id}/restore");
        Assert.Single(await owner.All("/api/v1/partners"));
    }

    [Fact]
    public async Task Partners_are_found_by_what_they_are()
    {
        var owner = await portal.As();
        await portal.APartner("Plain");
        var body = Northwind("Łódź Bikes S.A.");
        (body["country"], body["tier"], body["managerEmail"], body["domain"], body["externalId"]) = ("Poland", "Gold", "Mia@Example.com", "www.lodz-bikes.pl", "R-17");
        var id = (string?)(await (await owner.Post("/api/v1/partners", body)).Json())["id"];

        foreach (var question in (string[])["query=lodz", "query=bik+lo", "query=lodz-bikes.pl", "query=R-17", "type=var", "tier=Gold", "country=PL", "manager=mia@example.com", "type=var&country=PL&state=active&query=lodz"])
            Assert.Equal((question, id), (question, (string?)Assert.Single(await owner.All($"/api/v1/partners?{question}"))["id"]));
        foreach (var question in (string[])["query=odz", "type=distributor", "tier=gold", "country=FR", "state=suspended", "manager=nobody@example.com"])
            Assert.Empty(await owner.All($"/api/v1/partners?{question}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await owner.GetAsync("/api/v1/partners?state=asleep", Stop)).StatusCode);
    }

    [Fact]
    public async Task An_external_id_belongs_to_one_partner()
    {
        var owner = await portal.As();
        var body = Northwind();
        body["externalId"] = "R-1";
        await owner.Post("/api/v1/partners", body);
        body["name"] = "Other";
        var second = await owner.Post("/api/v1/partners", body);
        Assert.Equal((HttpStatusCode.Conflict, "external-id-taken"), (second.StatusCode, (string?)(await second.Json())["code"]));
    }

    [Fact]
    public async Task The_same_request_sent_twice_admits_one_partner()
    {
        var owner = await portal.As();
        var first = await owner.Post("/api/v1/partners", Northwind(), "k");
        var again = await owner.Post("/api/v1/partners", Northwind(), "k");
        Assert.Equal(await first.Content.ReadAsStringAsync(Stop), await again.Content.ReadAsStringAsync(Stop));
        Assert.Equal(1, await portal.Read(db => db.Partners.CountAsync(Stop), count => count));
    }

    [Theory]
    [InlineData("name"), InlineData("-name"), InlineData("country"), InlineData("-country"), InlineData("added"), InlineData("-added")]
    public async Task Every_order_is_total_and_stable_while_others_add_partners(string sort)
    {
        foreach (var name in "Bolt,bolt,Anchor,Ödland,Zulu,anchor,Zoo".Split(','))
            await portal.APartner(name);
        var owner = await portal.As();
        var whole = (await owner.All($"/api/v1/partners?sort={sort}", limit: 500)).Select(partner => (string?)partner["id"]).ToList();
        var added = 0;
        var seen = (await owner.All($"/api/v1/partners?sort={sort}", limit: 2, between: async () =>
        {
            if (added < 3)
                await portal.APartner($"Late {added++}");
        })).Select(partner => (string?)partner["id"]).ToList();

        Assert.Equal(7, whole.Distinct().Count());
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(whole, seen.Where(whole.Contains));
    }

    [Fact]
    public async Task A_longer_list_takes_no_more_queries()
    {
        await portal.APartner("First");
        var owner = await portal.As();
        var one = await portal.Queries.Of(() => owner.GetAsync("/api/v1/partners?query=p", Stop));
        for (var at = 0; at < 20; at++)
            await portal.APartner($"P{at}");
        Assert.Equal(one, await portal.Queries.Of(() => owner.GetAsync("/api/v1/partners?query=p", Stop)));
    }
}
