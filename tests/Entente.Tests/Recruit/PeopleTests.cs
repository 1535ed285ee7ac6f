using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit;

public sealed class PeopleTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    static JsonObject Sam(string email = "Sam@Mine.example", string role = Role.PartnerSeller, string name = "Sam Seller") => new() { ["email"] = email, ["name"] = name, ["role"] = role };

    Task<Mail> LastMail() => portal.Read(db => db.Set<Mail>().OrderByDescending(mail => mail.Id).FirstAsync(Stop), mail => mail);

    async Task<HttpClient> EnterBy(Mail mail)
    {
        var path = new Uri(mail.Text.Split('\n').Single(line => line.Contains("/enter/", StringComparison.Ordinal)).Trim()).AbsolutePath;
        var client = portal.Anybody();
        var answer = await client.Submit(await (await client.GetAsync(path, Stop)).Html());
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return client;
    }

    [Fact]
    public async Task An_administrator_invites_a_colleague_who_enters_by_mail_within_a_week()
    {
        var partner = await portal.APartner("Mine");
        var admin = await portal.As(partner, Role.PartnerAdmin);
        var created = await admin.Post($"/api/v1/partners/{partner.Id}/users", Sam());
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var sam = await created.Json();
        Assert.Equal(("sam@mine.example", "Sam Seller", "partner-seller", null), ((string?)sam["email"], (string?)sam["name"], (string?)sam["role"], (string?)sam["leftAt"]));
        Assert.True(JsonNode.DeepEquals(sam, await (await admin.GetAsync(created.Headers.Location, Stop)).Json()));

        portal.Clock.Advance(TimeSpan.FromDays(6.9));
        var mail = await LastMail();
        Assert.Equal(("sam@mine.example", "You are invited to Mine"), (mail.To, mail.Subject));
        var client = await EnterBy(mail);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/me", Stop)).StatusCode);
    }

    [Fact]
    public async Task Nobody_learns_that_a_person_is_known_elsewhere()
    {
        var (mine, other) = (await portal.APartner("Mine"), await portal.APartner("Other"));
        await (await portal.As()).Post($"/api/v1/partners/{other.Id}/users", Sam("sam@x.example", name: "Samuel Known"));
        var known = await LastMail();
        portal.Clock.Advance(TimeSpan.FromDays(300));
        var admin = await portal.As(mine, Role.PartnerAdmin);

        var old = await admin.Post($"/api/v1/partners/{mine.Id}/users", Sam("sam@x.example"));
        var oldMail = await LastMail();
        var fresh = await admin.Post($"/api/v1/partners/{mine.Id}/users", Sam("new@x.example"));
        var freshMail = await LastMail();

        Assert.Equal(old.StatusCode, fresh.StatusCode);
        var (a, b) = (await old.Json(), await fresh.Json());
        Assert.Equal(("Sam Seller", "Sam Seller"), ((string?)a["name"], (string?)b["name"]));
        Assert.Equal(((string?)a["id"])![..8], ((string?)b["id"])![..8]);
        Assert.NotEqual(known.Id, oldMail.Id);
        Assert.Equal(Plain(oldMail), Plain(freshMail));
        Assert.Equal(["Sam Seller", "Sam Seller"], (await admin.All($"/api/v1/partners/{mine.Id}/users")).Select(person => (string?)person["name"]).Where(name => name!.StartsWith("Sam", StringComparison.Ordinal)));
        Assert.Equal(1, await portal.Read(db => db.People.CountAsync(person => person.Email == "sam@x.example", Stop), count => count));

        static string Plain(Mail mail) => mail.Subject + string.Join('\n', mail.Text.Split('\n').Where(line => !line.Contains("/enter/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_has_a_place_is_not_invited_twice_and_who_left_comes_back()
    {
        var partner = await portal.APartner();
        var owner = await portal.As();
        var first = await (await owner.Post($"/api/v1/partners/{partner.Id}/users", Sam())).Json();
        var twice = await owner.Post($"/api/v1/partners/{partner.Id}/users", Sam());
        Assert.Equal((HttpStatusCode.Conflict, "member-already"), (twice.StatusCode, (string?)(await twice.Json())["code"]));

        await owner.Post($"/api/v1/partners/{partner.Id}/users/{first["id"]}/deactivate");
        var back = await (await owner.Post($"/api/v1/partners/{partner.Id}/users", Sam(role: Role.PartnerFinance))).Json();
        Assert.Equal(((string?)first["id"], "partner-finance", null), ((string?)back["id"], (string?)back["role"], (string?)back["leftAt"]));
    }

    [Fact]
    public async Task Who_is_deactivated_is_out_at_once_and_may_be_let_in_again()
    {
        var partner = await portal.APartner();
        var admin = await portal.As(partner, Role.PartnerAdmin);
        var sam = await (await admin.Post($"/api/v1/partners/{partner.Id}/users", Sam())).Json();
        var client = await EnterBy(await LastMail());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/me", Stop)).StatusCode);

        await admin.Post($"/api/v1/partners/{partner.Id}/users/{sam["id"]}/deactivate");
        Assert.Equal(HttpStatusCode.Found, (await client.GetAsync("/me", Stop)).StatusCode);
        Assert.Single(await admin.All($"/api/v1/partners/{partner.Id}/users?left=true"));

        Assert.Equal(HttpStatusCode.OK, (await admin.Post($"/api/v1/partners/{partner.Id}/users/{sam["id"]}/reactivate")).StatusCode);
        var again = await admin.Post($"/api/v1/partners/{partner.Id}/users/{sam["id"]}/reactivate");
        Assert.Equal((HttpStatusCode.Conflict, "is-here"), (again.StatusCode, (string?)(await again.Json())["code"]));
    }

    [Fact]
    public async Task A_partner_keeps_an_administrator()
    {
        var partner = await portal.APartner();
        var admin = await portal.As(partner, Role.PartnerAdmin);
        var self = (await admin.All($"/api/v1/partners/{partner.Id}/users")).Single();
        var leave = await admin.Post($"/api/v1/partners/{partner.Id}/users/{self["id"]}/deactivate");
        Assert.Equal((HttpStatusCode.Conflict, "last-admin"), (leave.StatusCode, (string?)(await leave.Json())["code"]));
        var demote = await admin.Post($"/api/v1/partners/{partner.Id}/users/{self["id"]}/role", new JsonObject { ["role"] = Role.PartnerSeller });
        Assert.Equal("last-admin", (string?)(await demote.Json())["code"]);

        await admin.Post($"/api/v1/partners/{partner.Id}/users", Sam(role: Role.PartnerAdmin));
        Assert.Equal(HttpStatusCode.OK, (await admin.Post($"/api/v1/partners/{partner.Id}/users/{self["id"]}/role", new JsonObject { ["role"] = Role.PartnerSeller })).StatusCode);
    }

    [Fact]
    public async Task Of_two_administrators_who_go_at_the_same_moment_one_stays()
    {
        var partner = await portal.APartner();
        var admin = await portal.As(partner, Role.PartnerAdmin);
        await admin.Post($"/api/v1/partners/{partner.Id}/users", Sam(role: Role.PartnerAdmin));
        var owner = await portal.As();
        var both = await owner.All($"/api/v1/partners/{partner.Id}/users");
        var answers = await Task.WhenAll(both.Select(person => owner.Post($"/api/v1/partners/{partner.Id}/users/{person["id"]}/deactivate")));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
    }

    [Theory]
    [InlineData(Role.PartnerSeller), InlineData(Role.PartnerFinance), InlineData(Role.PartnerMarketer), InlineData(Role.PartnerTechnical)]
    public async Task Others_of_a_partner_see_their_colleagues_and_manage_none(string role)
    {
        var partner = await portal.APartner();
        var somebody = await portal.As(partner, role);
        var people = await somebody.All($"/api/v1/partners/{partner.Id}/users");
        Assert.Single(people);
        Assert.Equal(HttpStatusCode.Forbidden, (await somebody.Post($"/api/v1/partners/{partner.Id}/users", Sam())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await somebody.Post($"/api/v1/partners/{partner.Id}/users/{people[0]["id"]}/deactivate")).StatusCode);
    }

    [Fact]
    public async Task People_of_other_partners_do_not_exist()
    {
        var (mine, other) = (await portal.APartner("Mine", "mia@example.com"), await portal.APartner("Other", "other@example.com"));
        var theirs = (await (await portal.As(other, Role.PartnerAdmin)).All($"/api/v1/partners/{other.Id}/users")).Single();
        foreach (var client in (HttpClient[])[await portal.As(mine, Role.PartnerAdmin), await portal.As(Role.PartnerManager, "mia@example.com")])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/v1/partners/{other.Id}/users", Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/v1/partners/{other.Id}/users/{theirs["id"]}", Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/v1/partners/{mine.Id}/users/{theirs["id"]}", Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.Post($"/api/v1/partners/{other.Id}/users", Sam())).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.Post($"/api/v1/partners/{mine.Id}/users/{theirs["id"]}/deactivate")).StatusCode);
            Assert.Equal(HttpStatusCode.Created, (await client.Post($"/api/v1/partners/{mine.Id}/users", Sam($"{Guid.CreateVersion7():N}@mine.example"))).StatusCode);
        }
    }

    [Theory]
    [InlineData("owner"), InlineData("finance"), InlineData("nobody")]
    public async Task A_partners_people_get_partners_roles_only(string role)
    {
        var partner = await portal.APartner();
        var answer = await (await portal.As(partner, Role.PartnerAdmin)).Post($"/api/v1/partners/{partner.Id}/users", Sam(role: role));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "role"), (answer.StatusCode, (await answer.Json())["errors"]!.AsObject().Single().Key));
    }

    [Fact]
    public async Task Names_and_addresses_lie_encrypted_in_the_history()
    {
        var partner = await portal.APartner();
        await (await portal.As()).Post($"/api/v1/partners/{partner.Id}/users", Sam());
        var data = await portal.Read(db => db.Set<StoredEvent>().SingleAsync(happened => happened.Name == "person.invited", Stop), happened => happened.Data);
        Assert.DoesNotContain("Sam", data, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("partner-seller", data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_alone_invites_staff_and_the_last_owner_stays()
    {
        var owner = await portal.As();
        var self = (await owner.All("/api/v1/users")).Single();
        var created = await owner.Post("/api/v1/users", Sam("fin@vendor.example", Role.Finance));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync(created.Headers.Location, Stop)).StatusCode);
        var finance = await created.Json();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await owner.Post("/api/v1/users", Sam("x@vendor.example", Role.PartnerAdmin))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await owner.Post("/api/v1/users", Sam("fin@vendor.example", Role.Finance))).StatusCode);

        foreach (var (act, body) in new[] { ("deactivate", new JsonObject()), ("role", new JsonObject { ["role"] = Role.Support }) })
            Assert.Equal("last-owner", (string?)(await (await owner.Post($"/api/v1/users/{self["id"]}/{act}", body)).Json())["code"]);
        var entered = await EnterBy(await LastMail());
        Assert.Equal(HttpStatusCode.OK, (await owner.Post($"/api/v1/users/{finance["id"]}/deactivate")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await entered.GetAsync("/me", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await owner.Post($"/api/v1/users/{finance["id"]}/reactivate")).StatusCode);

        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.As(Role.ProgramManager)).Post("/api/v1/users", Sam())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.As(Role.Analyst)).GetAsync("/api/v1/users", Stop)).StatusCode);
    }
}
