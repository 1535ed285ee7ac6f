using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Entente.Sell.Deals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Conflicts;

/// <summary>Somebody decides which registration of a case stands. The others end by the verbs that end registrations anyway: undecided ones are rejected, approved ones revoked.</summary>
public static class SettleConflict
{
    /// <param name="DealId">The registration that stands.</param>
    /// <param name="Text">For the partners whose registrations end; it says nothing of others.</param>
    /// <param name="Reason">For the vendor's own people: kept with the case.</param>
    public sealed record Input(
        [property: Given] Id<ConflictCase> Id, [property: Given] Id<Deal> DealId, [property: Required, StringLength(ConflictLimits.Text)] string Text,
        [property: StringLength(ConflictLimits.Text)] string? Reason = null);

    internal static readonly Act<Input, ShowConflict.View> Act = new("sell.settle-conflict", Can.SettleConflicts, Run);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/conflicts/{id:guid}/settle");
        doors.Portal.MapPost("/conflicts/{id:guid}/settle", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Submit(Id<ConflictCase> id, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var input = new Input(id, Id<Deal>.TryParse(form.Text("DealId"), null, out var deal) ? deal : default, form.Text("Text"), form.Optional("Reason"));
        form.Check(input);
        form.ThrowIfAny();
        if (await runner.Run(Act, input, who, stop) is not { } settled)
            return TypedResults.NotFound();
        new Flash(Say($"The conflict is settled: registration {settled.Parties.Single(party => party.DealId == deal).RegisterNumber} stands.")).Leave(http);
        return TypedResults.LocalRedirect($"/conflicts/{id}");
    }

    static async Task<ShowConflict.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Set<ConflictCase>().VisibleTo(who, db).SingleOrDefaultAsync(conflict => conflict.Id == input.Id, stop) is not { } conflict)
            return null;
        await db.LookBehindTheWall(stop);
        await db.LockAccounts([conflict.Account], stop);
        await db.Entry(conflict).ReloadAsync(stop);
        Refuse.If(conflict.WhyNotSettle());
        var parties = await db.PartiesOf(conflict.Id, stop);
        if (parties.Find(deal => deal.Id == input.DealId && deal.IsLive) is not { } stands)
            throw InvalidInputException.In("dealId", Say("Choose one of the registrations that are open or approved."));
        foreach (var other in parties.Where(deal => deal.Id != stands.Id && deal.IsLive && deal.Account == conflict.Account))
            await End(other, stands, input.Text.Trim(), who, db, now, stop);
        await db.SaveChangesAsync(stop);
        await db.ReviewConflicts([conflict], ConflictEnd.Decided, who, now, stop, stands, input.Reason.OrNull());
        return await ShowConflict.Of(conflict, who, db, stop);
    }

    static async Task End(Deal deal, Deal stands, string text, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (deal.State == DealState.Approved)
        {
            Refuse.If(await db.WhyNotReview(deal, who, stop));
            await db.Revoke(deal, RevokeReason.Other, text, now, stop);
        }
        else if (deal.State == DealState.Appealed)
        {
            deal.Uphold(text, who.Decider(), await db.HasStakeInAppeal(deal, who, stop), now);
            db.Record(new DealUpheld(text), deal, deal.Partner);
        }
        else
        {
            Refuse.If(deal.WhyNotDecide() ?? await db.WhyNotReview(deal, who, stop));
            await db.Reject(deal, stands.State == DealState.Approved ? RejectReason.CustomerTaken : RejectReason.EarlierRegistration, text, who, now, stop);
        }
    }
}
