using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Plans;

/// <summary>Writes the next version of a plan; while that is a draft, writes it anew.</summary>
public static class AddPlanVersion
{
    /// <summary>Beside the plan's id the plan itself, as <c>docs/plans.md</c> describes it.</summary>
    public sealed record Input(
        [property: Given] Id<CompensationPlan> Id,
        [property: Required, OneLine] string Name,
        [property: Required] string Currency,
        [property: Required] string Trigger,
        [property: Required] string EffectiveFrom,
        [property: Required] JsonArray Rules)
    {
        /// <summary>The members that a plan may have.</summary>
        [JsonExtensionData] public JsonObject? Further { get; init; }
    }

    internal static readonly Act<Input, ShowPlan.View> Act = new("incentivize.add-plan-version", Can.WritePlans, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/plans/{id:guid}/versions", created: plan => $"/plans/{plan.Id}");

    static async Task<ShowPlan.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Plans.VisibleTo(who).SingleOrDefaultAsync(row => row.Id == input.Id, stop) is not { } plan)
            return null;
        var versions = await db.PlanVersions.Where(version => version.Plan == plan.Id).OrderBy(version => version.Number).ToListAsync(stop);
        var written = PlanDocument.Read(input.Name, input.Currency, input.Trigger, input.EffectiveFrom, input.Rules, input.Further);
        await db.KnowFamilies(written, stop);
        var draft = plan.Draft(written, versions[^1], who.Name, now);
        if (!versions.Contains(draft))
            versions.Add(db.Add(draft).Entity);
        db.Record(new PlanDrafted(plan.Name, draft.Number), plan);
        return ShowPlan.View.Of(plan, versions, who);
    }
}
