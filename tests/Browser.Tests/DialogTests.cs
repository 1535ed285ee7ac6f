using Microsoft.Playwright;

namespace Entente;

/// <summary>A dialog that the server refuses keeps what was typed, with scripts and without; and what was decided is taken back by a key.</summary>
public sealed class DialogTests(Browser browser, Served served) : IClassFixture<Browser>, IClassFixture<Served>
{
    [Fact]
    public async Task A_refused_dialog_stays_open_with_what_was_typed_and_a_decision_is_taken_back_by_z()
    {
        var page = await SignedIn("program-manager", scripts: true);
        await RefuseWithoutReason(page, scripts: true);
        Assert.True(await page.EvaluateAsync<bool>("() => document.getElementById('reject').matches(':popover-open') && document.activeElement.matches('#reject .form-errors')"));
        Assert.Empty(await Browser.Wrong(page));

        await page.SelectOptionAsync("#reject-Reason", new SelectOptionValue { Index = 1 });
        await page.ClickAsync("#reject button.primary");
        await page.WaitForSelectorAsync(".flash form");
        await page.WaitForLoadStateAsync(); // keys are heard from then on
        Assert.Equal("Rejected", await page.GetAttributeAsync("main [data-state]", "data-state"));
        await page.Keyboard.PressAsync("z");
        await page.WaitForSelectorAsync("main [data-state=Submitted]");
    }

    [Fact]
    public async Task Without_scripts_the_dialog_comes_back_open_and_filled()
    {
        var page = await SignedIn("owner", scripts: false);
        await RefuseWithoutReason(page, scripts: false);
        await page.ClickAsync("#reject .form-actions a");
        Assert.False(await page.IsVisibleAsync("#reject"));
    }

    /// <summary>Rejects the first deal of the queue without saying why: that is refused in the dialog, which is there again.</summary>
    static async Task RefuseWithoutReason(IPage page, bool scripts)
    {
        await page.GotoAsync("/queue/next");
        var deal = page.Url;
        await page.ClickAsync("[popovertarget=reject]");
        await page.FillAsync("#reject-Text", "The offer is missing.");
        await page.ClickAsync("#reject button.primary");
        await page.WaitForSelectorAsync("#reject-field-reason .error");
        Assert.True(await page.IsVisibleAsync("#reject"));
        Assert.Equal("The offer is missing.", await page.InputValueAsync("#reject-Text"));
        if (scripts)
            Assert.Equal(deal, page.Url);
    }

    async Task<IPage> SignedIn(string role, bool scripts)
    {
        var page = await browser.Open(served.Address, phone: false, scripts: scripts);
        await page.GotoAsync(served.LinkOf(role));
        await page.ClickAsync("main button");
        await page.WaitForURLAsync("**/");
        return page;
    }
}
