using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Entente.Platform;

namespace Entente.Bench;

/// <summary>The product as a process of its own, with two routes more: what the same server gives when it has nothing to do.</summary>
sealed class ServedProgram : IAsyncDisposable
{
    const int Rows = 50;
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    readonly Process process;

    ServedProgram(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>From the start of the process to its first answer that it is ready.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    sealed record PlainRow(int Number, string Customer, string Family, string State, DateTimeOffset RegisteredAt, decimal Value);

    /// <summary>What the child process does: the program's own host and nothing instead of it.</summary>
    public static async Task<int> Serve(string[] settings)
    {
        var app = EntenteApp.Build(settings);
        var rows = Enumerable.Range(1, Rows).Select(at => new PlainRow(at, $"Customer {at}", "Storage", "approved", DateTimeOffset.UnixEpoch.AddDays(at), 1000m + at)).ToArray();
        app.MapGet("/bench/plain", () => "plain").AllowAnonymous();
        app.MapGet("/bench/json", () => TypedResults.Ok(rows)).AllowAnonymous();
        await EntenteApp.Prepare(app, CancellationToken.None);
        await app.RunAsync();
        return 0;
    }

    /// <summary>Starts it over a filled database and waits until it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended, or was not ready after a minute.</exception>
    public static async Task<ServedProgram> Start(House house, CancellationToken stop)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        var started = Stopwatch.StartNew();
        var served = new ServedProgram(Process.Start(new ProcessStartInfo("dotnet", [
            typeof(ServedProgram).Assembly.Location, "serve", $"--urls={address}", $"--data={house.DataFolder}", $"--database={house.Connection}",
            "--SignInsPerMinute=1000"]))!, address);
        using var client = new HttpClient { BaseAddress = address };
        while (!await IsReady(client, stop))
        {
            if (served.process.HasExited || started.Elapsed > Patience)
                throw new InvalidOperationException("The server did not start; what it said stands above.");
            await Task.Delay(100, stop);
        }

        served.ReadyAfter = started.Elapsed;
        Console.WriteLine($"The server was ready after {served.ReadyAfter.TotalSeconds:0.0} s.");
        return served;
    }

    static async Task<bool> IsReady(HttpClient client, CancellationToken stop)
    {
        try
        {
            return (await client.GetAsync("/health/ready", stop)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // not listening yet
        }
    }

    /// <summary>What it holds of the machine's memory now, and at most until now; in megabytes.</summary>
    public (long Now, long Most) Memory()
    {
        process.Refresh();
        return (process.WorkingSet64 / 1_000_000, process.PeakWorkingSet64 / 1_000_000);
    }

    /// <summary>The processor time that it has used.</summary>
    public TimeSpan Worked()
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
