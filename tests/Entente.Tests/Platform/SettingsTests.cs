using System.Net;

namespace Entente.Platform;

/// <summary>What holds for the whole program, on its page.</summary>
public sealed class SettingsTests : PageTests
{
    [Fact]
    public async Task An_owner_saves_the_settings_as_often_as_needed()
    {
        var owner = await Portal.As(Role.Owner);
        foreach (var name in (string[])["Northlight", "Northlight Partners", "Northlight"])
        {
            Assert.Equal(HttpStatusCode.Found, (await owner.Submit(await owner.Open("/settings"), "form[action='/settings']", ("Name", name))).StatusCode);
            Assert.Equal(name, await Portal.Read(db => db.Settings(Stop), settings => settings.Name));
        }
    }

    [Fact]
    public async Task Settings_that_somebody_changed_meanwhile_are_not_overwritten()
    {
        var owner = await Portal.As(Role.Owner);
        var stale = await owner.Open("/settings");
        await owner.Submit(stale, "form[action='/settings']", ("Name", "First"));

        var refused = await owner.Submit(stale, "form[action='/settings']", ("Name", "Second"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("First", await Portal.Read(db => db.Settings(Stop), settings => settings.Name));
    }

    [Fact]
    public async Task A_page_that_is_sent_again_makes_no_second_key()
    {
        var owner = await Portal.As(Role.Owner);
        var page = await owner.Open("/settings/keys");
        (string, string)[] typed = [("Name", "Shop"), ("Role", "finance")];
        Assert.Equal(HttpStatusCode.OK, (await owner.Submit(page, "form[action='/settings/keys']", typed)).StatusCode);

        Assert.Equal(HttpStatusCode.Conflict, (await owner.Submit(page, "form[action='/settings/keys']", typed)).StatusCode);

        Assert.Single((await owner.Open("/settings/keys")).QuerySelectorAll("main table tbody tr"), row => row.TextContent.Contains("Shop", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_that_was_used_says_so_before_anybody_presses_its_button()
    {
        var visitor = Portal.CreateClient();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(new Uri("/enter/nothing-of-ours", UriKind.Relative), Stop)).StatusCode);
    }
}
