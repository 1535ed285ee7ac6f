using System.Text.Json;
using Microsoft.Playwright;

namespace Entente;

/// <summary>A real browser: Debian's Chromium, or the one that <c>CHROMIUM</c> names.</summary>
public sealed class Browser : IAsyncLifetime
{
    static readonly string[] Known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(Served.Root(), "src/Entente/Assets/node_modules/axe-core/axe.min.js")));

    IPlaywright? playwright;
    IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? Known.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("There is no Chromium; ./test installs it."),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A window of its own: no cookies of others.</summary>
    public async Task<IPage> Open(Uri address, bool phone, bool dark = false, string language = "en", bool scripts = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            Locale = language,
            JavaScriptEnabled = scripts,
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
            HasTouch = phone,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            BypassCSP = false,
        });
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }

    /// <summary>What axe finds wrong on the page by WCAG 2.2 AA, in words; empty when nothing.</summary>
    public static async Task<IReadOnlyList<string>> Wrong(IPage page)
    {
        // Evaluated by the tool, not loaded as a script, so the page's content security policy stays as it is.
        await page.EvaluateAsync(Axe.Value);
        var found = await page.EvaluateAsync<JsonElement>(
            "() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(found => found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', ')))");
        return [.. found.EnumerateArray().Select(violation => violation.GetString()!)];
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
