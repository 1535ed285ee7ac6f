using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Entente.Platform;

namespace Entente.Incentivize.Plans;

/// <summary>Begins a plan with a draft of its first version.</summary>
public static class AddPlan
{
    /// <summary>The plan itself, as <c>docs/plans.md</c> describes it.</summary>
    public sealed record Input(
        [property: Required, OneLine] string Name,
        [property: Required] string Currency,
        [property: Required] string Trigger,
        [property: Required] string EffectiveFrom,
        [property: Required] JsonArray Rules,
        [property: StringLength(200)] string? ExternalId = null)
    {
        /// <summary>The members that a plan may have.</summary>
        [JsonExtensionData] public JsonObject? Further { get; init; }
    }

    internal static readonly Act<Input, ShowPlan.View> Act = new("incentivize.add-plan", Can.WritePlans, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/plans", created: plan => $"/plans/{plan.Id}");

    static async Task<ShowPlan.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var written = PlanDocument.Read(input.Name, input.Currency, input.Trigger, input.EffectiveFrom, input.Rules, input.Further);
        await db.KnowFamilies(written, stop);
        var (plan, draft) = CompensationPlan.Begin(written, input.ExternalId, who.Name, now);
        db.Add(plan);
        db.Add(draft);
        db.Record(new PlanDrafted(plan.Name, draft.Number), plan);
        return ShowPlan.View.Of(plan, [draft], who);
    }
}
