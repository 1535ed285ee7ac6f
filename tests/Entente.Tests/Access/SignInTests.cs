using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Entente.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Access;

/// <summary>Who comes in, by what, and what nobody learns by trying.</summary>
public sealed class SignInTests : IDisposable
{
    const string Password = "four plain words here";

    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    Task<Person> Somebody(string email) => portal.Given(db =>
    {
        var person = db.Add(Person.Meet(email, email, portal.Clock.Now())).Entity;
        db.Add(Membership.OfStaff(person, Role.Support, portal.Clock.Now()));
        db.Add(CreateOwner.LoginOf(person, Password, new PasswordHasher<Login>()));
        return person;
    });

    static async Task<HttpResponseMessage> Try(HttpClient browser, string email, string password) =>
        await browser.Submit(await (await browser.GetAsync("/sign-in", Stop)).Html(), ("Email", email), ("Password", password));

    /// <summary>What the page says, without the address that was typed and the form's token.</summary>
    static async Task<string> Says(HttpResponseMessage answer)
    {
        var page = await answer.Html();
        foreach (var field in page.QuerySelectorAll("input"))
            field.Remove();
        return $"{answer.StatusCode}: {page.Body!.InnerHtml}";
    }

    [Fact]
    public async Task Nobody_learns_by_signing_in_who_is_here()
    {
        await Somebody("ann@example.com");
        var browser = portal.Anybody();
        var (unknown, wrong) = (await Says(await Try(browser, "nobody@example.com", "a guess")), await Says(await Try(browser, "ann@example.com", "a guess")));
        for (var at = 0; at < 9; at++)
            await Try(browser, "ann@example.com", "a guess");
        var (locked, right) = (await Says(await Try(browser, "ann@example.com", "a guess")), await Says(await Try(browser, "ann@example.com", Password)));

        Assert.StartsWith("UnprocessableEntity", unknown, StringComparison.Ordinal);
        Assert.Contains("Wait five minutes", unknown, StringComparison.Ordinal);
        Assert.Equal((unknown, unknown, unknown), (wrong, locked, right));
    }

    [Fact]
    public async Task A_password_is_computed_for_an_address_that_nobody_has_too()
    {
        await Somebody("ann@example.com");
        var counting = new CountingHasher();
        await using var counted = portal.WithWebHostBuilder(host => host.ConfigureServices(services => services.AddSingleton<IPasswordHasher<Login>>(counting)));
        var browser = counted.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var email in (string[])["ann@example.com", "nobody@example.com"])
        {
            var before = counting.Verified;
            await Try(browser, email, "a guess");
            Assert.Equal((email, 1), (email, counting.Verified - before));
        }
    }

    sealed class CountingHasher : PasswordHasher<Login>
    {
        public int Verified { get; private set; }

        public override PasswordVerificationResult VerifyHashedPassword(Login user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    [Fact]
    public async Task Each_sign_in_is_written_down_with_what_it_was_proved_by()
    {
        var ann = await Somebody("ann@example.com");
        await Try(portal.Anybody(), "ann@example.com", "a guess");
        Assert.Equal(HttpStatusCode.Found, (await Try(portal.Anybody(), "ann@example.com", Password)).StatusCode);
        await portal.As(Role.Support, "ann@example.com");

        var happened = await portal.Read(db => db.Set<StoredEvent>().Where(row => row.Name == "person.signed-in").OrderBy(row => row.Number).ToListAsync(Stop), rows => rows);
        Assert.Equal(["""{"by":"password"}""", """{"by":"link"}"""], happened.Select(row => row.Data));
        Assert.All(happened, row => Assert.Equal(("person", ann.Id.Value, $"person:{ann.Id}"), (row.SubjectKind, row.Subject, row.Actor)));
        Assert.Equal([Door.Portal, Door.Link], happened.Select(row => row.Door));
    }

    [Fact]
    public async Task The_mailed_link_comes_in_the_language_that_one_chose_and_otherwise_in_that_of_the_browser()
    {
        await Somebody("ann@example.com");
        Assert.Equal(["Guten Tag ann@example.com,"], await Greetings());
        await portal.Given(db =>
        {
            var ann = db.People.AsTracking().Single(person => person.Email == "ann@example.com");
            ann.Prefer(null, "en", null);
            return ann;
        });
        Assert.Equal(["Guten Tag ann@example.com,", "Hello ann@example.com,"], await Greetings());

        async Task<IEnumerable<string>> Greetings()
        {
            var browser = portal.Anybody();
            browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");
            var page = await (await browser.GetAsync("/sign-in", Stop)).Html();
            page.QuerySelector("main form")!.SetAttribute("action", "/sign-in/link");
            await browser.Submit(page, ("Email", "ann@example.com"));
            portal.Clock.Advance(TimeSpan.FromSeconds(1));
            return await portal.Read(db => db.Set<Mail>().OrderBy(mail => mail.CreatedAt).ToListAsync(Stop), mails => mails.Select(mail => mail.Text.Split('\n')[0]));
        }
    }

    [Fact]
    public async Task Text_that_no_database_can_hold_is_no_address()
    {
        var browser = portal.Anybody();
        var token = (await (await browser.GetAsync("/sign-in", Stop)).Html()).QuerySelector<IHtmlInputElement>("main form input[name^='__']")!;
        foreach (var route in (string[])["/sign-in", "/sign-in/link"])
        {
            using var form = new MultipartFormDataContent
            {
                { new StringContent(token.Value), token.Name! }, { new StringContent("ann\0@example.com"), "Email" }, { new StringContent("a guess"), "Password" },
            };
            Assert.Equal((route, HttpStatusCode.UnprocessableEntity), (route, (await browser.PostAsync(new Uri(route, UriKind.Relative), form, Stop)).StatusCode));
        }
    }
}
