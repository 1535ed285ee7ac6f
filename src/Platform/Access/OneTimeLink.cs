using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>What a one-time link opens.</summary>
public enum LinkPurpose { CreateOwner, SignIn }

/// <summary>A link that works once, until it expires. Only the hash of its token is kept.</summary>
public sealed class OneTimeLink
{
    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public string Hash { get; init; } = "";
    public LinkPurpose Purpose { get; init; }

    /// <summary>Who signs in by it; null for <see cref="LinkPurpose.CreateOwner"/>.</summary>
    public Id<Person>? Person { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>Makes a link in the transaction of <paramref name="db"/> and gives its token, which nobody can find again.</summary>
    public static string Make(Db db, LinkPurpose purpose, Id<Person>? person, DateTimeOffset expiresAt)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        db.Add(new OneTimeLink { Hash = ApiKey.HashOf(token), Purpose = purpose, Person = person, ExpiresAt = expiresAt });
        return token;
    }

    /// <summary>The link of <paramref name="token"/> when it still opens something.</summary>
    public static Task<OneTimeLink?> Find(Db db, string token, LinkPurpose purpose, DateTimeOffset now, CancellationToken stop)
    {
        var hash = ApiKey.HashOf(token);
        return db.Set<OneTimeLink>().SingleOrDefaultAsync(link => link.Hash == hash && link.Purpose == purpose && link.UsedAt == null && link.ExpiresAt > now, stop);
    }
}

sealed class OneTimeLinkTable : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> link)
    {
        link.ToTable("one_time_links").HasWall(Wall.AddOnly);
        link.HasKey(l => l.Hash);
        link.Property(l => l.Hash).HasMaxLength(64);
        link.HasOne<Person>().WithMany().HasForeignKey(l => l.Person).OnDelete(DeleteBehavior.Restrict);
    }
}
