using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>What a program signs in with. Only its hash is kept.</summary>
public sealed class ApiKey
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public string Role { get; init; } = "";
    public Id<Partner>? Partner { get; init; }

    /// <summary>SHA-256 of the key, in hexadecimal.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Its first characters, so that people recognize it in a list.</summary>
    public string Start { get; init; } = "";
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>A fresh secret: <c>ent_</c> and 256 random bits.</summary>
    public static string NewSecret() => "ent_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

sealed class ApiKeyTable : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> key)
    {
        key.ToTable("api_keys").HasWall(Wall.SystemOnly);
        key.Property(k => k.Id).ValueGeneratedNever();
        key.Property(k => k.Name).HasMaxLength(200);
        key.Property(k => k.Hash).HasMaxLength(64);
        key.HasOne<Partner>().WithMany().HasForeignKey(k => k.Partner).OnDelete(DeleteBehavior.Restrict);
        key.HasIndex(k => k.Hash).IsUnique();
    }
}
