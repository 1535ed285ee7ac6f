using Entente.Conditions;
using Entente.Platform;

namespace Entente.Incentivize.Plans;

static class Visibility
{
    /// <summary>Staff see every plan, a partner those in force: its terms. Every query on plans starts here.</summary>
    public static IQueryable<CompensationPlan> VisibleTo(this IQueryable<CompensationPlan> plans, Actor who) =>
        who.IsStaff ? plans : plans.Where(plan => plan.Published != null && who.Partner != null);

    public static IQueryable<PlanVersion> VisibleTo(this IQueryable<PlanVersion> versions, Actor who) =>
        who.IsStaff ? versions : versions.Where(version => version.PublishedAt != null && who.Partner != null);

    /// <summary>The rules that somebody may read. One that names other partners is between them and the vendor.</summary>
    public static IEnumerable<Rule> VisibleTo(this IEnumerable<Rule> rules, Actor who) =>
        who.IsStaff ? rules : rules.Where(rule => rule.Where.Asks().All(field => field.Name != "partner") || IsFor(rule.Where, $"{who.Partner}"));

    static bool IsFor(Condition condition, string partner) => condition switch
    {
        All all => all.Of.All(part => IsFor(part, partner)),
        Among { Field.Name: "partner" } among => among.Values.Count == 1 && among.Holds(_ => new Text(partner)),
        _ => condition.Asks().All(field => field.Name != "partner"),
    };
}
