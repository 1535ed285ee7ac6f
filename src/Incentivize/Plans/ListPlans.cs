using System.Linq.Expressions;
using Entente.Platform;

namespace Entente.Incentivize.Plans;

/// <summary>The plans that somebody may see, newest first.</summary>
public static class ListPlans
{
    public sealed record Input(int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="EffectiveFrom">Of the version that holds now, or of the draft while nothing does.</param>
    public sealed record Row(Id<CompensationPlan> Id, string Name, string Currency, string? ExternalId, int Newest, int? Published, DateOnly EffectiveFrom, bool HasDraft);

    /// <param name="MayWrite">Whether the reader may write plans.</param>
    public sealed record Shown(Listed<Row> Plans, bool MayWrite, bool IsPartner);

    static readonly Listing<Input, CompensationPlan, Row> Plans = Listing<Input, CompensationPlan, Row>.Of("plans", "plan", "plans", plan => plan.Id,
            (_, who, db, _) => db.Plans.VisibleTo(who).Where(plan => plan.ArchivedAt == null), RowFor)
        .Text("name", "Plan", plan => plan.Name, row => row.Name)
        .Own("state", "State", ListFieldKind.Choice, () => [new("published", Say("Published")), new("draft", Say("Draft"))], row => row.Published is null ? Say("Draft") : Say("Published"), InState,
            (row, _) => Inline.State(row.Published is null ? "Draft" : "Published"), staff: true, quick: true)
        .Number("version", "Version", plan => plan.Published ?? plan.Newest, row => row.Published ?? row.Newest, cell: ListPlansPage.Version)
        .Word("currency", "Currency", plan => plan.Currency, row => row.Currency)
        .Text("externalId", "External id", plan => plan.ExternalId, row => row.ExternalId, shown: false, staff: true)
        .Usually("-added");

    static readonly View<Input, ListOf<Row>> View = new("incentivize.list-plans", Can.SeePlans, Plans.Page);

    static readonly View<Input, Shown> Look = new("incentivize.browse-plans", Can.SeePlans, async (input, who, db, now, stop) =>
        new(await Plans.Look(input, who, db, now, stop), who.May(Can.WritePlans), !who.IsStaff));

    public static void Map(Doors doors)
    {
        doors.Show(View, "/plans", also: Plans.QueryNames);
        doors.List("/plans", Plans, Look, model => model.Plans, model => ListPlansPage.Show(model));
    }

    static IQueryable<CompensationPlan> InState(IQueryable<CompensationPlan> plans, IReadOnlyList<string> asked, DateTimeOffset now)
    {
        var (published, draft) = (asked.Contains("published"), asked.Contains("draft"));
        return plans.Where(plan => (published && plan.Published != null) || (draft && plan.Published == null));
    }

    static Expression<Func<CompensationPlan, Row>> RowFor(Actor who, Db db)
    {
        var (staff, versions) = (who.IsStaff, db.PlanVersions.VisibleTo(who));
        return plan => new Row(
            plan.Id, plan.Name, plan.Currency, plan.ExternalId, plan.Newest, plan.Published,
            versions.Where(version => version.Plan == plan.Id && version.Number == (plan.Published ?? plan.Newest)).Select(version => version.EffectiveFrom).FirstOrDefault(),
            staff && plan.Newest != plan.Published);
    }
}
