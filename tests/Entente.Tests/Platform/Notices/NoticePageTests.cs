using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente;

/// <summary>What people read of what happened, and mark as read.</summary>
public sealed class NoticePageTests : PageTests
{
    async Task<Id<Person>> Tell(string email, string what, Partner? about = null, Id<Partner>? place = null)
    {
        Portal.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var now = Portal.Clock.Now();
        about ??= await Portal.APartner($"Partner of {what}");
        return await Portal.Given(db =>
        {
            var person = db.People.Single(one => one.Email == email);
            return db.Add(Notice.To(person.Id, place, new("following", "partner", about.Id.Value, about.Name, "Ann", what), now, Delivery.Portal, now)).Entity.Person;
        });
    }

    static async Task<int> Unread(HttpClient who) => (int)(await (await who.GetAsync(new Uri("/notices/count", UriKind.Relative), Stop)).Json())["unread"]!;

    static async Task<string[]> Shown(HttpClient who, string page = "/notices") => Shown(await who.Open(page));

    static string[] Shown(IParentNode page) => [.. page.QuerySelectorAll(".notice-text > span").Select(text => text.TextContent.Trim())];

    [Fact]
    public async Task The_newest_stands_first_under_its_day_and_the_number_at_the_bell_is_that_of_the_unread()
    {
        var ann = await Portal.As(Role.Support, "ann@vendor.example");
        await Tell("ann@vendor.example", "wrote one");
        Portal.Clock.Advance(TimeSpan.FromDays(1));
        await Tell("ann@vendor.example", "wrote two");
        var page = await ann.Open("/notices");
        Assert.Equal(["Today", "Yesterday"], page.QuerySelectorAll(".notice-day h2").Select(day => day.TextContent));
        Assert.Equal(["Unread: Ann wrote two", "Unread: Ann wrote one"], await Shown(ann));
        Assert.Equal("2", page.QuerySelector(".bell-count")!.TextContent);
        Assert.Equal("Notices: 2 unread notices", page.QuerySelector(".bell")!.GetAttribute("aria-label"));
        Assert.Equal(2, await Unread(ann));
    }

    [Fact]
    public async Task Who_opens_one_comes_to_its_record_and_has_read_all_news_of_it()
    {
        var ann = await Portal.As(Role.Support, "ann@vendor.example");
        var partner = await Portal.APartner("North");
        await Tell("ann@vendor.example", "wrote one", partner);
        await Tell("ann@vendor.example", "wrote two", partner);
        await Tell("ann@vendor.example", "wrote elsewhere");
        var page = await ann.Open("/notices");
        var opened = await ann.Submit(page, ".notice:has(time):nth-child(2) form[action$='/open']");
        Assert.Equal($"/partners/{partner.Id}", opened.Headers.Location!.OriginalString);
        Assert.Equal(["Unread: Ann wrote elsewhere"], await Shown(ann, "/notices?unread=true"));
    }

    [Fact]
    public async Task One_is_marked_as_read_and_that_is_taken_back()
    {
        var ann = await Portal.As(Role.Support, "ann@vendor.example");
        await Tell("ann@vendor.example", "wrote one");
        Assert.Equal(HttpStatusCode.Found, (await ann.Submit(await ann.Open("/notices"), "form[action$='/read']:not([action='/notices/read'])")).StatusCode);
        Assert.Equal(0, await Unread(ann));
        Assert.Equal(HttpStatusCode.Found, (await ann.Submit(await ann.Open("/notices"), ".flash form")).StatusCode);
        Assert.Equal(1, await Unread(ann));
    }

    [Fact]
    public async Task All_are_marked_as_read_but_for_what_came_since_and_that_is_taken_back()
    {
        var ann = await Portal.As(Role.Support, "ann@vendor.example");
        await Tell("ann@vendor.example", "wrote one");
        await Tell("ann@vendor.example", "wrote two");
        await ann.Submit(await ann.Open("/notices"), "form[action$='/read']:not([action='/notices/read'])");
        await Tell("ann@vendor.example", "wrote three");
        await ann.Open("/notices"); // the word of the first is said
        var page = await ann.Open("/notices");
        await Tell("ann@vendor.example", "wrote four");
        Assert.Equal(HttpStatusCode.Found, (await ann.Submit(page, "form[action='/notices/read']")).StatusCode);
        var left = await ann.Open("/notices?unread=true"); // the one page that offers the way back
        Assert.Equal(["Unread: Ann wrote four"], Shown(left));
        Assert.Equal(HttpStatusCode.Found, (await ann.Submit(left, ".flash form")).StatusCode);
        Assert.Equal(3, await Unread(ann));
    }

    [Fact]
    public async Task Nobody_sees_or_marks_what_is_meant_for_somebody_else()
    {
        var (north, south) = (await Portal.APartner("North"), await Portal.APartner("South"));
        var (ann, sue) = (await Portal.As(north, Role.PartnerSeller, "ann@north.example"), await Portal.As(south, Role.PartnerSeller, "sue@south.example"));
        var owner = await Portal.As();
        await Tell("ann@north.example", "decided", north, north.Id);
        var notice = await Portal.Read(db => db.Set<Notice>().SingleAsync(Stop), one => one.Id);
        Assert.Equal(["Unread: Ann decided"], await Shown(ann));
        foreach (var other in new[] { sue, owner })
        {
            Assert.Empty(await Shown(other));
            Assert.Equal(0, await Unread(other));
            var page = await other.Open("/notices");
            page.QuerySelector("entente-zone form, .menu form")!.SetAttribute("action", $"/notices/{notice}/read");
            Assert.Equal(HttpStatusCode.NotFound, (await other.Submit(page, $"form[action='/notices/{notice}/read']")).StatusCode);
            await other.Post("/api/v1/notices/read", new JsonObject { ["ids"] = new JsonArray($"{notice}") });
        }

        Assert.Equal(1, await Unread(ann));
    }

    [Fact]
    public async Task Of_a_record_that_is_not_theirs_to_see_any_more_nothing_is_told()
    {
        var partner = await Portal.APartner("North", "pam@vendor.example");
        var pam = await Portal.As(Role.PartnerManager, "pam@vendor.example");
        await Tell("pam@vendor.example", "wrote a secret", partner);
        Assert.Contains("secret", Assert.Single(await Shown(pam)), StringComparison.Ordinal);
        await (await Portal.As()).Patch($"/api/v1/partners/{partner.Id}", new JsonObject { ["managerEmail"] = "other@vendor.example" });
        var page = await pam.Open("/notices");
        Assert.DoesNotContain("secret", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("North", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_works_for_two_companies_reads_at_each_what_concerns_it()
    {
        var (north, south) = (await Portal.APartner("North"), await Portal.APartner("South"));
        var ann = await Portal.As(north, Role.PartnerSeller, "ann@north.example");
        await Portal.Given(db => db.Add(Membership.With(south.Id, db.People.Single(one => one.Email == "ann@north.example"), Role.PartnerSeller, Portal.Clock.Now())).Entity);
        await Tell("ann@north.example", "wrote at North", north, north.Id);
        await Tell("ann@north.example", "wrote at South", south, south.Id);
        Assert.Equal(["Unread: Ann wrote at North"], await Shown(ann));
    }

    [Fact]
    public async Task A_long_list_goes_on_page_by_page_and_misses_nothing()
    {
        var ann = await Portal.As(Role.Support, "ann@vendor.example");
        var partner = await Portal.APartner("North");
        for (var at = 0; at < 7; at++)
            await Tell("ann@vendor.example", $"wrote {at}", partner);
        var (all, next) = (new List<string>(), "/notices?limit=3");
        while (next is not null)
        {
            all.AddRange(await Shown(ann, next));
            next = (await ann.Open(next)).QuerySelector(".paging a")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(0, 7).Reverse().Select(at => $"Unread: Ann wrote {at}"), all);
    }
}
