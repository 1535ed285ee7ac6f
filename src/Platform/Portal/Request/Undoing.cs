using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;

namespace Entente.Platform;

/// <summary>An act that puts back what was before, as the browser carries it for ten seconds: sealed, for one person.</summary>
/// <param name="Act">Its name.</param>
/// <param name="Input">As JSON; null until it is written.</param>
public sealed record Undoing(string Act, JsonNode? Input)
{
    /// <summary>What a slow page and a late click may take beyond the ten seconds that were shown.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    const string Purpose = "entente-undo";

    [JsonIgnore] public object? Given { get; private init; }

    public static Undoing By(Act act, object input) => new(act.Name, null) { Given = input };

    internal Undoing Written(JsonSerializerOptions json) => Given is null ? this : new(Act, JsonSerializer.SerializeToNode(Given, Given.GetType(), json));

    internal string Seal(HttpContext http, Actor who, DateTimeOffset shownUntil) =>
        Protector(http).Protect(JsonSerializer.Serialize(new Ticket(this, who.Key, shownUntil + Grace)));

    /// <summary>What was sealed for <paramref name="who"/> and is not too late; otherwise null.</summary>
    internal static Undoing? Open(string ticket, HttpContext http, Actor who, DateTimeOffset now)
    {
        try
        {
            return JsonSerializer.Deserialize<Ticket>(Protector(http).Unprotect(ticket)) is { } opened && opened.For == who.Key && now <= opened.Until ? opened.What : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    static IDataProtector Protector(HttpContext http) => http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose);

    sealed record Ticket(Undoing What, string For, DateTimeOffset Until);
}
