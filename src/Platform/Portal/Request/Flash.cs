using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary>One sentence about what just happened, shown on the next page and never again, with the way back for ten seconds.</summary>
/// <param name="Text">Such as "Deal 1042 was approved."</param>
/// <param name="Undo">A path of the portal; a button "Undo" posts to it. Null: it cannot be undone, or <see cref="Back"/> undoes it.</param>
/// <param name="Tone">How it feels.</param>
public sealed record Flash(string Text, string? Undo = null, Tone Tone = Tone.Good)
{
    /// <summary>How long the page offers the way back.</summary>
    public static readonly TimeSpan TimeToUndo = TimeSpan.FromSeconds(10);

    /// <summary>Browsers keep cookies up to 4 kB; what puts back more than fits is not offered.</summary>
    const int LongestCookie = 3800;

    const string Cookie = "entente-flash";

    /// <summary>Where one goes on from here: what it is called, and its path.</summary>
    public FlashLink? Then { get; init; }

    /// <summary>The act that puts back what was before.</summary>
    public Undoing? Back { get; init; }

    /// <summary><see cref="Back"/>, sealed for the form that asks for it.</summary>
    [JsonIgnore] public string? SealedBack { get; private init; }

    /// <summary>What an edit says: that it is saved, with the way back; or that nothing was different.</summary>
    /// <param name="act">The edit.</param>
    /// <param name="before">Its input with everything as it was, at the version that it has now.</param>
    /// <param name="seen">The version that was edited.</param>
    /// <param name="now">What the edit answered.</param>
    /// <param name="text">What is said of it; left out: "Saved."</param>
    public static Flash Saved(Act act, object before, int seen, IVersioned now, string? text = null) =>
        now.Version == seen ? new(Say("Nothing was different, so nothing changed."), Tone: Tone.Quiet) : new(text ?? Say("Saved.")) { Back = Undoing.By(act, before) };

    /// <summary>Keeps it for the next page of this browser. The cookie is sealed, so that nobody can put words into our mouth.</summary>
    public void Leave(HttpContext http)
    {
        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var kept = Seal(http).Protect(JsonSerializer.Serialize(this with { Back = Back?.Written(json) }));
        if (kept.Length > LongestCookie)
            kept = Seal(http).Protect(JsonSerializer.Serialize(this with { Back = null }));
        http.Response.Cookies.Append(Cookie, kept, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true });
    }

    internal static Flash? Take(HttpContext http, Actor who, DateTimeOffset now)
    {
        if (http.Request.Cookies[Cookie] is not { } sealedText)
            return null;
        http.Response.Cookies.Delete(Cookie);
        try
        {
            var flash = JsonSerializer.Deserialize<Flash>(Seal(http).Unprotect(sealedText));
            return flash?.Back is { } back ? flash with { SealedBack = back.Seal(http, who, now + TimeToUndo) } : flash;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    static IDataProtector Seal(HttpContext http) => http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Cookie);
}

/// <summary>A way on from what just happened.</summary>
public sealed record FlashLink(string Text, string Href);
