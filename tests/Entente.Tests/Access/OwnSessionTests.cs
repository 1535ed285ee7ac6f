using System.Net;
using AngleSharp.Html.Dom;
using Entente.Platform;
using Entente.Recruit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Access;

/// <summary>Where somebody is signed in: seen, ended, told.</summary>
public sealed class OwnSessionTests : IDisposable
{
    const string Ann = "ann@example.com";
    const string Chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36";
    const string Phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    static async Task<HttpStatusCode> Asks(HttpClient browser) => (await browser.GetAsync("/me", Stop)).StatusCode;

    async Task<HttpClient> OfAnn(string device)
    {
        var browser = portal.Anybody();
        browser.DefaultRequestHeaders.UserAgent.ParseAdd(device);
        await Enter(browser);
        return browser;
    }

    async Task Enter(HttpClient browser)
    {
        var token = await portal.Given(db =>
        {
            var person = db.People.SingleOrDefault(row => row.Email == Ann);
            if (person is null)
            {
                person = db.Add(Person.Meet("Ann", Ann, portal.Clock.Now())).Entity;
                db.Add(Membership.OfStaff(person, Role.Support, portal.Clock.Now()));
            }

            return OneTimeLink.Make(db, LinkPurpose.SignIn, person.Id, portal.Clock.Now().AddHours(1));
        });
        Assert.Equal(HttpStatusCode.Found, (await browser.Submit(await browser.Open($"/enter/{token}"))).StatusCode);
    }

    Task<List<Session>> Sessions() => portal.Read(db => db.Set<Session>().OrderBy(row => row.Id).ToListAsync(Stop), rows => rows);

    Task<List<Mail>> Notices() => portal.Read(db => db.Set<Mail>().Where(mail => mail.Subject == "A new device signed in").ToListAsync(Stop), mails => mails);

    static string[] Devices(IHtmlDocument me) => [.. me.QuerySelectorAll("#sessions strong").Select(device => device.TextContent)];

    [Fact]
    public async Task The_page_Me_lists_where_one_is_signed_in_this_one_first()
    {
        var (desk, phone) = (await OfAnn(Chrome), await OfAnn(Phone));
        Assert.Equal(["Chrome on Windows", "Safari on iPhone"], Devices(await desk.Open("/me")));
        var list = (await phone.Open("/me")).QuerySelectorAll("#sessions li");
        Assert.Equal(["Safari on iPhone: True", "Chrome on Windows: False"], list.Select(one => $"{one.QuerySelector("strong")!.TextContent}: {one.TextContent.Contains("This one", StringComparison.Ordinal)}"));
    }

    [Fact]
    public async Task An_ended_sign_in_stops_at_once_and_the_others_go_on()
    {
        var (desk, phone) = (await OfAnn(Chrome), await OfAnn(Phone));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await Asks(desk), await Asks(phone)));
        await desk.Submit(await desk.Open("/me"), "#sessions form[action^='/me/sessions/'][action$='/end']:not([action='/me/sessions/end'])");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Found), (await Asks(desk), await Asks(phone)));
        Assert.Equal(["Chrome on Windows"], Devices(await desk.Open("/me")));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all_of_ones_own_and_nobody_elses()
    {
        var (desk, phone, colleague) = (await OfAnn(Chrome), await OfAnn(Phone), await portal.As(Role.Support, "bob@example.com"));
        var answer = await desk.Submit(await desk.Open("/me"), "form[action='/me/sessions/end']");
        Assert.Equal("/sign-in", answer.Headers.Location!.OriginalString);
        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found, HttpStatusCode.OK), (await Asks(desk), await Asks(phone), await Asks(colleague)));
        Assert.Contains("signed out everywhere", (await desk.Open("/sign-in")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await Asks(await OfAnn(Chrome)));
    }

    [Fact]
    public async Task A_copy_of_the_cookie_is_worth_nothing_after_signing_out()
    {
        var browser = await OfAnn(Chrome);
        var request = (await browser.GetAsync("/me", Stop)).RequestMessage!.Headers.GetValues("Cookie").ToList();
        Assert.Equal(HttpStatusCode.Found, (await browser.Submit(await browser.Open("/me"), "form[action='/sign-out']")).StatusCode);
        using var copy = new HttpRequestMessage(HttpMethod.Get, new Uri("/me", UriKind.Relative));
        copy.Headers.Add("Cookie", string.Join("; ", request));
        using var thief = portal.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        Assert.Equal(HttpStatusCode.Found, (await thief.SendAsync(copy, Stop)).StatusCode);
    }

    [Fact]
    public async Task A_sign_in_from_a_new_device_is_told_by_mail_and_one_from_a_known_is_not()
    {
        var desk = await OfAnn(Chrome);
        Assert.Empty(await Notices());
        await Enter(desk);
        Assert.Empty(await Notices());
        var phone = await OfAnn(Phone);
        var notice = Assert.Single(await Notices());
        Assert.Equal(Ann, notice.To);
        Assert.Contains("Safari on iPhone", notice.Text, StringComparison.Ordinal);
        Assert.Contains("/me", notice.Text, StringComparison.Ordinal);
        await Enter(phone);
        Assert.Single(await Notices());
    }

    [Fact]
    public async Task One_browser_has_one_sign_in()
    {
        var browser = await OfAnn(Chrome);
        await Enter(browser);
        Assert.Equal(2, (await Sessions()).Count);
        Assert.Equal(["Chrome on Windows"], Devices(await browser.Open("/me")));
    }

    [Fact]
    public async Task A_browser_that_nobody_uses_for_two_weeks_is_signed_out_and_one_that_is_used_stays()
    {
        var (desk, phone) = (await OfAnn(Chrome), await OfAnn(Phone));
        for (var day = 0; day < 15; day++)
        {
            portal.Clock.Advance(TimeSpan.FromDays(1));
            Assert.Equal(HttpStatusCode.OK, await Asks(desk));
            await portal.Work();
            portal.Services.GetRequiredService<Places>().Forget($"person:{(await Sessions())[0].Person}");
        }

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Found), (await Asks(desk), await Asks(phone)));
        Assert.Equal(["Chrome on Windows"], Devices(await desk.Open("/me")));
    }

    [Fact]
    public async Task Looking_at_a_page_writes_nothing_and_the_background_says_when_it_was()
    {
        var desk = await OfAnn(Chrome);
        var began = (await Sessions())[0].SeenAt;
        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        await Asks(desk);
        Assert.Equal(began, (await Sessions())[0].SeenAt);
        await portal.Work();
        Assert.Equal(portal.Clock.Now(), (await Sessions())[0].SeenAt);
    }

    [Fact]
    public async Task Old_sign_ins_are_forgotten()
    {
        await OfAnn(Chrome);
        portal.Clock.Advance(TimeSpan.FromDays(91));
        await portal.Work();
        Assert.Empty(await Sessions());
    }

    [Fact]
    public async Task Who_manages_people_signs_a_person_out_at_once_and_they_may_come_back()
    {
        var company = await portal.APartner();
        var (admin, seller) = (await portal.As(company), await portal.As(company, Role.PartnerSeller, Ann));
        var place = await portal.Read(db => db.Memberships.SingleAsync(row => row.Role == Role.PartnerSeller, Stop), row => row.Id);
        Assert.Equal(HttpStatusCode.OK, await Asks(seller));
        (await admin.Post($"/api/v1/partners/{company.Id}/users/{place}/sign-out")).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.Found, await Asks(seller));
        Assert.Equal(HttpStatusCode.OK, await Asks(await portal.As(company, Role.PartnerSeller, Ann)));

        await portal.As(Role.Support);
        var staff = await portal.Read(db => db.Memberships.SingleAsync(row => row.Role == Role.Support, Stop), row => row.Id);
        var owner = await portal.As();
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(await owner.Open($"/settings/people/{staff}"), "form[action$='/sign-out'][action^='/settings']")).StatusCode);
    }

    [Fact]
    public async Task What_is_kept_of_an_address_tells_a_network_and_no_household()
    {
        Assert.Equal("203.0.113.…", Platform.Devices.Short(IPAddress.Parse("203.0.113.77")));
        Assert.Equal("203.0.113.…", Platform.Devices.Short(IPAddress.Parse("::ffff:203.0.113.77")));
        Assert.Equal("2001:db8:abcd:…", Platform.Devices.Short(IPAddress.Parse("2001:db8:abcd:12::1")));
        await OfAnn(Chrome);
        Assert.All(await portal.Read(db => db.Set<StoredEvent>().ToListAsync(Stop), rows => rows), happened => Assert.DoesNotContain("Chrome", happened.Data, StringComparison.Ordinal));
    }
}
