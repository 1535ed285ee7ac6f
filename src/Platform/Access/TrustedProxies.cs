using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Entente.Platform;

/// <summary>
/// Whose <c>X-Forwarded-…</c> headers are believed: those of this machine, and of the addresses and networks in the setting <c>TrustedProxies</c>. Without it all who
/// come through a load balancer would be one caller, and share one limit of sign-ins.
/// </summary>
static class TrustedProxies
{
    /// <param name="options">Of the middleware.</param>
    /// <param name="setting">Addresses and networks with commas between them: <c>192.0.2.7, 10.0.0.0/8</c>.</param>
    /// <exception cref="InvalidOperationException">One of them is neither.</exception>
    public static void Trust(this ForwardedHeadersOptions options, string? setting)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        foreach (var text in (setting ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            options.ForwardLimit = null; // one proxy behind another: the first that isn't trusted is the caller
            if (IPAddress.TryParse(text, out var address))
                options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(text, out var network))
                options.KnownIPNetworks.Add(network);
            else
                throw new InvalidOperationException($"TrustedProxies: “{text}” is neither an address nor a network such as 10.0.0.0/8.");
        }
    }
}
