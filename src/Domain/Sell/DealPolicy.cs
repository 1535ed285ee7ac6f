namespace Entente.Sell;

/// <summary>The numbers by which registrations are judged and protected. A change is a new version; what was promised under an older one stays.</summary>
/// <param name="Version">Counts from 1.</param>
/// <param name="EffectiveFrom">The first day on which this version holds.</param>
public sealed record DealPolicy(int Version, DateOnly EffectiveFrom)
{
    /// <summary>An answer is due at the same wall time so many working days later.</summary>
    public int DecisionWorkingDays { get; init; } = 1;

    /// <summary>Days of protection from the instant of approval.</summary>
    public int ProtectionDays { get; init; } = 90;

    /// <summary>The partner is reminded so many days before protection ends.</summary>
    public IReadOnlyList<int> ReminderDays { get; init; } = [30, 14, 3];

    /// <summary>The most that the one extension may add.</summary>
    public int ExtensionDays { get; init; } = 60;

    /// <summary>Days without an update after which the partner is warned.</summary>
    public int StaleDays { get; init; } = 30;

    /// <summary>Days from that warning to the release.</summary>
    public int StaleGraceDays { get; init; } = 7;

    /// <summary>Working days for the partner to answer a question; then the registration is withdrawn.</summary>
    public int AnswerWorkingDays { get; init; } = 10;

    /// <summary>Working days for the partner to appeal a rejection.</summary>
    public int AppealWorkingDays { get; init; } = 10;

    /// <summary>A registration below it is blocked; null: no minimum.</summary>
    public Money? MinimumValue { get; init; }

    /// <summary>A clear registration up to this value is approved at once; null: never.</summary>
    public Money? ApproveClearUpTo { get; init; }

    /// <summary>Only for partners of these tiers; empty: for all.</summary>
    public IReadOnlyList<string> ApproveClearTiers { get; init; } = [];

    /// <summary>A clear registration that meets this condition is approved at once too, whatever its value and tier; null: none. JSON over the registration and its partner.</summary>
    public string? ApproveClearWhere { get; init; }

    /// <summary>Whether a clear registration that nobody decided in time counts as approved.</summary>
    public bool ApproveBySilence { get; init; }

    /// <summary>For how many days back the vendor's own selling to the customer counts.</summary>
    public int DirectActivityDays { get; init; } = 60;

    /// <summary>This policy as the rule that explanations name.</summary>
    public RuleVersion Rule => new("deal policy", Version, EffectiveFrom);

    /// <summary>Whether the program says yes without a reviewer.</summary>
    /// <param name="value">In the currency of <see cref="ApproveClearUpTo"/>; in another one a person decides.</param>
    public bool ApprovesAtOnce(CheckOutcome outcome, Money value, string? tier) =>
        outcome == CheckOutcome.Clear
        && ApproveClearUpTo is { } limit && value.Currency == limit.Currency && value.Minor <= limit.Minor
        && (ApproveClearTiers.Count == 0 || (tier is not null && ApproveClearTiers.Contains(tier, StringComparer.OrdinalIgnoreCase)));
}
