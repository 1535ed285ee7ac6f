using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Plans;

/// <summary>One plan: its rules in sentences, its versions and what each changed. Partners see what holds for them, in words.</summary>
public static class ShowPlan
{
    /// <param name="Newest">The number of the newest version, draft or published.</param>
    /// <param name="Published">The newest published one; null while there are only drafts.</param>
    /// <param name="Versions">Newest first.</param>
    public sealed record View(
        Id<CompensationPlan> Id, string Name, string Currency, string? ExternalId, int Newest, int? Published, IReadOnlyList<Version> Versions, Refusal? WhyNotPublish)
    {
        internal static View Of(CompensationPlan plan, IReadOnlyList<PlanVersion> versions, Actor who)
        {
            var said = versions.OrderBy(version => version.Number).Select(version => (Row: version, Plan: version.Says())).ToList();
            return new(plan.Id, plan.Name, plan.Currency, plan.ExternalId, plan.Newest, plan.Published,
                [.. said.Index().Select(one => Version.Of(one.Item.Row, one.Item.Plan, one.Index == 0 ? null : said[one.Index - 1].Plan, who)).Reverse()],
                plan.WhyNotPublish());
        }

        /// <summary>What holds, or while nothing is published what would.</summary>
        public Version Current => Versions.FirstOrDefault(version => version.Number == Published) ?? Versions[0];

        public Version? Draft => Newest == Published ? null : Versions[0];
    }

    /// <param name="Document">The plan as JSON; null for partners.</param>
    /// <param name="Changes">Against the version before; empty for the first and for partners.</param>
    public sealed record Version(
        int Number, DateOnly EffectiveFrom, DateOnly? EffectiveTo, Trigger Trigger, DateTimeOffset? PublishedAt, string? PublishedBy, DateTimeOffset DraftedAt, string? DraftedBy,
        IReadOnlyList<RuleSaid> Rules, IReadOnlyList<PlanChange> Changes, JsonNode? Document)
    {
        internal static Version Of(PlanVersion version, Plan plan, Plan? before, Actor who) => new(
            version.Number, plan.EffectiveFrom, plan.EffectiveTo, plan.Trigger, version.PublishedAt, who.IsStaff ? version.PublishedBy : null,
            version.DraftedAt, who.IsStaff ? version.DraftedBy : null,
            [.. plan.Rules.VisibleTo(who).Select(rule => new RuleSaid(rule.Name, Say(rule.InWords(plan.Currency))))],
            who.IsStaff && before is not null ? PlanChanges.Between(before, plan, text => Say(text)) : [],
            who.IsStaff ? JsonNode.Parse(version.Document) : null);
    }

    /// <summary>A rule as a sentence.</summary>
    public sealed record RuleSaid(string Name, string Says);

    /// <param name="MayWrite">Whether the reader may write and publish.</param>
    public sealed record Shown(View Plan, Story Story, bool MayWrite, bool IsPartner);

    internal static readonly View<One<CompensationPlan>, View> See = new("incentivize.show-plan", Can.SeePlans, Run);
    static readonly View<One<CompensationPlan>, Shown, Stories> Page = new("incentivize.open-plan", Can.SeePlans, Open);

    public static void Map(Doors doors)
    {
        doors.Show(See, "/plans/{id:guid}");
        doors.Page(Page, "/plans/{id:guid}", (shown, _) => ShowPlanPage.Show(shown));
    }

    static async Task<Shown?> Open(One<CompensationPlan> input, Actor who, Db db, Stories stories, DateTimeOffset now, CancellationToken stop) =>
        await Run(input, who, db, now, stop) is { } plan
            ? new(plan, (await stories.Of("plan", plan.Id.Value, who, db, now, stop))!, who.May(Can.WritePlans), !who.IsStaff)
            : null;

    internal static async Task<View?> Run(One<CompensationPlan> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.Plans.VisibleTo(who).SingleOrDefaultAsync(plan => plan.Id == input.Id, stop) is { } plan
            ? View.Of(plan, await db.PlanVersions.VisibleTo(who).Where(version => version.Plan == plan.Id).OrderBy(version => version.Number).ToListAsync(stop), who)
            : null;
}
