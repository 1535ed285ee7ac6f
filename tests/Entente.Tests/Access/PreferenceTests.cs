using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Entente.Platform;

namespace Entente.Access;

/// <summary>How a person reads the portal is theirs to say, and nobody else's pages change by it.</summary>
public sealed class PreferenceTests : IDisposable
{
    readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    static async Task<HttpResponseMessage> Prefer(HttpClient browser, params (string, string)[] typed) =>
        await browser.Submit(await browser.Open("/me"), "form[action='/me/preferences']", typed);

    static async Task<string> Signed(HttpClient browser) => (await browser.Open("/me")).QuerySelector("#sessions time")!.TextContent;

    [Fact]
    public async Task Times_are_shown_in_the_zone_that_one_chose()
    {
        var (ann, bob) = (await portal.As(Role.Support), await portal.As(Role.Support));
        Assert.Equal("3 Jun 2030, 09:00", await Signed(ann));
        Assert.Equal(HttpStatusCode.Found, (await Prefer(ann, ("Zone", "Asia/Tokyo"))).StatusCode);
        Assert.Equal(("3 Jun 2030, 18:00", "3 Jun 2030, 09:00"), (await Signed(ann), await Signed(bob)));
        await Prefer(ann, ("Zone", ""));
        Assert.Equal("3 Jun 2030, 09:00", await Signed(ann));
    }

    [Fact]
    public async Task A_zone_that_is_none_is_told_beside_its_field()
    {
        var answer = await Prefer(await portal.As(Role.Support), ("Zone", "Europe/Atlantis"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Give a time zone such as Europe/Berlin", (await answer.Html()).QuerySelector("#field-zone .error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_zone_of_the_device_is_offered_until_one_answers()
    {
        var ann = await portal.As(Role.Support);
        var page = await ann.Open("/");
        Assert.Equal("Etc/UTC", page.QuerySelector("entente-zone")!.GetAttribute("data-zone"));
        page.QuerySelector<IHtmlButtonElement>("entente-zone [data-take]")!.OuterHtml = "<input name='Zone' value='Europe/Berlin'>";
        var answer = await ann.Submit(page, "entente-zone form");
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        Assert.Null((await ann.Open("/")).QuerySelector("entente-zone"));
        Assert.Equal("3 Jun 2030, 11:00", await Signed(ann));
    }

    [Fact]
    public async Task Numbers_and_dates_follow_the_language_of_the_browser_and_ones_own_before_it()
    {
        var ann = await portal.As(Role.Support);
        ann.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de-AT,de;q=0.9");
        Assert.Equal("3. Juni 2030, 09:00", await Signed(ann));
        await Prefer(ann, ("Language", "en"));
        Assert.Equal("3 Jun 2030, 09:00", await Signed(ann));
        ann.DefaultRequestHeaders.AcceptLanguage.Clear();
        ann.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        await Prefer(ann, ("Language", ""));
        Assert.Equal("3 Jun 2030, 09:00", await Signed(ann));
    }

    [Fact]
    public async Task A_page_says_in_which_language_its_words_are()
    {
        var ann = await portal.As(Role.Support);
        ann.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");
        Assert.Equal("de", (await ann.Open("/me")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_colours_that_one_chose_come_with_every_sign_in()
    {
        var ann = await portal.As(Role.Support, "ann@example.com");
        await Prefer(ann, ("Theme", "dark"));
        Assert.Equal("dark", (await (await portal.As(Role.Support, "ann@example.com")).Open("/me")).DocumentElement.GetAttribute("data-theme"));
        Assert.Equal("auto", (await (await portal.As(Role.Support)).Open("/me")).DocumentElement.GetAttribute("data-theme"));
    }
}
