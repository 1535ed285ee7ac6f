using Entente.Recognition;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>One version of the thresholds. Rows are added, never changed.</summary>
sealed class ThresholdsVersion
{
    public int Number { get; init; }
    public decimal Same { get; init; }
    public decimal Possible { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>See <see cref="Actor.Key"/>.</summary>
    public string By { get; init; } = "";
    public string Reason { get; init; } = "";

    public Thresholds Thresholds => new(Same, Possible);
}

sealed class ThresholdsTable : IEntityTypeConfiguration<ThresholdsVersion>
{
    public const int Reason = 400;

    public static readonly Constraint OneVersion = new("one_recognition_thresholds_per_version", new("changed-meanwhile", "Somebody changed the thresholds a moment ago. Look again, then change them."));

    public void Configure(EntityTypeBuilder<ThresholdsVersion> version)
    {
        version.ToTable("recognition_thresholds").HasWall(Wall.SystemOnly);
        version.HasKey(v => v.Number).HasName(OneVersion.Name);
        version.Property(v => v.Number).ValueGeneratedNever();
        version.Property(v => v.Same).HasConversion(value => (int)(value * 10_000), stored => stored / 10_000m);
        version.Property(v => v.Possible).HasConversion(value => (int)(value * 10_000), stored => stored / 10_000m);
        version.Property(v => v.Reason).HasMaxLength(Reason);
        version.Ignore(v => v.Thresholds);
    }
}

static class ThresholdsRows
{
    /// <summary>The version that holds; null: the shipped thresholds, which are version 1.</summary>
    public static async Task<ThresholdsVersion?> LastThresholds(this Db db, CancellationToken stop) => (await Last(db, stop)).SingleOrDefault();

    static readonly Func<Db, CancellationToken, Task<List<ThresholdsVersion>>> Last =
        Prepared.List(db => db.Set<ThresholdsVersion>().AsNoTracking().OrderByDescending(version => version.Number).Take(1));
}
