using Microsoft.Playwright;

namespace Entente;

/// <summary>A lead from the vendor's desk to two partners on their phones: routed, declined with a reason, taken by the next.</summary>
public sealed class LeadJourneyTests(Browser browser, Served served) : IClassFixture<Browser>, IClassFixture<Served>
{
    [Fact]
    public async Task A_lead_is_offered_declined_with_a_reason_and_taken_by_the_next()
    {
        var manager = await SignIn("program-manager", phone: false);
        var (first, second) = (await SignIn("partner-seller", phone: true), await SignIn("partner-admin", phone: true));
        await manager.GotoAsync("/leads/new");
        await manager.FillAsync("[name='Company.Name']", "Ahornblick Radhaus");
        await manager.SelectOptionAsync("[name='Company.Country']", "DE");
        await manager.FillAsync("[name='Contact.Name']", "Ann Smith");
        await manager.FillAsync("[name='Contact.Email']", "ann@ahornblick.example");
        await manager.FillAsync("[name='Need']", "Forty bikes");
        await manager.ClickAsync("main form button.primary");
        await manager.WaitForURLAsync("**/leads/*-*");
        var lead = manager.Url;

        await Offer(manager, await Organization(first));
        await first.GotoAsync(lead);
        Assert.DoesNotContain("Ann Smith", await first.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(404, (await second.GotoAsync(lead))!.Status);
        await first.ClickAsync("button[popovertarget='decline']");
        await first.SelectOptionAsync("#decline [name='Reason']", "WrongProduct");
        await first.ClickAsync("#decline button.primary");
        await first.WaitForURLAsync("**/leads");

        await manager.GotoAsync(lead);
        for (var tries = 0; tries < 60 && await manager.Locator("button[popovertarget='pull-back']").CountAsync() == 0; tries++) // the product asks its next by itself
        {
            await manager.WaitForTimeoutAsync(500);
            await manager.ReloadAsync();
        }

        var name = await Organization(second);
        await manager.ClickAsync("button[popovertarget='pull-back']");
        await manager.ClickAsync("#pull-back button.primary");
        await manager.WaitForSelectorAsync("button[popovertarget='assign']");
        await Offer(manager, name);
        await second.GotoAsync(lead);
        await second.ClickAsync("main form[action$='/accept'] button");
        await second.WaitForSelectorAsync("main >> text=Ann Smith");
        Assert.DoesNotContain(await Organization(first), await second.InnerTextAsync("main"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(404, (await first.GotoAsync(lead))!.Status);
    }

    async Task<IPage> SignIn(string role, bool phone)
    {
        var page = await browser.Open(served.Address, phone);
        await page.GotoAsync(served.LinkOf(role));
        await page.ClickAsync("main button");
        await page.WaitForURLAsync("**/");
        return page;
    }

    static async Task<string> Organization(IPage page)
    {
        await page.GotoAsync("/");
        return await page.InnerTextAsync("h1");
    }

    static async Task Offer(IPage manager, string partner)
    {
        await manager.ClickAsync("button[popovertarget='assign']");
        await manager.SelectOptionAsync("#assign [name='PartnerId']", new SelectOptionValue { Label = partner });
        await manager.FillAsync("#assign [name='Reason']", "They know them");
        await manager.ClickAsync("#assign button.primary");
        await manager.WaitForSelectorAsync("main >> text=Offered");
    }
}
