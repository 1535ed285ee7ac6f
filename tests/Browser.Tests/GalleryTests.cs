using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace Entente;

/// <summary>Every component, light and dark: axe finds nothing, and nothing is wider than a phone.</summary>
public sealed class GalleryTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Every_component_reads_well_in_light_and_dark_and_fits_a_phone()
    {
        await using var served = await Gallery.Open();
        var wrong = new List<string>();
        var page = await browser.Open(served.Address, phone: false);
        await page.GotoAsync("/gallery");
        var paths = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main .panel a')].map(link => link.getAttribute('href'))");
        Assert.NotEmpty(paths);
        foreach (var path in paths.SelectMany(path => new[] { path, $"{path}?empty" }))
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.SetViewportSizeAsync(1440, 900);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.GotoAsync(path);
                wrong.AddRange((await Browser.Wrong(page)).Select(found => $"{path}, {scheme}: {found}"));
            }

            await page.SetViewportSizeAsync(390, 844);
            await page.ReloadAsync(); // as on a phone, not as a desk that was made narrow
            if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var over)
                wrong.Add($"{path}: {over} px too wide");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
    }

    /// <summary>The program as a developer runs it, on an empty folder.</summary>
    sealed class Gallery(Process process, string folder, Uri address) : IAsyncDisposable
    {
        public Uri Address => address;

        public static async Task<Gallery> Open()
        {
            var folder = Directory.CreateTempSubdirectory("entente-gallery-").FullName;
            var address = new Uri($"http://127.0.0.1:{FreePort()}");
            var start = new ProcessStartInfo("dotnet", [Path.Combine(Served.Root(), "artifacts/bin/Entente/debug/entente.dll"), "serve", "--urls", $"{address}", "--data", folder]);
            start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
            start.Environment["Logging__LogLevel__Default"] = "Warning";
            var gallery = new Gallery(Process.Start(start)!, folder, address);
            using var client = new HttpClient();
            for (var tries = 0; tries < 300; tries++)
            {
                try
                {
                    if ((await client.GetAsync(new Uri(address, "/health/ready"))).IsSuccessStatusCode)
                        return gallery;
                }
                catch (HttpRequestException)
                {
                    // it is not listening yet
                }

                await Task.Delay(200, TestContext.Current.CancellationToken);
            }

            await gallery.DisposeAsync();
            throw new InvalidOperationException("The program did not start.");
        }

        static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        public async ValueTask DisposeAsync()
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }
}
