using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace Entente.Platform;

/// <summary>Looks whether a signature of ours holds, with any key that was ever published.</summary>
public static class Signatures
{
    /// <summary>Longer ones are none of ours.</summary>
    const int Longest = 4000;

    /// <summary>What a compact JWS says, or null when it is none of ours or was altered.</summary>
    /// <param name="db">Where the published keys are.</param>
    /// <param name="signature">As anybody may send it.</param>
    /// <param name="type">The <c>typ</c> that it must have.</param>
    /// <param name="stop">Ends it early.</param>
    public static async Task<JsonObject?> Opened(Db db, string signature, string type, CancellationToken stop)
    {
        if (signature.Length > Longest || signature.Split('.') is not [var head, var body, var sign])
            return null;
        try
        {
            var header = JsonNode.Parse(Base64UrlEncoder.Decode(head)) as JsonObject;
            if ((string?)header?["alg"] != "ES256" || (string?)header["typ"] != type || (string?)header["kid"] is not { } kid)
                return null;
            var key = await db.Set<SigningKey>().AsNoTracking().Where(row => row.Id == kid).Select(row => row.Public).SingleOrDefaultAsync(stop);
            return key is not null && Holds(key, $"{head}.{body}", Base64UrlEncoder.DecodeBytes(sign)) ? JsonNode.Parse(Base64UrlEncoder.Decode(body)) as JsonObject : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    static bool Holds(string publicKey, string signed, byte[] signature)
    {
        var key = JsonNode.Parse(publicKey)!;
        using var pair = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = Base64UrlEncoder.DecodeBytes((string)key["x"]!), Y = Base64UrlEncoder.DecodeBytes((string)key["y"]!) },
        });
        return pair.VerifyData(Encoding.ASCII.GetBytes(signed), signature, HashAlgorithmName.SHA256);
    }
}
