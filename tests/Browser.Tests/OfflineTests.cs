namespace Entente;

/// <summary>The portal on a phone that loses its network.</summary>
public sealed class OfflineTests(Browser browser, Served served) : IClassFixture<Browser>, IClassFixture<Served>
{
    [Fact]
    public async Task Without_a_network_the_portal_says_so_itself_and_comes_back()
    {
        var page = await browser.Open(served.Address, phone: true);
        await page.GotoAsync("/sign-in");
        await page.EvaluateAsync("() => navigator.serviceWorker.ready");
        await page.ReloadAsync();

        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/sign-in?next=%2Fdeals");
        Assert.Equal("You are offline", await page.InnerTextAsync("h1"));
        Assert.Equal("Inter", await page.EvaluateAsync<string>("() => [...document.fonts].find(font => font.status === 'loaded')?.family.replaceAll('\"', '') ?? 'none'"));
        Assert.Empty(await Browser.Wrong(page));

        await page.Context.SetOfflineAsync(false);
        await page.WaitForSelectorAsync("input[name='Email']");
        Assert.EndsWith("/sign-in?next=%2Fdeals", page.Url, StringComparison.Ordinal);
    }
}
