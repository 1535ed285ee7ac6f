using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Entente;

/// <summary>A partner manager's morning: search, open, act, act on many, undo, export, import, decide. Nothing in it touches the mouse.</summary>
public sealed class MorningTests(Browser browser, Served served) : IClassFixture<Browser>, IClassFixture<Served>
{
    IPage page = null!;

    [Fact]
    public async Task A_partner_managers_morning_needs_no_mouse()
    {
        page = await browser.Open(served.Address, phone: false);
        await page.GotoAsync(served.LinkOf("partner-manager"));
        await TabTo("main button");
        await Go("Enter");

        var customer = await Add("Zebrafink Optik GmbH");
        await Search("zebrafnik optik", customer); // two letters changed places
        await Change("Zebrafink Optik AG");
        await Undo("Zebrafink Optik GmbH");

        await Add("Nachtigall Werke GmbH");
        await ActOnMany();
        await Export();
        await Import();
        await Decide();
    }

    /// <summary>By the palette: Ctrl+K, some letters, Enter.</summary>
    async Task Palette(string words, string option)
    {
        await page.Keyboard.PressAsync("Control+k");
        await page.WaitForSelectorAsync("#palette[open]");
        await page.Keyboard.TypeAsync(words);
        await page.WaitForSelectorAsync($"#palette [role=option]:has-text(\"{option}\")");
        for (var down = 0; !(await page.InnerTextAsync("#palette [aria-selected=true]")).Contains(option, StringComparison.Ordinal); down++)
        {
            Assert.True(down < 30, $"“{option}” was not among what the palette found for “{words}”.");
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await Go("Enter");
    }

    /// <summary>Adds an account and gives its page.</summary>
    async Task<string> Add(string name)
    {
        await Palette("add an account", "Add an account");
        await TabTo("[name=Name]");
        await page.Keyboard.TypeAsync(name);
        await TabTo("[name=Country]");
        await page.Keyboard.TypeAsync("Germany");
        await TabTo("main form button.primary");
        await Go("Enter");
        await page.WaitForURLAsync(new Regex("/accounts/[0-9a-f-]{36}"));
        Assert.Contains(name, await page.InnerTextAsync("h1"), StringComparison.Ordinal);
        return new Uri(page.Url).AbsolutePath;
    }

    async Task Search(string words, string record)
    {
        await page.GotoAsync("/");
        await Palette(words, "Zebrafink Optik");
        await page.WaitForURLAsync($"**{record}");
    }

    async Task Change(string name)
    {
        await TabTo("main a[href$='/edit']");
        await Go("Enter");
        await TabTo("[name=Name]");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(name);
        await Go("Enter");
        Assert.Contains(name, await page.InnerTextAsync("h1"), StringComparison.Ordinal);
    }

    async Task Undo(string before)
    {
        await Go("z");
        Assert.Contains(before, await page.InnerTextAsync("h1"), StringComparison.Ordinal);
    }

    /// <summary>Finds both new accounts, chooses them, looks at what would happen, archives them and takes it back.</summary>
    async Task ActOnMany()
    {
        foreach (var name in (string[])["Nachtigall Werke", "Zebrafink Optik"])
        {
            await page.GotoAsync("/accounts");
            await page.Keyboard.PressAsync("/");
            await page.WaitForFunctionAsync("() => document.activeElement.matches('[data-filters] input[type=search]')");
            await page.Keyboard.TypeAsync(name);
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForFunctionAsync("() => document.querySelectorAll('.row-link').length === 1 && document.readyState === 'complete'"); // then it hears keys
            await page.Keyboard.PressAsync("Escape"); // from the search to the first row
            await page.Keyboard.PressAsync("x");
            await page.Keyboard.PressAsync("b");
            await Go("Enter"); // the first act: to archive
            Assert.Contains(name, await page.InnerTextAsync("main table"), StringComparison.Ordinal);
            await TabTo("main form button.primary");
            await Go("Enter");
            Assert.Contains("rchived", await page.InnerTextAsync("h1"), StringComparison.Ordinal);
            await TabTo("main form[action*='/undo'] button");
            await Go("Enter");
            Assert.Contains("Taken back", await page.InnerTextAsync("body"), StringComparison.Ordinal);
        }
    }

    async Task Export()
    {
        await page.GotoAsync("/accounts?query=zebrafink");
        await page.Keyboard.PressAsync("e");
        await page.WaitForSelectorAsync("#files:popover-open");
        var file = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        Assert.EndsWith(".xlsx", file.SuggestedFilename, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
    }

    async Task Import()
    {
        await page.GotoAsync("/accounts");
        await Palette("import a file", "Import a file");
        await TabTo("[name=Kind]");
        while (!await page.IsCheckedAsync("[name=Kind][value=accounts]"))
            await page.Keyboard.PressAsync("ArrowDown");
        await TabTo("[name=File]"); // the window in which one chooses is the system's own
        await page.SetInputFilesAsync("[name=File]", new FilePayload { Name = "customers.csv", MimeType = "text/csv", Buffer = "Id,Name,Country\nC-1,Rotmilan Handel GmbH,Germany\nC-2,Seeadler Logistik GmbH,Atlantis\n"u8.ToArray() });
        await TabTo("main form button.primary");
        await Go("Enter");
        await TabTo("main form button.primary");
        await Go("Enter");
        await page.WaitForURLAsync(new Regex("/imports/[0-9a-f-]{36}"));
        await page.WaitForSelectorAsync("main input[value=Atlantis]"); // the rejected row, to be mended
        await TabTo("main input[value=Atlantis]");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("Austria");
        await Go("Enter");
        Assert.Equal(0, await page.Locator("main input[value=Atlantis]").CountAsync());
    }

    /// <summary>The first of the queue that may be approved.</summary>
    async Task Decide()
    {
        await page.GotoAsync("/queue");
        await page.Keyboard.PressAsync("j");
        await Go("Enter");
        for (var tries = 0; await page.Locator("[data-key=a]").CountAsync() == 0; tries++)
        {
            Assert.True(tries < 20, "Nothing in the queue could be approved.");
            await Go("j");
        }

        await page.Keyboard.PressAsync("a");
        await page.WaitForSelectorAsync("#approve:popover-open, #approve[open]");
        await Go("Enter");
        Assert.Contains("approved", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    /// <summary>Presses Tab until the focus stands there.</summary>
    async Task TabTo(string selector)
    {
        for (var tabs = 0; tabs < 150; tabs++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{selector} can't be reached by Tab on {page.Url}."));
    }

    /// <summary>Presses a key that leads to another page.</summary>
    async Task Go(string key)
    {
        await page.EvaluateAsync("() => { window.before = true; }");
        await page.Keyboard.PressAsync(key);
        try
        {
            await page.WaitForFunctionAsync("() => !window.before && document.readyState === 'complete'");
        }
        catch (TimeoutException)
        {
            var focus = await page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 300)");
            Assert.Fail($"{key} led nowhere on {page.Url}; the focus is on {focus} and the page says:\n{await page.InnerTextAsync("body")}");
        }
    }
}
