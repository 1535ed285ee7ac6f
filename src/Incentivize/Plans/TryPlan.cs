using System.Text.Json.Nodes;
using Entente.Incentivize.Earnings;
using Entente.Platform;
using Entente.Recruit.Partners;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Plans;

/// <summary>What a draft, or a plan that was never saved, would give one partner for one month, beside what the published versions give. Nothing is written.</summary>
public static class TryPlan
{
    /// <param name="Plan">A plan as JSON; the newest version when left out.</param>
    public sealed record Input([property: Given] Id<CompensationPlan> Id, [property: Given] Id<Partner> PartnerId, [property: Given] Period Period, JsonObject? Plan = null);

    /// <param name="Total">Of the lines.</param>
    /// <param name="Published">What the published versions give; null when there are none.</param>
    public sealed record View(int Version, Id<Partner> PartnerId, string Partner, Period Period, Money Total, Money? Published, IReadOnlyList<Line> Lines, IReadOnlyList<Aside> Aside);

    public sealed record Line(string Rule, string Transaction, Money Amount, Explanation Why);

    /// <summary>A transaction without lines.</summary>
    public sealed record Aside(string Transaction, AsideState State, string Text);

    /// <param name="Asked">What was typed.</param>
    public sealed record Shown(ShowPlan.View Plan, PostedForm Asked, View? Result);

    internal static readonly Act<Input, View> Act = new("incentivize.try-plan", Can.WritePlans, Run);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/plans/{id:guid}/try");
        doors.Portal.MapGet("/plans/{id:guid}/try", Page).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Page(Id<CompensationPlan> id, string? partner, string? period, Actor who, Runner runner, CancellationToken stop)
    {
        if (await runner.Read(ShowPlan.See, new(id), who, stop) is not { } plan)
            return TypedResults.NotFound();
        var asked = PostedForm.Of(("partner", partner), ("period", period));
        if (partner is null && period is null)
            return TryPlanPage.Show(new(plan, asked, null));
        if (!Entente.Period.TryParse(period, null, out var month))
            asked.Refuse("period", Say("Give a month such as 2019-06."));
        var found = await runner.Read(FindPartner, new(partner ?? ""), who, stop);
        if (found is null)
            asked.Refuse("partner", Say("No partner has this name, external id or id."));
        return asked.HasErrors
            ? TryPlanPage.Show(new(plan, asked, null), StatusCodes.Status422UnprocessableEntity)
            : TryPlanPage.Show(new(plan, asked, await runner.Run(Act, new(id, found!.Id, month), who, stop)));
    }

    /// <summary>By name, external id or id.</summary>
    sealed record Named(string Text);

    static readonly View<Named, Found> FindPartner = new("incentivize.find-partner-to-try", Can.WritePlans, async (input, who, db, _, stop) =>
    {
        var key = CompanyName.Fold(input.Text);
        var id = Id<Partner>.TryParse(input.Text, null, out var parsed) ? parsed : default;
        return await db.Partners.VisibleTo(who).Where(partner => partner.Id == id || partner.ExternalId == input.Text || partner.NameKey == key)
            .OrderBy(partner => partner.Id).Select(partner => new Found(partner.Id)).FirstOrDefaultAsync(stop);
    });

    sealed record Found(Id<Partner> Id);

    static async Task<View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Plans.VisibleTo(who).SingleOrDefaultAsync(row => row.Id == input.Id, stop) is not { } plan
            || await db.Partners.VisibleTo(who).SingleOrDefaultAsync(row => row.Id == input.PartnerId, stop) is not { } partner)
            return null;
        var versions = await db.PlanVersions.Where(version => version.Plan == plan.Id).OrderBy(version => version.Number).ToListAsync(stop);
        var trial = input.Plan is { } given ? PlanDocument.Read(given) with { Version = plan.HasDraft ? plan.Newest : plan.Newest + 1 } : versions[^1].Says();
        Refuse.If(plan.WhyNotDraft(trial));
        var published = versions.Where(version => version.PublishedAt is not null).Select(version => version.Says()).ToList();
        var known = (await EarningFacts.Of(db, [partner], input.Period.LastDay, now, now, stop)).For(partner.Id, now);
        // In the plan's currency, whatever the partner's: so that versions compare.
        var facts = known with { Partners = [.. known.Partners.Select(fact => fact with { Currency = null })] };
        var tried = Calculation.Of(new PlanVersions([.. published.Where(version => version.Version != trial.Version), trial]), facts);
        return new(
            trial.Version, partner.Id, partner.Name, input.Period, Sum(tried, input.Period, plan.Currency),
            published.Count == 0 ? null : Sum(Calculation.Of(new PlanVersions(published), facts), input.Period, plan.Currency),
            [.. Of(tried, input.Period).Select(line => new Line(line.Rule, line.Transaction, line.Amount, line.Why))],
            [.. tried.Aside.Select(aside => new Aside(aside.Transaction, aside.State, Say(aside.Why.Text)))]);
    }

    static IEnumerable<EarningLine> Of(Calculation calculation, Period period) => calculation.Lines.Where(line => line.Period == period);

    static Money Sum(Calculation calculation, Period period, string currency) => Of(calculation, period).Aggregate(Money.Zero(currency), (sum, line) => sum + line.Amount);
}
