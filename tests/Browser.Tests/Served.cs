using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Entente;

/// <summary>The program as <c>./start --demo</c> runs it, in an empty folder on a free port; with the sign-in links that it prints.</summary>
public sealed partial class Served : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("entente-browser-").FullName;
    readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Dictionary<string, string> links = [];
    readonly List<string> said = [];
    Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../.."));

    /// <summary>The path of the link that signs somebody of this role in, once.</summary>
    public string LinkOf(string role) => links.Remove(role, out var path) ? path : throw new InvalidOperationException($"No link for {role} in: {string.Join('\n', said)}");

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Root(), "artifacts/bin/Entente/debug/entente.dll"), "serve", "--demo", "--urls", Address.ToString(), "--data", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (await Task.WhenAny(ready.Task, process.WaitForExitAsync(), Task.Delay(TimeSpan.FromMinutes(6))) != ready.Task)
            throw new InvalidOperationException($"The demo did not start: {string.Join('\n', said)}");
    }

    void Hear(string? line)
    {
        if (line is null)
            return;
        lock (said)
        {
            said.Add(line);
            if (Link().Match(line) is { Success: true } link)
                links.TryAdd(link.Groups["role"].Value, link.Groups["path"].Value);
            if (links.ContainsKey("partner-technical"))
                ready.TrySetResult(); // the last role of the list
        }
    }

    [GeneratedRegex(@"^\s+(?<role>[a-z-]+) .*(?<path>/enter/\S+)$")]
    private static partial Regex Link();

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
