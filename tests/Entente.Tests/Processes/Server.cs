using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Entente.Processes;

/// <summary>The built program as a process of its own, as an installation runs it: to be started twice over one database, and to be killed.</summary>
public sealed class Server : IAsyncDisposable
{
    static readonly string Program = Path.Combine(Root(), "artifacts/bin/Entente/debug/entente.dll");

    readonly Process process;

    Server(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../.."));

    /// <summary>Serves <paramref name="database"/> on a free port and waits until it is ready.</summary>
    public static async Task<Server> Start(TestDatabase database, params string[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var server = new Server(Launch(database, ["serve", "--urls", address.ToString(), .. settings]), address);
        using var client = new HttpClient { BaseAddress = address };
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(100, Stop))
        {
            if (server.process.HasExited)
                throw new InvalidOperationException($"The server ended with {server.process.ExitCode}.");
            if (since.Elapsed > TimeSpan.FromSeconds(60))
                throw new TimeoutException("The server was not ready after a minute.");
            try
            {
                if ((await client.GetAsync("/health/ready", Stop)).StatusCode == HttpStatusCode.OK)
                    return server;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
        }
    }

    /// <summary>Runs a command of the program to its end.</summary>
    public static async Task<(int Exit, string Output, string Error)> Run(TestDatabase database, params string[] command)
    {
        using var process = Launch(database, command);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, (await output).Trim(), (await error).Trim());
    }

    /// <summary>Starts a command and leaves it running, to be killed.</summary>
    public static Process Launch(TestDatabase database, params string[] command)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. command, "--database", database.Connection, "--data", database.Folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = database.Folder,
        };
        start.Environment["ENTENTE_MASTER_KEY"] = Convert.ToBase64String(TestDatabase.MasterKey);
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        if (command[0] != "serve")
            start.Environment["DOTNET_TieredPGO"] = "0"; // as ./entente does
        var process = Process.Start(start)!;
        if (command[0] == "serve")
        {
            // An unread pipe fills up and stops the server.
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        return process;
    }

    public HttpClient With(string key)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>Makes a key beside the running server, as an operator would.</summary>
    public static async Task<string> Key(TestDatabase database, string role, string? partner = null)
    {
        var (exit, output, error) = await Run(database, ["key", "create", "--name", role, "--role", role, .. partner is null ? Array.Empty<string>() : ["--partner", partner]]);
        Assert.True(exit == 0, error);
        return output;
    }

    /// <summary>Pulls the plug.</summary>
    public async Task Kill()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await Kill();
        process.Dispose();
    }
}
