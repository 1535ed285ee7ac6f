using System.Net;
using Entente.Platform;
using Entente.Recruit;
using Microsoft.EntityFrameworkCore;

namespace Entente.Access;

/// <summary>Coming in with one tap, and who may give themselves a key.</summary>
public sealed class PasskeyTests : IDisposable
{
    const string Ann = "ann@example.com";

    readonly Portal portal = new();
    readonly TestAuthenticator device = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        device.Dispose();
        portal.Dispose();
    }

    static async Task<HttpStatusCode> Asks(HttpClient browser) => (await browser.GetAsync("/me", Stop)).StatusCode;

    static string? To(HttpResponseMessage answer) => answer.Headers.Location?.OriginalString;

    Task<Passkey> Only() => portal.Read(db => db.Set<Passkey>().SingleAsync(Stop), passkey => passkey);

    [Fact]
    public async Task A_passkey_is_added_and_signs_in_without_a_word()
    {
        var desk = await portal.As(Role.Support, Ann);
        Assert.Equal("/me", To(await device.Join(desk)));
        portal.Clock.Advance(TimeSpan.FromDays(1));

        var fresh = portal.Anybody();
        var entered = await device.Prove(fresh);
        Assert.Equal((HttpStatusCode.Found, "/"), (entered.StatusCode, To(entered)));
        Assert.Equal(HttpStatusCode.OK, await Asks(fresh));
        var passkey = await Only();
        Assert.Equal((1, portal.Clock.Now()), (passkey.SignCount, passkey.UsedAt!.Value));
        var by = await portal.Read(db => db.Set<StoredEvent>().Where(row => row.Name == "person.signed-in").OrderBy(row => row.Number).LastAsync(Stop), row => row.Data);
        Assert.Equal("""{"by":"passkey"}""", by);
    }

    [Fact]
    public async Task Signing_in_leads_on_to_what_was_asked_for_and_never_to_another_site()
    {
        await device.Join(await portal.As(Role.Support, Ann));
        Assert.Equal("/partners?sort=name", To(await device.Prove(portal.Anybody(), "/sign-in?next=%2Fpartners%3Fsort%3Dname")));
        Assert.Equal("/", To(await device.Prove(portal.Anybody(), "/sign-in?next=%2F%2Felsewhere.example")));
    }

    [Fact]
    public async Task A_proof_counts_for_its_own_question_only()
    {
        await device.Join(await portal.As(Role.Support, Ann));
        foreach (var field in (string[])["signature", "authenticatorData", "clientDataJSON", "userHandle"])
        {
            var answer = await device.Prove(portal.Anybody(), change: proof => proof[field] = "AAAA");
            Assert.Equal((field, HttpStatusCode.UnprocessableEntity), (field, answer.StatusCode));
        }

        string? kept = null;
        await device.Prove(portal.Anybody(), change: proof => kept = proof.ToJsonString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await device.Prove(portal.Anybody(), change: proof =>
        {
            var old = System.Text.Json.Nodes.JsonNode.Parse(kept!)!.AsObject();
            foreach (var (name, value) in old)
                proof[name] = value!.DeepClone();
        })).StatusCode);
    }

    [Fact]
    public async Task Another_site_and_a_copy_of_the_key_get_nothing()
    {
        await device.Join(await portal.As(Role.Support, Ann));
        Assert.Equal(HttpStatusCode.Found, (await device.Prove(portal.Anybody())).StatusCode);
        device.Count = 0;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await device.Prove(portal.Anybody())).StatusCode);

        using var phished = new TestAuthenticator("https://entente.evil.example");
        Assert.Equal(HttpStatusCode.Conflict, (await phished.Join(await portal.As(Role.Support, "bob@example.com"))).StatusCode);
        using var elsewhere = new TestAuthenticator(host: "evil.example");
        Assert.Equal(HttpStatusCode.Conflict, (await elsewhere.Join(await portal.As(Role.Support, "cem@example.com"))).StatusCode);
        Assert.Equal(Ann, await portal.Read(db => db.Set<Passkey>().Join(db.People, key => key.Person, person => person.Id, (key, person) => person.Email).SingleAsync(Stop), email => email));
    }

    [Fact]
    public async Task One_device_belongs_to_one_person()
    {
        await device.Join(await portal.As(Role.Support, Ann));
        Assert.NotEqual(HttpStatusCode.Found, (await device.Join(await portal.As(Role.Support, "bob@example.com"))).StatusCode);
        Assert.Equal(1, await portal.Read(db => db.Set<Passkey>().CountAsync(Stop), count => count));
    }

    [Fact]
    public async Task Who_left_the_company_gets_in_by_passkey_no_more()
    {
        var company = await portal.APartner();
        var admin = await portal.As(company);
        await device.Join(await portal.As(company, Role.PartnerSeller, Ann));
        var place = await portal.Read(db => db.Memberships.SingleAsync(row => row.Role == Role.PartnerSeller, Stop), row => row.Id);
        (await admin.Post($"/api/v1/partners/{company.Id}/users/{place}/deactivate")).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.Forbidden, (await device.Prove(portal.Anybody())).StatusCode);
    }

    [Fact]
    public async Task An_open_browser_that_somebody_finds_gives_no_key_to_the_account()
    {
        var desk = await portal.As(Role.Support, Ann);
        await device.Join(desk);
        portal.Clock.Advance(TimeSpan.FromMinutes(11));

        using var thief = new TestAuthenticator();
        var refused = await thief.Join(desk);
        Assert.Equal((HttpStatusCode.Conflict, "/me/prove"), (refused.StatusCode, await refused.Content.ReadAsStringAsync(Stop)));
        var passkey = await Only();
        var remove = await desk.Submit(await desk.Open("/me"), $"form[action='/me/passkeys/{passkey.Id}/remove']");
        Assert.Equal("/me/prove?next=%2Fme", To(remove));
        var password = await desk.Submit(await desk.Open("/me"), "form[action='/me/password']", ("Password", "four plain words here"));
        Assert.Equal("/me/prove?next=%2Fme", To(password));

        Assert.Equal("/me", To(await device.Prove(desk, "/me/prove?next=%2Fme")));
        Assert.Equal("/me", To(await desk.Submit(await desk.Open("/me"), $"form[action='/me/passkeys/{passkey.Id}/remove']")));
        Assert.Equal(0, await portal.Read(db => db.Set<Passkey>().CountAsync(Stop), count => count));
    }

    [Fact]
    public async Task The_password_or_a_mailed_link_proves_as_well()
    {
        const string password = "four plain words here";
        var desk = await portal.As(Role.Support, Ann);
        await desk.Submit(await desk.Open("/me"), "form[action='/me/password']", ("Password", password));
        portal.Clock.Advance(TimeSpan.FromMinutes(11));

        var wrong = await desk.Submit(await desk.Open("/me/prove"), "form[action='/me/prove']", ("Password", "a guess"));
        Assert.Equal(HttpStatusCode.Conflict, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await device.Join(desk)).StatusCode);
        Assert.Equal("/", To(await desk.Submit(await desk.Open("/me/prove"), "form[action='/me/prove']", ("Password", password))));
        Assert.Equal(HttpStatusCode.Found, (await device.Join(desk)).StatusCode);

        portal.Clock.Advance(TimeSpan.FromMinutes(11));
        await desk.Submit(await desk.Open("/me/prove?next=%2Fme"), "form[action='/me/prove/link']");
        var mail = await portal.Read(db => db.Set<Mail>().Where(mail => mail.Subject == "Your link to sign in").SingleAsync(Stop), mail => mail.Text);
        var link = new Uri(mail.Split('\n').Single(line => line.Contains("/enter/", StringComparison.Ordinal)).Trim()).PathAndQuery;
        Assert.Equal("/me", To(await desk.Submit(await desk.Open(link))));
        using var second = new TestAuthenticator();
        Assert.Equal(HttpStatusCode.Found, (await second.Join(desk)).StatusCode);
    }

    [Fact]
    public async Task A_passkey_gets_a_name_that_its_owner_knows_and_is_nobody_elses_to_touch()
    {
        var desk = await portal.As(Role.Support, Ann);
        await device.Join(desk);
        var passkey = await Only();
        Assert.Equal("/me", To(await desk.Submit(await desk.Open("/me"), $"form[action='/me/passkeys/{passkey.Id}/name']", ("Name", "Key on my ring"))));
        Assert.Contains("Key on my ring", (await desk.Open("/me")).Body!.TextContent, StringComparison.Ordinal);

        var other = await portal.As(Role.Owner, "owner@example.com");
        var token = (await other.Open("/me")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var verb in (string[])["name", "remove"])
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Name", "Mine now")]);
            Assert.Equal((verb, HttpStatusCode.NotFound), (verb, (await other.PostAsync(new Uri($"/me/passkeys/{passkey.Id}/{verb}", UriKind.Relative), form, Stop)).StatusCode));
        }
    }

    [Fact]
    public async Task Whoever_came_by_a_link_is_invited_once_and_may_say_no()
    {
        var person = await portal.Given(db =>
        {
            var person = db.Add(Person.Meet("Ann", Ann, portal.Clock.Now())).Entity;
            db.Add(Membership.OfStaff(person, Role.Support, portal.Clock.Now()));
            return person;
        });
        Assert.Equal("/welcome?next=%2F", To(await Enter(portal.Anybody())));
        var browser = portal.Anybody();
        await Enter(browser);
        Assert.Equal("/", To(await browser.Submit(await browser.Open("/welcome?next=%2F"), "form[action='/welcome']")));
        Assert.Equal("/", To(await Enter(browser)));

        await device.Join(browser);
        Assert.Equal("/", To(await Enter(portal.Anybody())));

        async Task<HttpResponseMessage> Enter(HttpClient client)
        {
            var token = await portal.Given(db => OneTimeLink.Make(db, LinkPurpose.SignIn, person.Id, portal.Clock.Now().AddHours(1)));
            return await client.Submit(await client.Open($"/enter/{token}"));
        }
    }
}
