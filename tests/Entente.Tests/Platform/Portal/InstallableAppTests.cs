using System.Net;

namespace Entente.Platform.Pages;

public sealed class InstallableAppTests : PageTests
{
    [Fact]
    public async Task The_portal_can_be_installed_as_an_app_under_the_name_of_the_program()
    {
        var manifest = await (await Portal.Anybody().GetAsync("/app.webmanifest", Stop)).Json();
        Assert.Equal("standalone", (string)manifest["display"]!);
        foreach (var icon in manifest["icons"]!.AsArray())
            Assert.Equal(HttpStatusCode.OK, (await Portal.Anybody().GetAsync((string)icon!["src"]!, Stop)).StatusCode);
        Assert.Contains(manifest["icons"]!.AsArray(), icon => (string)icon!["purpose"]! == "maskable");
        Assert.Equal("/app.webmanifest", (await Portal.Anybody().Open("/sign-in")).QuerySelector("link[rel=manifest]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_page_for_times_without_network_is_the_same_for_everybody_and_its_worker_keeps_no_page_of_anybody()
    {
        Assert.Equal(await Portal.Anybody().GetStringAsync("/offline", Stop), await (await Portal.As()).GetStringAsync("/offline", Stop));
        var worker = await Portal.Anybody().GetAsync("/worker.js", Stop);
        Assert.Equal("text/javascript", worker.Content.Headers.ContentType!.MediaType);
        Assert.True(worker.Headers.CacheControl!.NoCache);
        Assert.DoesNotContain(".put(", await worker.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }
}
