using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.Partners;

/// <summary>The steps of a partner's life, each an act with its reason and its event. Sell follows <c>partner.suspended</c>, <c>resumed</c> and <c>ended</c>.</summary>
public static class MovePartner
{
    public sealed record Input([property: Given] Id<Partner> Id, [property: StringLength(PartnerLimits.Reason)] string? Reason = null);

    /// <summary>One arrow of a partner's life.</summary>
    /// <param name="Verb">As in its route: <c>suspend</c>.</param>
    /// <param name="Label">As on its button.</param>
    /// <param name="WhyNot">The domain's question.</param>
    /// <param name="Take">The domain's verb, and the event.</param>
    /// <param name="NeedsReason">Whether the reason must be given.</param>
    internal sealed record Step(string Verb, Phrase Label, Func<Partner, Refusal?> WhyNot, Action<Partner, string?, Db, DateTimeOffset> Take, bool NeedsReason = false)
    {
        public Act<Input, ShowPartner.View> Act => field ??= new($"recruit.{Verb}-partner", Can.MovePartners, (input, who, db, now, stop) => Run(this, input, who, db, now, stop));
    }

    internal static readonly IReadOnlyList<Step> Steps =
    [
        new("apply", "Take the application", partner => partner.WhyNotApply(), (partner, reason, db, now) =>
        {
            partner.Apply(reason, now);
            db.Record(new PartnerApplied(reason), partner, partner.Id);
        }),
        new("approve", "Approve", partner => partner.WhyNotApprove(), (partner, reason, db, now) =>
        {
            partner.Approve(reason, now);
            db.Record(new PartnerApproved(reason), partner, partner.Id);
        }),
        new("onboard", "Begin onboarding", partner => partner.WhyNotOnboard(), (partner, reason, db, now) =>
        {
            partner.Onboard(reason, now);
            db.Record(new PartnerOnboarding(reason), partner, partner.Id);
        }),
        new("activate", "Make active", partner => partner.WhyNotActivate(), (partner, reason, db, now) =>
        {
            partner.Activate(reason, now);
            db.Record(new PartnerActivated(reason), partner, partner.Id);
        }),
        new("resume", "End the suspension", partner => partner.WhyNotResume(), (partner, reason, db, now) =>
        {
            partner.Resume(reason, now);
            db.Record(new PartnerResumed(reason), partner, partner.Id);
        }),
        new("suspend", "Suspend", partner => partner.WhyNotSuspend(), (partner, reason, db, now) =>
        {
            partner.Suspend(reason!, now);
            db.Record(new PartnerSuspended(reason), partner, partner.Id);
        }, NeedsReason: true),
        new("exit", "Wind up", partner => partner.WhyNotExit(), (partner, reason, db, now) =>
        {
            partner.Exit(reason!, now);
            db.Record(new PartnerExiting(reason), partner, partner.Id);
        }, NeedsReason: true),
        new("end", "End the partnership", partner => partner.WhyNotEnd(), (partner, reason, db, now) =>
        {
            partner.End(reason, now);
            db.Record(new PartnerEnded(reason), partner, partner.Id);
        }),
    ];

    public static void Map(Doors doors)
    {
        foreach (var step in Steps)
        {
            doors.Open(step.Act, $"/partners/{{id:guid}}/{step.Verb}");
            doors.Portal.MapPost($"/partners/{{id:guid}}/{step.Verb}", (Id<Partner> id, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop) =>
                Submit(step, id, new(typed), who, runner, http, stop)).RequireAuthorization(step.Act.May);
        }
    }

    static async Task<IResult> Submit(Step step, Id<Partner> id, PostedForm form, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var reason = form.Optional("Reason");
        if (step.NeedsReason && reason is null)
            new Flash(Say("Nothing was done: say why; the partner reads it."), Tone: Tone.Attention).Leave(http);
        else if (await runner.Run(step.Act, new(id, reason), who, stop) is { } partner)
            new Flash(Say($"{partner.Name} is {Words.Within(partner.State)} now."), Undo: step.Verb == "suspend" ? $"/partners/{id}/resume" : null).Leave(http);
        else
            return TypedResults.NotFound();
        return TypedResults.LocalRedirect($"/partners/{id}");
    }

    static async Task<ShowPartner.View?> Run(Step step, Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Partners.VisibleTo(who).SingleOrDefaultAsync(partner => partner.Id == input.Id, stop) is not { } partner)
            return null;
        var reason = AdmitPartner.Text(input.Reason);
        Refuse.If(step.WhyNot(partner));
        if (step.NeedsReason && reason is null)
            throw InvalidInputException.In("reason", Say("Say why; the partner reads it."));
        step.Take(partner, reason, db, now);
        return ShowPartner.View.Of(partner, db);
    }
}
