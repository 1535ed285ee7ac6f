using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Plans;

/// <summary>The second look before a plan is published: what changes, from when, and which statements it touches.</summary>
public static class LookTwice
{
    /// <param name="Open">Calculated statements from that day on that aren't closed: the next calculation rewrites their sums by corrections.</param>
    /// <param name="Closed">Reviewed ones: what changes for them stands on the next open one.</param>
    public sealed record View(ShowPlan.View Plan, int Open, int Closed);

    static readonly View<One<CompensationPlan>, View> See = new("incentivize.look-before-publishing", Can.WritePlans, Run);

    public static void Map(Doors doors) => doors.Show(See, "/plans/{id:guid}/publish", (view, _) => PublishPlanPage.Show(view));

    static async Task<View?> Run(One<CompensationPlan> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await ShowPlan.Run(input, who, db, now, stop) is not { } plan)
            return null;
        var from = Period.Of(plan.Versions[0].EffectiveFrom);
        var touched = await db.Statements.Where(statement => statement.Period >= from && statement.Total.Currency == plan.Currency)
            .GroupBy(statement => statement.State).Select(state => new { state.Key, Count = state.Count() }).ToListAsync(stop);
        return new(plan, touched.Where(state => state.Key == StatementState.Calculated).Sum(state => state.Count), touched.Where(state => state.Key == StatementState.Reviewed).Sum(state => state.Count));
    }
}
