using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Platform.Pages;

public sealed class AssetTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Theory]
    [InlineData("portal.css", "text/css")]
    [InlineData("portal.js", "text/javascript")]
    [InlineData("icons.svg", "image/svg+xml")]
    [InlineData("inter.woff2", "font/woff2")]
    public async Task The_front_end_is_served_for_ever_under_names_that_change_with_it(string name, string type)
    {
        Assert.Matches(@"-[A-Z0-9]{8}\.\w+$", Asset.Url(name));
        var answer = await Get(Asset.Url(name), "br, gzip");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", $"{answer.Headers.CacheControl}");
        Assert.Equal(name.EndsWith("woff2", StringComparison.Ordinal) ? [] : ["br"], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Who_takes_no_compression_gets_none()
    {
        Assert.Equal(["gzip"], (await Get(Asset.Url("portal.css"), "gzip, br;q=0")).Content.Headers.ContentEncoding);
        Assert.Empty((await Get(Asset.Url("portal.css"), "identity")).Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/assets/nothing.css")]
    [InlineData("/assets/manifest.json.br")]
    [InlineData("/assets/..%2f..%2fentente.dll")]
    public async Task What_was_not_built_is_not_found(string path) => Assert.Equal(HttpStatusCode.NotFound, (await Get(path, "br")).StatusCode);

    [Fact]
    public async Task A_first_look_at_a_page_without_charts_weighs_less_than_100_kilobytes()
    {
        var weight = 0L;
        foreach (var name in (string[])["portal.css", "portal.js", "icons.svg", "inter.woff2", "favicon.svg"])
            weight += (await (await Get(Asset.Url(name), "br")).Content.ReadAsByteArrayAsync(Stop)).Length;
        Assert.InRange(weight, 40_000, 85_000);
    }

    [Fact]
    public void Every_icon_that_a_page_asks_for_is_built()
    {
        var source = Path.GetFullPath(Path.Combine(Here(), "../../../../../src"));
        var built = JsonSerializer.Deserialize<HashSet<string>>(File.ReadAllText(Path.Combine(source, "Entente/Assets/icons.json")))!;
        Assert.Empty(
            from file in Directory.EnumerateFiles(source, "*.razor", SearchOption.AllDirectories)
            from Match icon in Regex.Matches(File.ReadAllText(file), """(?:Inline\.Icon\("|<Icon Name="|\bIcon="|\bIcon: ")([a-z0-9-]+)["]""")
            where !built.Contains(icon.Groups[1].Value)
            select $"{Path.GetFileName(file)} asks for {icon.Groups[1].Value}, which Assets/icons.json does not name");
        Assert.Subset(built, portal.Services.GetServices<NavigationItem>().Select(item => item.Icon).ToHashSet());
    }

    Task<HttpResponseMessage> Get(string path, string encodings)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encodings);
        return portal.CreateClient().SendAsync(request, Stop);
    }

    static string Here([CallerFilePath] string here = "") => here;
}
