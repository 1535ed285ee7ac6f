namespace Entente.Incentivize;

/// <summary>All published versions of one plan.</summary>
public sealed class PlanVersions
{
    readonly Plan[] latestFirst;

    /// <exception cref="RefusedException">There is none, they count in different currencies, or two have the same number.</exception>
    public PlanVersions(IReadOnlyCollection<Plan> versions)
    {
        Refuse.If(WhyNot(versions));
        latestFirst = [.. versions.OrderByDescending(plan => plan.EffectiveFrom).ThenByDescending(plan => plan.Version)];
    }

    public string Currency => latestFirst[0].Currency;

    /// <summary>The version that decides about a day, or null when none does: the latest that has begun, if it hasn't ended.</summary>
    public Plan? On(DateOnly day) => Array.Find(latestFirst, plan => plan.EffectiveFrom <= day) is { } plan && plan.HoldsOn(day) ? plan : null;

    static Refusal? WhyNot(IReadOnlyCollection<Plan> versions) =>
        versions.Count == 0 ? new("no-plan", "There is no version of the plan to calculate with.")
        : versions.Select(plan => plan.Currency).Distinct().Count() > 1
            ? new("plan-in-two-currencies", "All versions of a plan count in one currency: begin another plan for another currency.")
        : versions.Select(plan => plan.Version).Distinct().Count() < versions.Count
            ? new("plan-version-repeated", "Two versions of the plan have the same number.")
        : null;
}
