using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Entente.Platform;

/// <summary>
/// The address under which people reach this installation: the setting <c>PublicAddress</c>, otherwise where the server listens. Every link that leaves the house
/// begins with it, and none with what a request says: anybody may ask for a link in another's name and write any host into the request.
/// </summary>
/// <exception cref="InvalidOperationException">The setting is no address.</exception>
public sealed partial class PublicAddress(IConfiguration settings, IServer server, ILogger<PublicAddress> log)
{
    /// <summary>Where the server listens unless it is told otherwise.</summary>
    public const string Usual = "http://localhost:5080";

    readonly Uri? given = Read(settings["PublicAddress"]);

    /// <summary>What the setting says; null where it says nothing.</summary>
    public Uri? Given => given;

    /// <summary>Whether people of other machines can come, and nobody said by which address.</summary>
    public bool IsMissing => given is null && Bound.Any(address => !IsThisMachine(address.Host));

    IEnumerable<BindingAddress> Bound => (server.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } listening ? listening : settings["urls"]?.Split(';') ?? [])
        .Select(BindingAddress.Parse).Where(address => !address.IsUnixPipe);

    /// <summary>The whole address of a page.</summary>
    /// <param name="path">Of the page, with a slash before it.</param>
    public string Of(string path) => (given?.ToString() ?? Bound.Select(Reached).FirstOrDefault() ?? Usual).TrimEnd('/') + path;

    /// <summary>Whether a request for <paramref name="host"/> means this installation: every host does until an address is set.</summary>
    public bool Means(HostString host) =>
        given is null || string.Equals(host.Host.Trim('[', ']'), given.IdnHost, StringComparison.OrdinalIgnoreCase) || IsThisMachine(host.Host);

    /// <summary>Says so in the log when <see cref="IsMissing"/>.</summary>
    public void Warn()
    {
        if (IsMissing)
            LogMissing(Of(""));
    }

    /// <summary>Whoever listens everywhere is reached at least on the machine itself.</summary>
    static string Reached(BindingAddress address) =>
        $"{address.Scheme}://{(address.Host is "*" or "+" or "[::]" or "0.0.0.0" ? "localhost" : address.Host)}:{address.Port}";

    static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    static Uri? Read(string? setting) =>
        string.IsNullOrWhiteSpace(setting) ? null
        : Uri.TryCreate(setting.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new InvalidOperationException($"PublicAddress “{setting}” is no address; give one such as https://partners.example.com.");

    [LoggerMessage(LogLevel.Warning, "Others can reach this server, but links in mails lead to {Address}, because PublicAddress is not set. Set it to the address that people use.")]
    partial void LogMissing(string address);
}
