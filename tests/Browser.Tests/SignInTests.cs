using Microsoft.Playwright;

namespace Entente;

/// <summary>Coming in and going out, in a real browser with a key of its own: a device that makes passkeys and knows its owner.</summary>
public sealed class SignInTests(Browser browser, Served served) : IClassFixture<Browser>, IClassFixture<Served>
{
    /// <summary>Passkeys belong to a name, and browsers take http for this one only.</summary>
    Uri Home => new UriBuilder(served.Address) { Host = "localhost" }.Uri;

    [Fact]
    public async Task A_passkey_is_added_signs_in_with_one_tap_is_listed_and_signing_out_everywhere_ends_it()
    {
        var desk = await browser.Open(Home, phone: false);
        var key = await GiveAKey(desk);
        await desk.GotoAsync(served.LinkOf("support"));
        await desk.ClickAsync("main button");
        await desk.WaitForURLAsync("**/welcome*");
        Assert.Empty(await Browser.Wrong(desk));
        await desk.ClickAsync("button:has-text('Add a passkey')");
        await desk.WaitForURLAsync("**/");
        Assert.Contains("From now on this device signs you in", await desk.InnerTextAsync("main"), StringComparison.Ordinal);

        await key.SetOwnerThere(false);
        await SignOut(desk);
        await Look(desk, "/sign-in?next=%2Fme", "sign-in");
        await key.SetOwnerThere(true); // whoever is there picks it from the list below the field
        await desk.GotoAsync("/sign-in?next=%2Fme");
        await desk.WaitForURLAsync("**/me");

        await key.SetOwnerThere(false);
        await SignOut(desk);
        await desk.AddInitScriptAsync("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
        await desk.GotoAsync("/sign-in?next=%2Fme");
        await key.SetOwnerThere(true); // only now: the page before still offers the list, and would sign in by itself
        await desk.ClickAsync("button:has-text('Sign in with a passkey')");
        await desk.WaitForURLAsync("**/me");
        Assert.Contains("Signed in by passkey", await desk.InnerTextAsync("#sessions"), StringComparison.Ordinal);
        Assert.Contains("This one", await desk.InnerTextAsync("#sessions"), StringComparison.Ordinal);

        var elsewhere = await desk.Context.Browser!.NewContextAsync(new() { BaseURL = Home.ToString(), StorageState = await desk.Context.StorageStateAsync() });
        var copy = await elsewhere.NewPageAsync();
        await copy.GotoAsync("/me");
        Assert.EndsWith("/me", copy.Url, StringComparison.Ordinal);

        await Look(desk, "/me", "me");
        await desk.ClickAsync("button[popovertarget='everywhere']");
        await desk.ClickAsync("#everywhere button.primary");
        await desk.WaitForURLAsync("**/sign-in");
        Assert.Contains("signed out everywhere", await desk.InnerTextAsync("main"), StringComparison.Ordinal);
        await copy.GotoAsync("/me");
        Assert.Contains("/sign-in", copy.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_that_fits_the_page_says_so_and_the_other_ways_stay()
    {
        var page = await browser.Open(Home, phone: true);
        await GiveAKey(page);
        await page.GotoAsync("/sign-in");
        await page.ClickAsync("button:has-text('Sign in with a passkey')");
        await page.WaitForSelectorAsync("entente-passkey .error:visible");
        Assert.True(await page.IsVisibleAsync("[name='Email']"));
    }

    /// <summary>Gives the page's browser a device that makes passkeys and unlocks them whenever its owner is there.</summary>
    static async Task<Key> GiveAKey(IPage page)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable", new() { ["enableUI"] = false });
        var device = await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return new(tools, device!.Value.GetProperty("authenticatorId").GetString()!);
    }

    sealed record Key(ICDPSession Tools, string Id)
    {
        public Task SetOwnerThere(bool there) => Tools.SendAsync("WebAuthn.setAutomaticPresenceSimulation", new() { ["authenticatorId"] = Id, ["enabled"] = there });
    }

    static async Task SignOut(IPage page)
    {
        await page.ClickAsync(".user-button");
        await page.ClickAsync("#user-menu button:has-text('Sign out')");
        await page.WaitForURLAsync("**/sign-in");
    }

    /// <summary>The page on a phone and at a desk, light and dark: nothing for axe, nothing wider than the window.</summary>
    static async Task Look(IPage page, string path, string name)
    {
        var pictures = Directory.CreateDirectory(Path.Combine(Served.Root(), "artifacts/screenshots")).FullName;
        foreach (var (width, height) in ((int, int)[])[(390, 844), (1440, 900)])
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.SetViewportSizeAsync(width, height);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.GotoAsync(path);
                await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"{name}-{width}-{scheme}.png".ToLowerInvariant()), FullPage = true });
                Assert.Empty(await Browser.Wrong(page));
                Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            }
    }
}
