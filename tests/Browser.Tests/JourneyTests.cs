using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Entente;

/// <summary>The main job, from an empty folder to a statement: by a partner on a phone, by the vendor at a desk, in a real browser over the demo.</summary>
public sealed class JourneyTests(Browser browser, Served served) : IClassFixture<Browser>, IClassFixture<Served>
{
    const string Customer = "Quellenhof Werke GmbH";
    readonly List<(IPage Page, string Name, string Path)> seen = [];

    [Fact]
    public async Task A_deal_is_registered_contested_decided_won_and_paid_for_and_every_page_of_it_reads_well_everywhere()
    {
        var seller = await SignIn("partner-seller", phone: true);
        var first = await Register(seller, Customer, "Nothing stands against it");

        var rival = await SignIn("partner-admin", phone: true);
        var second = await Register(rival, "QUELLENHOF WERKE", "Somebody takes a look first");
        Assert.DoesNotContain(await Organization(seller), await rival.InnerTextAsync("main"), StringComparison.OrdinalIgnoreCase);

        var manager = await SignIn("program-manager", phone: false);
        await Look(manager, "queue", "/queue");
        await Decide(manager, first, second);

        await Look(seller, "deal-approved", first);
        Assert.Contains("Approved", await seller.InnerTextAsync("main"), StringComparison.Ordinal);
        await Win(seller, first);

        var finance = await SignIn("finance", phone: false);
        await Calculate(finance, await Organization(seller));
        Assert.Contains("24000", await OpenEveryCent(finance), StringComparison.Ordinal);

        var bookkeeper = await SignIn("partner-finance", phone: true);
        await Look(bookkeeper, "statements", "/statements");
        await bookkeeper.Locator("tbody a.row-link").First.ClickAsync();
        await Note(bookkeeper, "statement-of-partner");
        await OpenEveryCent(bookkeeper);

        Assert.Empty(await WhatReadsBadly());
    }

    async Task<IPage> SignIn(string role, bool phone)
    {
        var page = await browser.Open(served.Address, phone);
        await page.GotoAsync(served.LinkOf(role));
        await page.ClickAsync("main button");
        await page.WaitForURLAsync("**/");
        await Note(page, $"home-{role}");
        return page;
    }

    /// <summary>Fills the form as a person would, and gives the path of the deal.</summary>
    async Task<string> Register(IPage page, string customer, string outcome)
    {
        await Look(page, "register", "/deals/new");
        await page.FillAsync("[name='Customer.Name']", customer);
        await page.SelectOptionAsync("[name='Customer.Country']", "DE");
        await page.CheckAsync("[name='Family'][value='Storage']");
        await page.FillAsync("[name='Value']", "25000");
        await page.ClickAsync("button:has-text('Register the deal')");
        await page.WaitForSelectorAsync("text=Your receipt");
        Assert.Contains(outcome, await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await Note(page, outcome.StartsWith("Nothing", StringComparison.Ordinal) ? "registered" : "clash");
        return (await page.GetAttributeAsync("main a:has-text('Open the deal')", "href"))!;
    }

    /// <summary>The earlier one holds: it is approved, and the later one is rejected with a reason.</summary>
    async Task Decide(IPage page, string first, string second)
    {
        await Look(page, "decide", second);
        Assert.Equal(0, await page.Locator("button[popovertarget='approve']").CountAsync());
        await Look(page, "decide-first", first);
        await page.ClickAsync("button[popovertarget='approve']");
        await page.ClickAsync("#approve button.primary");
        await page.WaitForSelectorAsync(".flash:has-text('approved')");
        await Look(page, "decide-second", second);
        await page.ClickAsync("button[popovertarget='reject']");
        await page.SelectOptionAsync("#reject [name='Reason']", new SelectOptionValue { Label = "Customer taken" });
        await Note(page, "reject-dialog");
        await page.ClickAsync("#reject button.primary");
        await page.WaitForSelectorAsync("main >> text=Rejected");
    }

    async Task Win(IPage page, string deal)
    {
        await Look(page, "deal", deal);
        await page.ClickAsync("button[popovertarget='won']");
        await page.FillAsync("#won [name='Value']", "24000");
        await page.ClickAsync("#won button.primary");
        await page.WaitForSelectorAsync("main >> text=Won");
        await Note(page, "deal-won");
    }

    /// <summary>The booking is written by a reader of the events, so the month is calculated until it is there.</summary>
    async Task Calculate(IPage page, string company)
    {
        var statement = page.Locator("tbody tr", new() { HasText = company }).Locator("a.row-link");
        for (var tries = 0; ; tries++)
        {
            await Look(page, "calculate", "/statements");
            await page.FillAsync("[name='Period']", TimeProvider.System.GetUtcNow().ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture));
            await page.ClickAsync("button:has-text('Calculate')");
            await page.WaitForURLAsync(new Regex("/statements/runs/"));
            await page.GotoAsync($"/statements?period={TimeProvider.System.GetUtcNow():yyyy-MM}");
            if (await statement.CountAsync() > 0)
                break;
            Assert.True(tries < 30, "The won deal earned nothing.");
            await Task.Delay(1000);
        }

        await statement.First.ClickAsync();
        await Note(page, "statement");
    }

    /// <summary>Opens each amount into its reasons and gives what they say.</summary>
    static async Task<string> OpenEveryCent(IPage page)
    {
        var amounts = page.Locator("details.why");
        for (var at = 0; at < await amounts.CountAsync(); at++)
            await amounts.Nth(at).Locator("summary").First.ClickAsync();
        var why = string.Join('\n', await page.Locator("details.why[open]").AllInnerTextsAsync());
        Assert.Contains("×", why, StringComparison.Ordinal);
        return why;
    }

    static async Task<string> Organization(IPage page)
    {
        await page.GotoAsync("/");
        return await page.InnerTextAsync("h1");
    }

    async Task Look(IPage page, string name, string path)
    {
        await page.GotoAsync(path);
        await Note(page, name);
    }

    Task Note(IPage page, string name)
    {
        seen.Add((page, name, new Uri(page.Url).PathAndQuery));
        return Task.CompletedTask;
    }

    /// <summary>Every page of the journey again: phone and desk, light and dark; axe, and nothing wider than its window. The pictures are kept.</summary>
    async Task<IReadOnlyList<string>> WhatReadsBadly()
    {
        var wrong = new List<string>();
        var pictures = Directory.CreateDirectory(Path.Combine(Served.Root(), "artifacts/screenshots")).FullName;
        foreach (var (page, name, path) in seen.DistinctBy(look => (look.Page, look.Path)))
            foreach (var (width, height) in ((int, int)[])[(390, 844), (1440, 900)])
                foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
                {
                    await page.SetViewportSizeAsync(width, height);
                    await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    await page.GotoAsync(path);
                    if (await Colourless(page) is > 0 and var bars)
                        wrong.Add($"{path} at {width}, {scheme}: {bars} parts of a chart in the colour of text");
                    await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"{name}-{width}-{scheme}.png".ToLowerInvariant()), FullPage = true });
                    wrong.AddRange((await Browser.Wrong(page)).Select(found => $"{path} at {width}, {scheme}: {found}"));
                    if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var over)
                        wrong.Add($"{path} at {width}: {over} px too wide");
                }

        return [.. wrong.Distinct()];
    }

    /// <summary>Brings every chart into view, where it is drawn, and counts its bars that have the colour of text instead of their own.</summary>
    static async Task<int> Colourless(IPage page)
    {
        var charts = page.Locator("entente-chart");
        for (var at = 0; at < await charts.CountAsync(); at++)
        {
            await charts.Nth(at).ScrollIntoViewIfNeededAsync();
            await charts.Nth(at).Locator("svg path").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }

        await page.EvaluateAsync("() => scrollTo(0, 0)");
        return await page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('entente-chart svg path')].filter(path => path.getAttribute('fill')?.replaceAll(' ', '') === getComputedStyle(document.body).color.replaceAll(' ', '')).length");
    }
}
