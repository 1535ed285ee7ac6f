using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Entente.Platform;
using Entente.Recruit;
using Entente.Sell;
using Microsoft.EntityFrameworkCore;

namespace Entente.Access;

/// <summary>Somebody whom two partners and the vendor let in: they choose, they switch, and nothing of one gets into the other.</summary>
public sealed class PlaceTests : IAsyncLifetime
{
    const string Ann = "ann@example.com";

    readonly Portal portal = new();
    Partner alder = default!, birch = default!;
    HttpClient browser = default!;
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (alder, birch) = (await portal.APartner("Alder"), await portal.APartner("Birch"));
        browser = await portal.As(alder, Role.PartnerSeller, Ann);
        browser.DefaultRequestHeaders.Authorization = null;
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public ValueTask DisposeAsync()
    {
        portal.Dispose();
        return default;
    }

    Task<Membership> AlsoAt(Partner? partner, string role) => portal.Given(db =>
    {
        portal.Clock.Advance(TimeSpan.FromSeconds(1)); // who let them in first is first
        var person = db.People.Single(row => row.Email == Ann);
        return db.Add(partner is null ? Membership.OfStaff(person, role, portal.Clock.Now()) : Membership.With(partner.Id, person, role, portal.Clock.Now())).Entity;
    });

    async Task Switch(string to)
    {
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var page = await browser.Open("/places");
        var button = page.QuerySelectorAll("form[action='/me/place']").Single(form => form.TextContent.Contains(to, StringComparison.Ordinal));
        button.Id = "chosen";
        Assert.Equal(HttpStatusCode.Found, (await browser.Submit(page, "#chosen")).StatusCode);
    }

    /// <summary>Another node, or a later moment: what was believed is looked up anew.</summary>
    async Task Anew() => browser = await SignedInAnew();

    async Task<HttpClient> SignedInAnew()
    {
        var client = await portal.As(alder, Role.PartnerSeller, Ann);
        client.DefaultRequestHeaders.Authorization = null;
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    [Fact]
    public async Task Whom_several_let_in_chooses_after_signing_in_and_every_page_says_for_whom()
    {
        await AlsoAt(birch, Role.PartnerAdmin);
        var token = await portal.Given(db => OneTimeLink.Make(db, LinkPurpose.SignIn, db.People.Single(row => row.Email == Ann).Id, portal.Clock.Now().AddHours(1)));
        browser = portal.Anybody();
        var entered = await browser.Submit(await browser.Open($"/enter/{token}?next=%2Fdeals"));
        Assert.Equal("/welcome?next=%2Fplaces%3Fnext%3D%252Fdeals", entered.Headers.Location!.OriginalString);
        var choice = await browser.Open("/places?next=%2Fdeals");
        Assert.Equal(["Alder", "Birch"], choice.QuerySelectorAll("main .person").Select(place => Regex.Match(place.TextContent, "Alder|Birch").Value));

        await Switch("Birch");
        Assert.Contains("Birch", (await browser.Open("/deals")).QuerySelector(".user-name")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Work for Alder", (await browser.Open("/deals")).QuerySelector("#user-menu")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_choice_is_of_one_browser()
    {
        await AlsoAt(birch, Role.PartnerAdmin);
        await Anew();
        await Switch("Birch");
        var second = await SignedInAnew();
        Assert.Contains("Alder", (await second.Open("/deals")).QuerySelector(".user-name")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Birch", (await browser.Open("/deals")).QuerySelector(".user-name")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_opened_for_one_company_is_not_done_for_the_other()
    {
        await portal.AProduct();
        await AlsoAt(birch, Role.PartnerSeller);
        await Anew();
        var form = await browser.Open("/deals/new");
        await Switch("Birch");
        (string, string)[] typed = [("Customer.Name", "Acme"), ("Customer.Country", "DE"), ("Family", "Storage"), ("Value", "1000")];
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Submit(form, "main form[action='/deals/new']", typed)).StatusCode);
        Assert.Equal(0, await portal.Read(db => db.Deals.CountAsync(Stop), count => count));

        Assert.True((await browser.Submit(await browser.Open("/deals/new"), "main form[action='/deals/new']", typed)).StatusCode is HttpStatusCode.Found or HttpStatusCode.OK);
        Assert.Equal(birch.Id, await portal.Read(db => db.Deals.SingleAsync(Stop), deal => deal.Partner));
    }

    [Fact]
    public async Task A_link_to_a_record_of_the_other_company_offers_the_switch()
    {
        await portal.AProduct();
        var deal = await portal.ADeal(birch, "Quarry");
        await AlsoAt(birch, Role.PartnerSeller);
        await Anew();

        var answer = await browser.GetAsync($"/deals/{deal.Id}", Stop);
        var page = await answer.Html();
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("This is at Birch", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Quarry", page.Body!.TextContent, StringComparison.Ordinal);
        var switched = await browser.Submit(page);
        Assert.Equal($"/deals/{deal.Id}", switched.Headers.Location!.OriginalString);
        Assert.Contains("Quarry", (await browser.Open($"/deals/{deal.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_belong_there_learns_nothing_of_a_record_by_its_link()
    {
        await portal.AProduct();
        var deal = await portal.ADeal(birch, "Quarry");
        var cedar = await portal.APartner("Cedar");
        foreach (var places in (Partner?[])[null, cedar])
        {
            if (places is not null)
            {
                await AlsoAt(places, Role.PartnerSeller);
                await Anew();
            }

            Assert.Equal(await Says($"/deals/{Guid.CreateVersion7(portal.Clock.Now())}"), await Says($"/deals/{deal.Id}"));
        }

        async Task<string> Says(string path)
        {
            var answer = await browser.GetAsync(path, Stop);
            var page = await answer.Html();
            foreach (var field in page.QuerySelectorAll("input"))
                field.Remove();
            return $"{answer.StatusCode}: {page.Body!.InnerHtml.Replace(path[(path.LastIndexOf('/') + 1)..], "…", StringComparison.Ordinal)}";
        }
    }

    [Fact]
    public async Task A_place_of_somebody_else_is_no_choice()
    {
        var stranger = await portal.As(birch, Role.PartnerAdmin);
        var theirs = await portal.Read(db => db.Memberships.SingleAsync(row => row.Role == Role.PartnerAdmin, Stop), row => row.Id);
        await AlsoAt(null, Role.Analyst);
        await Anew();
        var page = await browser.Open("/places");
        var form = page.QuerySelector<IHtmlFormElement>("form[action='/me/place']")!;
        form.Elements.OfType<IHtmlInputElement>().Single(field => field.Name == "Place").Value = $"{theirs}";
        await browser.Submit(page, "form[action='/me/place']");
        Assert.Contains("Alder", (await browser.Open("/me")).QuerySelector(".user-name")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/me", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_place_that_was_taken_away_is_left_at_once()
    {
        var place = await AlsoAt(birch, Role.PartnerSeller);
        var admin = await portal.As(birch);
        await Anew();
        await Switch("Birch");
        (await admin.Post($"/api/v1/partners/{birch.Id}/users/{place.Id}/deactivate")).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/me", Stop)).StatusCode);
    }
}
