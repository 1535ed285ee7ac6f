using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Entente.Platform;

namespace Entente.Incentivize.Plans;

/// <summary>Begins a plan with a draft of its first version.</summary>
public static class AddPlan
{
    /// <summary>The plan itself, as <c>docs/plans.md</c> describes it.</summary>
    public sealed record Input
    {
        [StringLength(200)] public string? ExternalId { get; init; }

        [JsonExtensionData] public JsonObject? Plan { get; init; }
    }

    internal static readonly Act<Input, ShowPlan.View> Act = new("incentivize.add-plan", Can.WritePlans, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/plans", created: plan => $"/plans/{plan.Id}");

    static Task<ShowPlan.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var (plan, draft) = CompensationPlan.Begin(PlanDocument.Read(input.Plan), input.ExternalId, who.Name, now);
        db.Add(plan);
        db.Add(draft);
        db.Record(new PlanDrafted(plan.Name, draft.Number), plan);
        return Task.FromResult<ShowPlan.View?>(ShowPlan.View.Of(plan, [draft], who));
    }
}
