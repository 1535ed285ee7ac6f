using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Entente.Platform;

/// <summary>A key that signs receipts (ES256). Retired keys stay, so that old receipts can be verified for ever.</summary>
public sealed class SigningKey
{
    /// <summary>The <c>kid</c> of signatures.</summary>
    public string Id { get; init; } = "";

    /// <summary>The private key (PKCS #8), encrypted under the master key.</summary>
    public byte[] Private { get; init; } = [];

    /// <summary>The public key as a JWK.</summary>
    public string Public { get; init; } = "";
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? RetiredAt { get; set; }
}

sealed class SigningKeyTable : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> key)
    {
        // The private part is encrypted; a partner's registration signs, so it must be readable.
        key.ToTable("signing_keys").HasWall(Wall.Open);
        key.HasKey(k => k.Id);
        key.Property(k => k.Public).HasMaxLength(1000);
    }
}

/// <summary>Signs what the product vouches for, as compact JWS that anybody verifies with <c>/.well-known/jwks.json</c>.</summary>
public sealed class SigningKeys(MasterKey master, IServiceScopeFactory scopes, Actors actors, TimeProvider clock)
{
    volatile SigningCredentials? current;

    /// <summary>Signs <paramref name="payload"/>, a JSON object.</summary>
    public string Sign(string payload, string type)
    {
        var credentials = current ?? throw new InvalidOperationException("The signing key is made when the program starts.");
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(payload, credentials, new Dictionary<string, object> { ["typ"] = type });
    }

    /// <summary>Loads the current key, or makes the first one.</summary>
    public async Task Load(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(actors.System(), stop);
        await db.Lock(["entente:signing-key"], stop);
        var key = await db.Set<SigningKey>().Where(row => row.RetiredAt == null).OrderByDescending(row => row.CreatedAt).FirstOrDefaultAsync(stop);
        if (key is null)
        {
            db.Add(key = Make(clock.Now()));
            await db.SaveChangesAsync(stop);
            await writing.Commit(stop);
        }

        var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(master.Open(key.Private), out _);
        current = new(new ECDsaSecurityKey(pair) { KeyId = key.Id }, SecurityAlgorithms.EcdsaSha256);
    }

    /// <summary>All public keys, retired ones included: the body of <c>/.well-known/jwks.json</c>.</summary>
    public static async Task<object> Published(Db db, CancellationToken stop)
    {
        var keys = await db.Set<SigningKey>().AsNoTracking().OrderBy(key => key.CreatedAt).Select(key => key.Public).ToListAsync(stop);
        return new { keys = keys.Select(key => JsonSerializer.Deserialize<JsonElement>(key)) };
    }

    SigningKey Make(DateTimeOffset now)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = pair.ExportParameters(includePrivateParameters: false).Q;
        var id = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(9));
        return new()
        {
            Id = id,
            Private = master.Seal(pair.ExportPkcs8PrivateKey()),
            Public = JsonSerializer.Serialize(new { kty = "EC", crv = "P-256", alg = "ES256", use = "sig", kid = id, x = Base64UrlEncoder.Encode(point.X), y = Base64UrlEncoder.Encode(point.Y) }),
            CreatedAt = now,
        };
    }
}
