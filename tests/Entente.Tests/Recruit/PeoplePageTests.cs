using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit;

public sealed class PeoplePageTests : PageTests
{
    [Fact]
    public async Task An_administrator_lets_somebody_in_changes_the_role_and_ends_the_access()
    {
        var partner = await Portal.APartner();
        var admin = await Portal.As(partner, Role.PartnerAdmin);
        var users = $"/partners/{partner.Id}/users";
        var wrong = await admin.Submit(await admin.Open($"{users}/new"), ("Name", "Sam"), ("Email", "not an address"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = await wrong.Html();
        Assert.NotNull(page.QuerySelector("#Email-error"));
        Assert.Equal(HttpStatusCode.Found, (await admin.Submit(page, ("Email", "sam@x.example"), ("Role", Role.PartnerSeller))).StatusCode);
        var twice = await admin.Submit(await admin.Open($"{users}/new"), ("Name", "Sam"), ("Email", "sam@x.example"), ("Role", Role.PartnerSeller));
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);

        var sam = (await admin.Open(users)).QuerySelectorAll<IHtmlAnchorElement>("a.row-link").Single(link => link.TextContent.Contains("Sam", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Found, (await admin.Submit(await admin.Open(sam), "form[action$='/role']", ("Role", Role.PartnerFinance))).StatusCode);
        var ended = await admin.Submit(await admin.Open(sam), "#deactivate form");
        var list = await admin.Open(ended.Headers.Location!.ToString());
        Assert.DoesNotContain("sam@x.example", list.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await admin.Submit(list, "form[action$='/reactivate']")).StatusCode);
        Assert.Contains("sam@x.example", (await admin.Open(users)).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_sees_colleagues_finds_no_buttons()
    {
        var partner = await Portal.APartner();
        var seller = await Portal.As(partner, Role.PartnerSeller);
        var page = await seller.Open($"/partners/{partner.Id}/users");
        Assert.Null(page.QuerySelector("a[href$='/users/new']"));
        Assert.Empty((await seller.Open(page.QuerySelector("a.row-link")!.GetAttribute("href")!)).QuerySelectorAll("main form:not([action='/me/zone'])"));
    }

    [Fact]
    public async Task The_owner_lets_staff_in_and_others_have_no_such_page()
    {
        var owner = await Portal.As();
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(await owner.Open("/settings/people/new"), ("Name", "Fin"), ("Email", "fin@x.example"), ("Role", Role.Finance))).StatusCode);
        Assert.Contains("fin@x.example", (await owner.Open("/settings/people")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("fin@x.example", await owner.GetStringAsync("/people.csv?partnerId=none", Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portal.As(Role.ProgramManager)).GetAsync("/settings/people", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_person_sets_a_name_and_a_password_and_enters_with_it()
    {
        var partner = await Portal.APartner();
        var somebody = await Portal.As(partner, Role.PartnerSeller, "sam@x.example");
        Assert.Equal(HttpStatusCode.Found, (await somebody.Submit(await somebody.Open("/me"), "form[action='/me/name']", ("Name", "Sam Seller"))).StatusCode);
        Assert.Contains("Sam Seller", (await somebody.Open("/me")).QuerySelector(".user-name")!.TextContent, StringComparison.Ordinal);

        var weak = await somebody.Submit(await somebody.Open("/me"), "form[action='/me/password']", ("Password", "short"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, weak.StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await somebody.Submit(await somebody.Open("/me"), "form[action='/me/password']", ("Password", "four plain words here"))).StatusCode);

        var wrong = await somebody.Submit(await somebody.Open("/me"), "form[action='/me/password']", ("Current", "guess"), ("Password", "another good one"));
        Assert.NotNull((await wrong.Html()).QuerySelector("#Current-error"));

        var fresh = Portal.Anybody();
        var entered = await fresh.Submit(await fresh.Open("/sign-in"), ("Email", "sam@x.example"), ("Password", "four plain words here"));
        Assert.Equal(HttpStatusCode.Found, entered.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await fresh.GetAsync("/me", Stop)).StatusCode);
    }

    [Fact]
    public async Task Whom_two_companies_let_in_works_for_the_one_they_choose()
    {
        var (first, second) = (await Portal.APartner("First"), await Portal.APartner("Second"));
        var sam = await Portal.As(first, Role.PartnerSeller, "sam@x.example");
        Assert.DoesNotContain("Your companies", await sam.GetStringAsync("/me", Stop), StringComparison.Ordinal);
        Portal.Clock.Advance(TimeSpan.FromMinutes(1)); // the place of longest standing is the usual one
        await (await Portal.As()).Post($"/api/v1/partners/{second.Id}/users", new System.Text.Json.Nodes.JsonObject { ["email"] = "sam@x.example", ["name"] = "Sam", ["role"] = Role.PartnerAdmin });

        sam = await Portal.As(first, Role.PartnerSeller, "sam@x.example");
        Assert.Equal(HttpStatusCode.NotFound, (await sam.GetAsync($"/partners/{second.Id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await sam.Submit(await sam.Open("/me"), "form[action='/me/place']")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await sam.GetAsync($"/partners/{second.Id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sam.GetAsync($"/partners/{first.Id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await sam.GetAsync($"/partners/{second.Id}/users/new", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_key_has_no_password()
    {
        var answer = await (await Portal.As()).Post("/api/v1/me/password", new System.Text.Json.Nodes.JsonObject { ["password"] = "four plain words here" });
        Assert.Equal((HttpStatusCode.Conflict, "not-a-person"), (answer.StatusCode, (string?)(await answer.Json())["code"]));
        Assert.Equal(0, await Portal.Read(db => db.Set<Login>().CountAsync(Stop), count => count));
    }
}
