using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Sell.Deals;

/// <summary>One version of the program's deal policy. Rows are added, never changed, because deals are judged by the version under which they were registered.</summary>
sealed class DealPolicyVersion
{
    public int Number { get; init; }
    public DateOnly EffectiveFrom { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>See <see cref="Actor.Key"/>.</summary>
    public string By { get; init; } = "";

    /// <summary>JSON, see <see cref="StoredPolicy"/>.</summary>
    public string Stored { get; init; } = "";

    public static DealPolicyVersion Of(DealPolicy policy, Actor by, DateTimeOffset now) =>
        new() { Number = policy.Version, EffectiveFrom = policy.EffectiveFrom, At = now, By = by.Key, Stored = StoredPolicy.Write(policy) };

    public DealPolicy Policy() => StoredPolicy.Read(Stored);
}

sealed class DealPolicyTable : IEntityTypeConfiguration<DealPolicyVersion>
{
    public static readonly Constraint OneVersion = new("one_deal_policy_per_version", new("changed-meanwhile", "Somebody changed the policy a moment ago. Look again, then change it."));

    public void Configure(EntityTypeBuilder<DealPolicyVersion> version)
    {
        version.ToTable("deal_policies").HasWall(Wall.Open);
        version.HasKey(v => v.Number).HasName(OneVersion.Name);
        version.Property(v => v.Number).ValueGeneratedNever();
        version.Property(v => v.Stored).HasMaxLength(-1);
    }
}

/// <summary>The policy as JSON; fields that an older version did not know read as their defaults.</summary>
sealed record StoredPolicy(
    int Version, DateOnly EffectiveFrom, int DecisionWorkingDays, int ProtectionDays, int[] ReminderDays, int ExtensionDays, int StaleDays, int StaleGraceDays,
    int AnswerWorkingDays, int AppealWorkingDays, long? MinimumMinor, string? MinimumCurrency, long? ApproveClearMinor, string? ApproveClearCurrency,
    string[] ApproveClearTiers, bool ApproveBySilence, int DirectActivityDays, string? ApproveClearWhere = null)
{
    public static string Write(DealPolicy policy) => Papers.Write(new StoredPolicy(
        policy.Version, policy.EffectiveFrom, policy.DecisionWorkingDays, policy.ProtectionDays, [.. policy.ReminderDays], policy.ExtensionDays, policy.StaleDays, policy.StaleGraceDays,
        policy.AnswerWorkingDays, policy.AppealWorkingDays, policy.MinimumValue?.Minor, policy.MinimumValue?.Currency, policy.ApproveClearUpTo?.Minor, policy.ApproveClearUpTo?.Currency,
        [.. policy.ApproveClearTiers], policy.ApproveBySilence, policy.DirectActivityDays, policy.ApproveClearWhere));

    public static DealPolicy Read(string text)
    {
        var stored = Papers.Read<StoredPolicy>(text);
        return new(stored.Version, stored.EffectiveFrom)
        {
            DecisionWorkingDays = stored.DecisionWorkingDays,
            ProtectionDays = stored.ProtectionDays,
            ReminderDays = stored.ReminderDays,
            ExtensionDays = stored.ExtensionDays,
            StaleDays = stored.StaleDays,
            StaleGraceDays = stored.StaleGraceDays,
            AnswerWorkingDays = stored.AnswerWorkingDays,
            AppealWorkingDays = stored.AppealWorkingDays,
            MinimumValue = stored.MinimumMinor is { } minimum ? new(minimum, stored.MinimumCurrency!) : null,
            ApproveClearUpTo = stored.ApproveClearMinor is { } limit ? new(limit, stored.ApproveClearCurrency!) : null,
            ApproveClearTiers = stored.ApproveClearTiers,
            ApproveBySilence = stored.ApproveBySilence,
            DirectActivityDays = stored.DirectActivityDays,
            ApproveClearWhere = stored.ApproveClearWhere,
        };
    }
}
