using System.ComponentModel.DataAnnotations;
using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>The owner changes by what registrations are judged. It is a new version from a day on; registrations before keep what they were promised.</summary>
public static class ChangeDealPolicy
{
    /// <param name="Version">The version that was seen; another one meanwhile is refused as stale.</param>
    /// <param name="EffectiveFrom">The first day on which it holds; null: today.</param>
    /// <param name="MinimumValue">A registration below it is blocked; null: no minimum.</param>
    /// <param name="ApproveClearUpTo">Clear registrations up to it are approved at once; null: never.</param>
    /// <param name="ApproveClearWhere">Clear registrations that meet this condition are approved at once too; null: none. See docs/conditions.md.</param>
    public sealed record Input(
        [property: Range(1, int.MaxValue)] int Version,
        DateOnly? EffectiveFrom = null,
        [property: Range(1, 30)] int DecisionWorkingDays = 1,
        [property: Range(1, 3650)] int ProtectionDays = 90,
        IReadOnlyList<int>? ReminderDays = null,
        [property: Range(0, 3650)] int ExtensionDays = 60,
        [property: Range(1, 3650)] int StaleDays = 30,
        [property: Range(1, 365)] int StaleGraceDays = 7,
        [property: Range(1, 90)] int AnswerWorkingDays = 10,
        [property: Range(1, 90)] int AppealWorkingDays = 10,
        Money? MinimumValue = null,
        Money? ApproveClearUpTo = null,
        IReadOnlyList<string>? ApproveClearTiers = null,
        bool ApproveBySilence = false,
        [property: Range(0, 3650)] int DirectActivityDays = 60,
        [property: StringLength(ConditionSubject.Longest)] string? ApproveClearWhere = null);

    internal static readonly Act<Input, ShowDealPolicy.View> Act = new("sell.change-deal-policy", Can.ChangeDealPolicy, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/deal-policy");

    static async Task<ShowDealPolicy.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var before = await db.LastDealPolicy(stop);
        if (before.Version != input.Version)
            throw new StaleException(input.Version, before.Version);
        var today = (await db.DealRulesNow(now, stop)).Today;
        if (input.EffectiveFrom < today)
            throw InvalidInputException.In("effectiveFrom", Say("The policy can't change for days that have passed."));
        if (input.ReminderDays?.Any(days => days is < 1 or > 3650) == true)
            throw InvalidInputException.In("reminderDays", Say("Give whole numbers of days above zero."));
        var after = Read(input, before.Version + 1, input.EffectiveFrom ?? today) with { ApproveClearWhere = ApproveByCondition.Written(input.ApproveClearWhere, db) };
        var row = db.Add(DealPolicyVersion.Of(after, who, now)).Entity;
        db.Record(new DealPolicyChanged(row.Number, row.EffectiveFrom, FieldChange.Between(Fields(before), Fields(after))), "deal-policy", PolicyId);
        return ShowDealPolicy.View.Of(after);
    }

    /// <summary>The one policy of the program, as the subject of its events.</summary>
    static readonly Guid PolicyId = new("00000000-0000-0000-0000-000000000001");

    static DealPolicy Read(Input input, int version, DateOnly from) => new(version, from)
    {
        DecisionWorkingDays = input.DecisionWorkingDays,
        ProtectionDays = input.ProtectionDays,
        ReminderDays = [.. (input.ReminderDays ?? DealRules.Shipped.ReminderDays).Distinct().OrderDescending()],
        ExtensionDays = input.ExtensionDays,
        StaleDays = input.StaleDays,
        StaleGraceDays = input.StaleGraceDays,
        AnswerWorkingDays = input.AnswerWorkingDays,
        AppealWorkingDays = input.AppealWorkingDays,
        MinimumValue = input.MinimumValue is { Minor: > 0 } ? input.MinimumValue : null,
        ApproveClearUpTo = input.ApproveClearUpTo is { Minor: > 0 } ? input.ApproveClearUpTo : null,
        ApproveClearTiers = [.. (input.ApproveClearTiers ?? []).Select(tier => tier.Trim()).Where(tier => tier.Length > 0).Distinct()],
        ApproveBySilence = input.ApproveBySilence,
        DirectActivityDays = input.DirectActivityDays,
    };

    static IEnumerable<(string, string?)> Fields(DealPolicy policy) =>
    [
        ("decisionWorkingDays", $"{policy.DecisionWorkingDays}"), ("protectionDays", $"{policy.ProtectionDays}"), ("reminderDays", string.Join(", ", policy.ReminderDays)),
        ("extensionDays", $"{policy.ExtensionDays}"), ("staleDays", $"{policy.StaleDays}"), ("staleGraceDays", $"{policy.StaleGraceDays}"),
        ("answerWorkingDays", $"{policy.AnswerWorkingDays}"), ("appealWorkingDays", $"{policy.AppealWorkingDays}"), ("minimumValue", policy.MinimumValue?.ToString()),
        ("approveClearUpTo", policy.ApproveClearUpTo?.ToString()), ("approveClearTiers", string.Join(", ", policy.ApproveClearTiers)),
        ("approveClearWhere", policy.ApproveClearWhere), ("approveBySilence", policy.ApproveBySilence ? "yes" : "no"), ("directActivityDays", $"{policy.DirectActivityDays}"),
    ];
}

public sealed record DealPolicyChanged(int Version, DateOnly EffectiveFrom, IReadOnlyList<FieldChange> Changes) : IEvent, ITellsChanges
{
    static string IEvent.Name => "deal-policy.changed";
    public string Says() => Say($"changed {FieldChange.Names(Changes)} of the deal policy from {EffectiveFrom} on");
}
