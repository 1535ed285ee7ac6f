using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Entente.Access;

/// <summary>A device that makes one passkey and proves by it, as WebAuthn says: ES256, discoverable, counting its uses.</summary>
public sealed class TestAuthenticator(string origin = "http://localhost", string host = "localhost") : IDisposable
{
    readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    string user = "";

    /// <summary>How often it was used; a copy that was used less betrays itself.</summary>
    public uint Count { get; set; }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Adds its passkey on the page of <paramref name="browser"/>'s person.</summary>
    public async Task<HttpResponseMessage> Join(HttpClient browser)
    {
        var page = await (await browser.GetAsync("/me", Stop)).Html();
        return await Answer(browser, page, "[data-does='make']", asked =>
        {
            user = (string)asked["user"]!["id"]!;
            var client = Client("webauthn.create", asked);
            byte[] credential = [.. new byte[16], 0, (byte)id.Length, .. id, .. PublicKey()];
            byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), .. Bytes([.. Data(attested: true), .. credential])];
            return new() { ["clientDataJSON"] = Base64Url.EncodeToString(client), ["attestationObject"] = Base64Url.EncodeToString(attestation), ["transports"] = new JsonArray("internal") };
        });
    }

    /// <summary>Proves on the page at <paramref name="route"/> that its owner is there.</summary>
    public async Task<HttpResponseMessage> Prove(HttpClient browser, string route = "/sign-in", Action<JsonObject>? change = null)
    {
        var page = await (await browser.GetAsync(new Uri(route, UriKind.Relative), Stop)).Html();
        return await Answer(browser, page, "[data-does='prove']", asked =>
        {
            Count++;
            var (client, data) = (Client("webauthn.get", asked), Data(attested: false));
            var answer = new JsonObject
            {
                ["clientDataJSON"] = Base64Url.EncodeToString(client),
                ["authenticatorData"] = Base64Url.EncodeToString(data),
                ["signature"] = Base64Url.EncodeToString(key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
                ["userHandle"] = user,
            };
            change?.Invoke(answer);
            return answer;
        });
    }

    /// <summary>As the page's script does it: asks, lets the device answer, and posts the answer with the form.</summary>
    async Task<HttpResponseMessage> Answer(HttpClient browser, IHtmlDocument page, string button, Func<JsonNode, JsonObject> answer)
    {
        var element = page.QuerySelector($"entente-passkey{button}") ?? throw new InvalidOperationException($"No passkey here: {page.Body?.TextContent}");
        var form = element.QuerySelector<IHtmlFormElement>("form")!;
        using var token = new FormUrlEncodedContent(form.Elements.OfType<IHtmlInputElement>().Where(field => field.Name != "Credential").ToDictionary(field => field.Name!, field => field.Value));
        var asked = await browser.PostAsync(new Uri(element.GetAttribute("data-ask")!, UriKind.Relative), token, Stop);
        if (asked.StatusCode != HttpStatusCode.OK)
            return asked;
        var credential = new JsonObject
        {
            ["id"] = Base64Url.EncodeToString(id),
            ["rawId"] = Base64Url.EncodeToString(id),
            ["type"] = "public-key",
            ["clientExtensionResults"] = new JsonObject(),
            ["response"] = answer(await asked.Json()),
        };
        return await browser.Submit(page, $"entente-passkey{button} form", ("Credential", credential.ToJsonString()));
    }

    byte[] Client(string type, JsonNode asked) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = type,
        ["challenge"] = (string)asked["challenge"]!,
        ["origin"] = origin,
        ["crossOrigin"] = false,
    }.ToJsonString());

    /// <summary>The hash of the host, the flags (present, verified, with a key), the count.</summary>
    byte[] Data(bool attested) => [.. SHA256.HashData(Encoding.UTF8.GetBytes(host)), (byte)(attested ? 0x45 : 0x05), (byte)(Count >> 24), (byte)(Count >> 16), (byte)(Count >> 8), (byte)Count];

    /// <summary>COSE: {1: 2, 3: -7, -1: 1, -2: x, -3: y}.</summary>
    byte[] PublicKey()
    {
        var point = key.ExportParameters(false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, .. Bytes(point.X!), 0x22, .. Bytes(point.Y!)];
    }

    static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.UTF8.GetBytes(text)];

    static byte[] Bytes(byte[] content) => content.Length < 256 ? [0x58, (byte)content.Length, .. content] : [0x59, (byte)(content.Length >> 8), (byte)content.Length, .. content];

    public void Dispose() => key.Dispose();
}
