using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>A key in a person's device, phone or key ring, by which they sign in without a word. Only its public half is here.</summary>
public sealed class Passkey
{
    /// <summary>A person may have this many.</summary>
    public const int Most = 20;

    public const int LongestName = 60;

    public Guid Id { get; init; }
    public Id<Person> Person { get; init; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; set; } = "";

    /// <summary>By which the device knows it; at most 1 023 bytes, unique.</summary>
    public byte[] Credential { get; init; } = [];

    /// <summary>COSE.</summary>
    public byte[] PublicKey { get; init; } = [];

    /// <summary>How often it was used, where the device counts; it only grows, so that a copy betrays itself.</summary>
    public long SignCount { get; set; }

    /// <summary>How the device is reached, for the browser, with commas between: <c>internal,hybrid</c>.</summary>
    public string Transports { get; init; } = "";

    public bool IsUserVerified { get; init; }

    /// <summary>Whether it may be copied to the owner's other devices.</summary>
    public bool IsBackupEligible { get; init; }

    public bool IsBackedUp { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>As Identity's handler of passkeys takes it.</summary>
    internal UserPasskeyInfo Info() => new(
        Credential, PublicKey, CreatedAt, (uint)SignCount, Transports.Split(',', StringSplitOptions.RemoveEmptyEntries), IsUserVerified, IsBackupEligible, IsBackedUp, attestationObject: [], clientDataJson: []);
}

sealed class PasskeyTable : IEntityTypeConfiguration<Passkey>
{
    public static readonly Constraint OneCredential = new("one_passkey_per_credential", new("passkey-known", "This passkey is here already."));

    public void Configure(EntityTypeBuilder<Passkey> passkey)
    {
        passkey.ToTable("passkeys").HasWall(Wall.OfPerson("person"));
        passkey.Property(p => p.Id).ValueGeneratedNever();
        passkey.Property(p => p.Name).HasMaxLength(Passkey.LongestName);
        passkey.Property(p => p.Credential).HasMaxLength(1023);
        passkey.Property(p => p.Transports).HasMaxLength(100);
        passkey.HasOne<Person>().WithMany().HasForeignKey(p => p.Person).OnDelete(DeleteBehavior.Cascade);
        passkey.HasIndex(p => p.Person);
        passkey.HasIndex(p => p.Credential).IsUnique().HasDatabaseName(OneCredential.Name);
    }
}
