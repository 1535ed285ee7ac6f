using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Entente.Sell;

public sealed class ReceiptTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_receipt_is_verified_with_the_published_key_by_anybody_and_says_when_what_and_which_number()
    {
        var partner = await portal.As(await portal.APartner());
        var deal = await partner.Register();
        var receipt = (string)deal["receipt"]!;
        Assert.Equal(receipt, (string)(await (await partner.GetAsync($"/api/v1/deals/{deal["id"]}/receipt", Stop)).Json())["receipt"]!);

        Assert.True(await Holds(receipt));
        var said = JsonNode.Parse(Base64UrlEncoder.Decode(receipt.Split('.')[1]))!;
        Assert.Equal(["contentHash", "dealId", "dueAt", "partnerId", "registerNumber", "registeredAt"], said.AsObject().Select(field => field.Key));
        Assert.Equal(((long)deal["registerNumber"]!, (string)deal["contentHash"]!), ((long)said["registerNumber"]!, (string)said["contentHash"]!));
        Assert.Equal("receipt+jws", (string)JsonNode.Parse(Base64UrlEncoder.Decode(receipt.Split('.')[0]))!["typ"]!);
    }

    [Fact]
    public async Task An_altered_receipt_does_not_hold()
    {
        var receipt = (string)(await (await portal.As(await portal.APartner())).Register())["receipt"]!;
        var parts = receipt.Split('.');
        var other = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("\"registerNumber\":1", "\"registerNumber\":2", StringComparison.Ordinal));
        Assert.NotEqual(parts[1], other);
        Assert.False(await Holds($"{parts[0]}.{other}.{parts[2]}"));
    }

    [Fact]
    public async Task Whoever_has_a_receipt_may_ask_the_portal_without_signing_in_whether_it_holds()
    {
        var receipt = (string)(await (await portal.As(await portal.APartner())).Register("Acme"))["receipt"]!;
        var anybody = portal.Anybody();
        var good = await (await anybody.GetAsync($"/receipts/verify?receipt={receipt}", Stop)).Html();
        Assert.Equal("valid", good.QuerySelector("[data-receipt]")!.GetAttribute("data-receipt"));
        Assert.DoesNotContain("Acme", good.Body!.TextContent, StringComparison.Ordinal);

        var bad = await anybody.GetAsync($"/receipts/verify?receipt={receipt[..^4]}AAAA", Stop);
        Assert.Equal("invalid", (await bad.Html()).QuerySelector("[data-receipt]")!.GetAttribute("data-receipt"));
        foreach (var nonsense in (string[])["x", "a.b.c", "..", "%00"])
            Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync($"/receipts/verify?receipt={nonsense}", Stop)).StatusCode);
    }

    /// <summary>As a stranger would check it, with nothing of ours.</summary>
    async Task<bool> Holds(string receipt)
    {
        var parts = receipt.Split('.');
        var kid = (string)JsonNode.Parse(Base64UrlEncoder.Decode(parts[0]))!["kid"]!;
        var keys = (await (await portal.Anybody().GetAsync("/.well-known/jwks.json", Stop)).Json())["keys"]!.AsArray();
        var key = keys.Single(one => (string)one!["kid"]! == kid)!;
        using var pair = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = Base64UrlEncoder.DecodeBytes((string)key["x"]!), Y = Base64UrlEncoder.DecodeBytes((string)key["y"]!) },
        });
        return pair.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64UrlEncoder.DecodeBytes(parts[2]), HashAlgorithmName.SHA256);
    }
}
