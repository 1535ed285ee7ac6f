using System.Text.Json;
using Entente.Recognition;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weighed = Entente.Recognition.Field;

namespace Entente.Platform;

/// <summary>Where weights come from.</summary>
public enum WeightsOrigin
{
    Shipped,

    /// <summary>Learned from the companies that are here, without anybody's word on them.</summary>
    Data,

    /// <summary>Learned from what people decided on pairs.</summary>
    Decisions,
}

/// <summary>One version of the weights. Rows are added, never changed.</summary>
sealed class WeightsVersion
{
    public int Number { get; init; }
    public WeightsOrigin Origin { get; init; }

    /// <summary>JSON, see <see cref="StoredWeights"/>.</summary>
    public string Stored { get; init; } = "";

    /// <summary>From how many pairs they were learned.</summary>
    public int Pairs { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>See <see cref="Actor.Key"/>.</summary>
    public string By { get; init; } = "";
    public string Reason { get; init; } = "";

    public Weights Read() => StoredWeights.Read(Stored);
}

sealed class WeightsTable : IEntityTypeConfiguration<WeightsVersion>
{
    public const int Reason = 400;

    public static readonly Constraint OneVersion = new("one_recognition_weights_per_version", new("changed-meanwhile", "Somebody changed the weights a moment ago. Look again, then change them."));

    public void Configure(EntityTypeBuilder<WeightsVersion> version)
    {
        version.ToTable("recognition_weights").HasWall(Wall.SystemOnly);
        version.HasKey(v => v.Number).HasName(OneVersion.Name);
        version.Property(v => v.Number).ValueGeneratedNever();
        version.Property(v => v.Stored).HasMaxLength(-1);
        version.Property(v => v.Reason).HasMaxLength(Reason);
    }
}

/// <summary>Weights as JSON: of each field, by its name, the shares of its levels among pairs of one company and among pairs of two.</summary>
sealed record StoredWeights(double Prior, double Scale, double Shift, IReadOnlyDictionary<string, double[][]> Levels)
{
    public static string Write(Weights weights) => JsonSerializer.Serialize(new StoredWeights(weights.Prior, weights.Scale, weights.Shift,
        Enum.GetValues<Weighed>().ToDictionary(field => $"{field}", field => weights.Of(field).Select(level => new[] { level.M, level.U }).ToArray())));

    public static Weights Read(string text) => JsonSerializer.Deserialize<StoredWeights>(text) is var stored && stored is not null
        ? new(stored.Prior, Enum.GetValues<Weighed>().ToDictionary(field => field, IReadOnlyList<LevelWeight> (field) => [.. stored.Levels[$"{field}"].Select(level => new LevelWeight(level[0], level[1]))]), stored.Scale, stored.Shift)
        : throw new JsonException("No weights.");
}

static class WeightsRows
{
    /// <summary>The version that holds; null: the shipped weights, which are version 1.</summary>
    public static async Task<WeightsVersion?> LastWeights(this Db db, CancellationToken stop) => (await Last(db, stop)).SingleOrDefault();

    /// <summary>The number of the version that holds; 1 where it is the shipped one.</summary>
    public static async Task<int> LastWeightsNumber(this Db db, CancellationToken stop) => (await Number(db, stop)).SingleOrDefault(1);

    static readonly Func<Db, CancellationToken, Task<List<WeightsVersion>>> Last =
        Prepared.List(db => db.Set<WeightsVersion>().AsNoTracking().OrderByDescending(version => version.Number).Take(1));

    static readonly Func<Db, CancellationToken, Task<List<int>>> Number =
        Prepared.List(db => db.Set<WeightsVersion>().OrderByDescending(version => version.Number).Select(version => version.Number).Take(1));
}
