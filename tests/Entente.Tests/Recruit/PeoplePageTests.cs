using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit;

public sealed class PeoplePageTests : IDisposable
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

    [Fact]
    public async Task An_administrator_lets_somebody_in_changes_the_role_and_ends_the_access()
    {
        var partner = await portal.APartner();
        var admin = await portal.As(partner, Role.PartnerAdmin);
        var users = $"/partners/{partner.Id}/users";
        var wrong = await admin.Submit(await Open(admin, $"{users}/new"), ("Name", "Sam"), ("Email", "not an address"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = await wrong.Html();
        Assert.NotNull(page.QuerySelector("#Email-error"));
        Assert.Equal(HttpStatusCode.Found, (await admin.Submit(page, ("Email", "sam@x.example"), ("Role", Role.PartnerSeller))).StatusCode);
        var twice = await admin.Submit(await Open(admin, $"{users}/new"), ("Name", "Sam"), ("Email", "sam@x.example"), ("Role", Role.PartnerSeller));
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);

        var sam = (await Open(admin, users)).QuerySelectorAll<IHtmlAnchorElement>("a.row-link").Single(link => link.TextContent.Contains("Sam", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Found, (await admin.Submit(await Open(admin, sam), "form[action$='/role']", ("Role", Role.PartnerFinance))).StatusCode);
        var ended = await admin.Submit(await Open(admin, sam), "#deactivate form");
        var list = await Open(admin, ended.Headers.Location!.ToString());
        Assert.DoesNotContain("sam@x.example", list.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await admin.Submit(list, "form[action$='/reactivate']")).StatusCode);
        Assert.Contains("sam@x.example", (await Open(admin, users)).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_sees_colleagues_finds_no_buttons()
    {
        var partner = await portal.APartner();
        var seller = await portal.As(partner, Role.PartnerSeller);
        var page = await Open(seller, $"/partners/{partner.Id}/users");
        Assert.Null(page.QuerySelector("a[href$='/users/new']"));
        Assert.Empty((await Open(seller, page.QuerySelector("a.row-link")!.GetAttribute("href")!)).QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task The_owner_lets_staff_in_and_others_have_no_such_page()
    {
        var owner = await portal.As();
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(await Open(owner, "/settings/people/new"), ("Name", "Fin"), ("Email", "fin@x.example"), ("Role", Role.Finance))).StatusCode);
        Assert.Contains("fin@x.example", (await Open(owner, "/settings/people")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("fin@x.example", await owner.GetStringAsync("/settings/people.csv", Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.As(Role.ProgramManager)).GetAsync("/settings/people", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_person_sets_a_name_and_a_password_and_enters_with_it()
    {
        var partner = await portal.APartner();
        var somebody = await portal.As(partner, Role.PartnerSeller, "sam@x.example");
        Assert.Equal(HttpStatusCode.Found, (await somebody.Submit(await Open(somebody, "/me"), "form[action='/me/name']", ("Name", "Sam Seller"))).StatusCode);
        Assert.Contains("Sam Seller", (await Open(somebody, "/me")).QuerySelector(".user-name")!.TextContent, StringComparison.Ordinal);

        var weak = await somebody.Submit(await Open(somebody, "/me"), "form[action='/me/password']", ("Password", "short"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, weak.StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await somebody.Submit(await Open(somebody, "/me"), "form[action='/me/password']", ("Password", "four plain words here"))).StatusCode);

        var wrong = await somebody.Submit(await Open(somebody, "/me"), "form[action='/me/password']", ("Current", "guess"), ("Password", "another good one"));
        Assert.NotNull((await wrong.Html()).QuerySelector("#Current-error"));

        var fresh = portal.Anybody();
        var entered = await fresh.Submit(await Open(fresh, "/sign-in"), ("Email", "sam@x.example"), ("Password", "four plain words here"));
        Assert.Equal(HttpStatusCode.Found, entered.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await fresh.GetAsync("/me", Stop)).StatusCode);
    }

    [Fact]
    public async Task Whom_two_companies_let_in_works_for_the_one_they_choose()
    {
        var (first, second) = (await portal.APartner("First"), await portal.APartner("Second"));
        var sam = await portal.As(first, Role.PartnerSeller, "sam@x.example");
        Assert.DoesNotContain("Your companies", await sam.GetStringAsync("/me", Stop), StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromMinutes(1)); // the place of longest standing is the usual one
        await (await portal.As()).Post($"/api/v1/partners/{second.Id}/users", new System.Text.Json.Nodes.JsonObject { ["email"] = "sam@x.example", ["name"] = "Sam", ["role"] = Role.PartnerAdmin });

        sam = await portal.As(first, Role.PartnerSeller, "sam@x.example");
        Assert.Equal(HttpStatusCode.NotFound, (await sam.GetAsync($"/partners/{second.Id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await sam.Submit(await Open(sam, "/me"), "form[action='/me/place']")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await sam.GetAsync($"/partners/{second.Id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sam.GetAsync($"/partners/{first.Id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await sam.GetAsync($"/partners/{second.Id}/users/new", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_key_has_no_password()
    {
        var answer = await (await portal.As()).Post("/api/v1/me/password", new System.Text.Json.Nodes.JsonObject { ["password"] = "four plain words here" });
        Assert.Equal((HttpStatusCode.Conflict, "not-a-person"), (answer.StatusCode, (string?)(await answer.Json())["code"]));
        Assert.Equal(0, await portal.Read(db => db.Set<Login>().CountAsync(Stop), count => count));
    }
}
