using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Plans;

/// <summary>Publishes the draft of a plan: from now on calculations know it, and it never changes again.</summary>
public static class PublishPlan
{
    /// <param name="Version">The number of the draft that was looked at; whatever the draft is, when left out.</param>
    public sealed record Input([property: Given] Id<CompensationPlan> Id, int? Version = null);

    internal static readonly Act<Input, ShowPlan.View> Act = new("incentivize.publish-plan", Can.WritePlans, Run);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/plans/{id:guid}/publish");
        doors.Portal.MapPost("/plans/{id:guid}/publish", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Submit(Id<CompensationPlan> id, int? version, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(Act, new(id, version), who, stop) is not { } plan)
            return TypedResults.NotFound();
        new Flash(Say($"Version {plan.Published} of {plan.Name} is published.")).Leave(http);
        return TypedResults.LocalRedirect($"/plans/{id}");
    }

    static async Task<ShowPlan.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Plans.VisibleTo(who).SingleOrDefaultAsync(row => row.Id == input.Id, stop) is not { } plan)
            return null;
        var versions = await db.PlanVersions.Where(version => version.Plan == plan.Id).OrderBy(version => version.Number).ToListAsync(stop);
        var draft = versions[^1];
        if (input.Version is { } seen && seen != draft.Number)
            throw new RefusedException(new("another-draft", $"The draft is version {draft.Number} now: look at it again, then publish it."));
        plan.Publish(draft, who.Name, now);
        db.Record(new PlanPublished(plan.Name, draft.Number, draft.EffectiveFrom, draft.Document), plan);
        return ShowPlan.View.Of(plan, versions, who);
    }
}
