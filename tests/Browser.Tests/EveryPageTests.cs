using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Entente;

/// <summary>
/// Every page that links lead to, for the vendor and for a partner, in German as well as in English: nothing that axe finds by WCAG 2.2 AA, light and dark, and nothing
/// wider than a phone. The pictures are kept to be looked at.
/// </summary>
public sealed partial class EveryPageTests(Browser browser, Served served) : IClassFixture<Browser>, IClassFixture<Served>
{
    [Theory]
    [InlineData("owner", "en")]
    [InlineData("partner-admin", "de")]
    public async Task Every_page_reads_well_for_everybody(string role, string language)
    {
        var page = await browser.Open(served.Address, phone: false, language: language);
        await page.GotoAsync(served.LinkOf(role));
        await page.ClickAsync("main button");
        await page.WaitForURLAsync("**/");
        var pictures = Directory.CreateDirectory(Path.Combine(Served.Root(), "artifacts/screenshots", role)).FullName;

        var wrong = new List<string>();
        var known = new HashSet<string> { "/", "/sign-in" };
        var next = new Queue<string>(known);
        while (next.TryDequeue(out var path))
        {
            var answer = await page.GotoAsync(path);
            if (answer is { Ok: false })
                wrong.Add($"{path} answers {answer.Status}");
            foreach (var link in await Links(page))
                if (known.Add(Shape(link)))
                    next.Enqueue(link);
            wrong.AddRange((await Look(page, Path.Combine(pictures, NameOf(path)))).Select(found => $"{path}: {found}"));
        }

        Assert.True(known.Count > 15, $"Only {string.Join(", ", known)} were found.");
        Assert.Empty(wrong);
    }

    static async Task<IReadOnlyList<string>> Look(IPage page, string picture)
    {
        var wrong = new List<string>();
        foreach (var (width, height) in ((int, int)[])[(1440, 900), (390, 844)])
        {
            await page.SetViewportSizeAsync(width, height);
            await page.ReloadAsync(); // as on a phone, not as a desk that was made narrow
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.ScreenshotAsync(new() { Path = $"{picture}-{width}-{scheme}.png".ToLowerInvariant(), FullPage = true });
                if (width == 1440 || scheme == ColorScheme.Light)
                    wrong.AddRange((await Browser.Wrong(page)).Select(found => $"at {width}, {scheme}: {found}"));
            }
        }

        if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var over)
            wrong.Add($"at 390: {over} px too wide");
        return wrong;
    }

    /// <summary>Where this page leads within the portal, without files and without what ends the session.</summary>
    static async Task<IReadOnlyList<string>> Links(IPage page) => [.. (await page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('a[href]:not([download])')].filter(a => a.origin === location.origin).map(a => a.pathname + a.search)"))
        .Where(path => !path.StartsWith("/files/", StringComparison.Ordinal) && !path.StartsWith("/api/", StringComparison.Ordinal) && !path.EndsWith("/receipt", StringComparison.Ordinal) && !Path.HasExtension(path.Split('?')[0]))];

    /// <summary>One page of each kind is enough: its path without ids, numbers, months and query.</summary>
    static string Shape(string path) => Varying().Replace(path.Split('?')[0], "/*");

    static string NameOf(string path) => path == "/" ? "home" : Shape(path).Trim('/').Replace("/", "-", StringComparison.Ordinal).Replace("*", "one", StringComparison.Ordinal);

    [GeneratedRegex("/[^/]*[0-9][^/]*")]
    private static partial Regex Varying();
}
