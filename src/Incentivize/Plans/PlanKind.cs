using Entente.Platform;

namespace Entente.Incentivize.Plans;

static class PlanKind
{
    public static readonly RecordKind<CompensationPlan> Record = new("plan", "Plan", "Plans", "/plans", "scale", Can.SeePlans,
        (db, who) => db.Set<CompensationPlan>().VisibleTo(who), (_, _) => plan => new(plan.Id.Value, plan.Name, plan.Currency, null));
}
