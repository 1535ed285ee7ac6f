using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>The program's deal policy as it was set last, which may begin on a later day.</summary>
public static class ShowDealPolicy
{
    public sealed record Input;

    public sealed record View(
        int Version, DateOnly EffectiveFrom, int DecisionWorkingDays, int ProtectionDays, IReadOnlyList<int> ReminderDays, int ExtensionDays, int StaleDays, int StaleGraceDays,
        int AnswerWorkingDays, int AppealWorkingDays, Money? MinimumValue, Money? ApproveClearUpTo, IReadOnlyList<string> ApproveClearTiers, bool ApproveBySilence, int DirectActivityDays,
        string? ApproveClearWhere)
        : IVersioned
    {
        internal static View Of(DealPolicy policy) => new(
            policy.Version, policy.EffectiveFrom, policy.DecisionWorkingDays, policy.ProtectionDays, policy.ReminderDays, policy.ExtensionDays, policy.StaleDays, policy.StaleGraceDays,
            policy.AnswerWorkingDays, policy.AppealWorkingDays, policy.MinimumValue, policy.ApproveClearUpTo, policy.ApproveClearTiers, policy.ApproveBySilence, policy.DirectActivityDays, policy.ApproveClearWhere);
    }

    internal static readonly View<Input, View> See = new("sell.show-deal-policy", Can.ChangeDealPolicy, Run);

    public static void Map(Doors doors) => doors.Show(See, "/deal-policy");

    static async Task<View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => View.Of(await db.LastDealPolicy(stop));

    internal static async Task<DealPolicy> LastDealPolicy(this Db db, CancellationToken stop) =>
        (await db.Set<DealPolicyVersion>().AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(stop))?.Policy() ?? DealRules.Shipped;
}
