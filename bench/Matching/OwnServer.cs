using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Entente.Bench;

/// <summary>A PostgreSQL of our own in a temporary folder, gone afterwards; with memory enough to hold what it is asked about.</summary>
sealed class OwnServer : IAsyncDisposable
{
    readonly string bin, folder;

    OwnServer(string bin, string folder, string connection) => (this.bin, this.folder, Connection) = (bin, folder, connection);

    public string Connection { get; }

    /// <summary>Null: PostgreSQL is not installed here.</summary>
    public static async Task<OwnServer?> Start(CancellationToken stop)
    {
        const string Debian = "/usr/lib/postgresql";
        var bin = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).Select(version => Path.Combine(version, "bin")).Order(StringComparer.Ordinal).LastOrDefault(folder => File.Exists(Path.Combine(folder, "initdb"))) : null;
        if (bin is null)
            return null;
        var folder = Directory.CreateTempSubdirectory("entente-rival-").FullName;
        if (IsRoot)
            await Run("chown", ["postgres", folder], stop);
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        await AsPostgres(Path.Combine(bin, "initdb"), ["-D", Path.Combine(folder, "data"), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8"], stop);
        await AsPostgres(Path.Combine(bin, "pg_ctl"), ["-D", Path.Combine(folder, "data"), "-w", "-l", Path.Combine(folder, "log"), "-o", $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c shared_buffers=2GB -c max_parallel_workers_per_gather=0", "start"], stop);
        return new(bin, folder, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Maximum Pool Size=32");
    }

    static bool IsRoot => Environment.UserName == "root";

    static Task AsPostgres(string program, string[] arguments, CancellationToken stop) =>
        IsRoot ? Run("runuser", ["-u", "postgres", "--", program, .. arguments], stop) : Run(program, arguments, stop);

    static async Task Run(string program, string[] arguments, CancellationToken stop)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = !arguments.Contains("start") })!;
        await process.WaitForExitAsync(stop);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await AsPostgres(Path.Combine(bin, "pg_ctl"), ["-D", Path.Combine(folder, "data"), "-m", "immediate", "stop"], CancellationToken.None);
        Directory.Delete(folder, recursive: true);
    }
}
