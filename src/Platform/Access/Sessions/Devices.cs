using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Entente.Platform;

/// <summary>What a session tells of the browser that it lives in: enough that its owner recognizes it, and not more.</summary>
static class Devices
{
    const string MarkCookie = "entente-browser", Nothing = "An unknown browser", Some = "A browser", On = " on ", Here = "this machine";

    /// <summary>The more special first: most browsers call themselves Chrome and Safari too.</summary>
    static readonly (string Says, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Vivaldi/", "Vivaldi"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Chromium/", "Chromium"), ("Safari/", "Safari"),
    ];

    static readonly (string Says, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "Chromebook"), ("Windows", "Windows"), ("Macintosh", "Mac"), ("Linux", "Linux"),
    ];

    /// <summary>"Firefox on Windows", by what the browser says of itself in <c>User-Agent</c>; "An unknown browser" where that says nothing.</summary>
    public static string InWords(string userAgent)
    {
        var browser = Browsers.FirstOrDefault(known => userAgent.Contains(known.Says, StringComparison.Ordinal)).Name;
        var system = Systems.FirstOrDefault(known => userAgent.Contains(known.Says, StringComparison.Ordinal)).Name;
        return (browser, system) switch
        {
            (null, null) => Nothing,
            (null, _) => $"{Some}{On}{system}",
            (_, null) => browser,
            _ => $"{browser}{On}{system}",
        };
    }

    /// <summary>What <see cref="InWords"/> said, in the reader's language: it is kept in English.</summary>
    public static string Said(string device) =>
        device == Nothing ? Say("An unknown browser")
        : device.Split(On) is not [var browser, var system] ? device
        : browser == Some ? Say($"A browser on {system}")
        : Say($"{browser} on {system}");

    /// <summary>What <see cref="Short"/> said, in the reader's language.</summary>
    public static string SaidPlace(string address) => address == Here ? Say("this machine") : address;

    /// <summary>The same behind what came from there.</summary>
    public static string From(string address) => address == Here ? Say("from this machine") : Say($"from {address.TrimEnd('…')}…");

    /// <summary>The first three parts of an IPv4 address, the first three groups of an IPv6 address; empty where there is none.</summary>
    public static string Short(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
            address = address.MapToIPv4();
        return address switch
        {
            null => "",
            _ when IPAddress.IsLoopback(address) => Here,
            { AddressFamily: AddressFamily.InterNetwork } => string.Join('.', address.GetAddressBytes().Take(3)) + ".…",
            _ => string.Join(':', address.GetAddressBytes().Take(6).Chunk(2).Select(pair => $"{(pair[0] << 8) | pair[1]:x}")) + ":…",
        };
    }

    /// <summary>The hash of the mark that this browser carries, which it gets at its first sign-in and keeps for a year.</summary>
    public static string MarkOf(HttpContext http)
    {
        var mark = http.Request.Cookies[MarkCookie];
        if (mark is not { Length: > 20 and < 100 })
            mark = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        http.Response.Cookies.Append(MarkCookie, mark, new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
        });
        return ApiKey.HashOf(mark);
    }
}
