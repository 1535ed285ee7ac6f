using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Plans;

/// <summary>The plans that somebody may see, newest first.</summary>
public static class ListPlans
{
    public sealed record Input(int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="EffectiveFrom">Of the version that holds now, or of the draft while nothing does.</param>
    public sealed record Row(Id<CompensationPlan> Id, string Name, string Currency, string? ExternalId, int Newest, int? Published, DateOnly EffectiveFrom, bool HasDraft);

    /// <param name="MayWrite">Whether the reader may write plans.</param>
    public sealed record Shown(ListOf<Row> Plans, bool MayWrite, bool IsPartner);

    static readonly View<Input, ListOf<Row>> View = new("incentivize.list-plans", Can.SeePlans, Run);

    public static void Map(Doors doors)
    {
        doors.Show(View, "/plans");
        doors.Portal.MapGet("/plans", Page).RequireAuthorization(View.May);
    }

    static async Task<IResult> Page(string? cursor, Actor who, Runner runner, CancellationToken stop) =>
        ListPlansPage.Show(new((await runner.Read(View, new(Cursor: cursor), who, stop))!, who.May(Can.WritePlans), !who.IsStaff));

    static async Task<ListOf<Row>?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var plans = db.Plans.VisibleTo(who).Where(plan => plan.ArchivedAt == null);
        if (input.After<Guid>() is { } after)
        {
            var id = new Id<CompensationPlan>(after);
            plans = plans.Where(plan => plan.Id < id);
        }

        var staff = who.IsStaff;
        var rows = await (
            from plan in plans
            join version in db.PlanVersions.VisibleTo(who) on plan.Id equals version.Plan
            where version.Number == (plan.Published ?? plan.Newest)
            orderby plan.Id descending
            select new Row(plan.Id, plan.Name, plan.Currency, plan.ExternalId, plan.Newest, plan.Published, version.EffectiveFrom, staff && plan.Newest != plan.Published))
            .Take(input.Fetch).ToListAsync(stop);
        return rows.Page(input, row => row.Id.Value);
    }
}
