using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Entente.Platform;

/// <summary>One sentence about what just happened, shown on the next page and never again.</summary>
/// <param name="Text">Such as "Deal 1042 was approved."</param>
/// <param name="Undo">A path of the portal; a button "Undo" posts to it. Null: it cannot be undone.</param>
/// <param name="Tone">How it feels.</param>
public sealed record Flash(string Text, string? Undo = null, Tone Tone = Tone.Good)
{
    const string Cookie = "entente-flash";

    /// <summary>Keeps it for the next page of this browser. The cookie is sealed, so that nobody can put words into our mouth.</summary>
    public void Leave(HttpContext http) => http.Response.Cookies.Append(Cookie, Seal(http).Protect(JsonSerializer.Serialize(this)),
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true });

    internal static Flash? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { } sealedText)
            return null;
        http.Response.Cookies.Delete(Cookie);
        try
        {
            return JsonSerializer.Deserialize<Flash>(Seal(http).Unprotect(sealedText));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    static IDataProtector Seal(HttpContext http) => http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Cookie);
}
