using Entente.Platform;

namespace Entente.Incentivize.Plans;

static class PlanKind
{
    public static readonly RecordKind<CompensationPlan> Record = new("plan", "Plan", "Plans", "/plans", "scale", Can.SeePlans,
        (db, who) => db.Set<CompensationPlan>().VisibleTo(who), (_, _) => plan => new(plan.Id.Value, plan.Name, plan.Currency, null));

    public static readonly SearchFew<CompensationPlan> Search = new(Record, (db, who) =>
        db.Set<CompensationPlan>().VisibleTo(who).Where(plan => plan.ArchivedAt == null).OrderByDescending(plan => plan.Id))
    {
        Order = 600,
    };
}
