using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Entente.Platform;
using Entente.Sell.Deals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Conflicts;

/// <summary>
/// Somebody decides which registration of a case stands. The others end: undecided ones are rejected, also those whose partner owes an answer or is suspended, approved ones
/// revoked. What nobody saw does not end: see <see cref="Input.Parties"/>.
/// </summary>
public static class SettleConflict
{
    const int Most = 500;
    static readonly Refusal Changed = new("conflict-changed", "The registrations of this conflict changed since you looked at it. Look again, then decide.");

    /// <param name="DealId">The registration that stands.</param>
    /// <param name="Parties">The registrations as they were seen, each that lives; a further one, or another version, is refused.</param>
    /// <param name="Text">For the partners whose registrations end; it says nothing of others.</param>
    /// <param name="Reason">For the vendor's own people: kept with the case.</param>
    public sealed record Input(
        [property: Given] Id<ConflictCase> Id, [property: Given] Id<Deal> DealId, [property: Required, MaxLength(Most)] IReadOnlyList<Seen> Parties,
        [property: Required, StringLength(ConflictLimits.Text)] string Text, [property: StringLength(ConflictLimits.Text)] string? Reason = null);

    /// <param name="Version">That of the registration in the case.</param>
    public sealed record Seen([property: Given] Id<Deal> DealId, [property: Required] int? Version)
    {
        /// <summary>As a form carries them all.</summary>
        public static string Write(IEnumerable<ShowConflict.Party> parties) => string.Join(' ', parties.Select(party => $"{party.DealId}:{party.Version}"));

        internal static IReadOnlyList<Seen> Read(string text) =>
        [
            .. from one in text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               let parts = one.Split(':')
               where parts.Length == 2 && Id<Deal>.TryParse(parts[0], null, out _) && int.TryParse(parts[1], CultureInfo.InvariantCulture, out _)
               select new Seen(Id<Deal>.Parse(parts[0], null), int.Parse(parts[1], CultureInfo.InvariantCulture)),
        ];
    }

    internal static readonly Act<Input, ShowConflict.View> Act = new("sell.settle-conflict", Can.SettleConflicts, Run);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/conflicts/{id:guid}/settle");
        doors.Portal.MapPost("/conflicts/{id:guid}/settle", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Submit(Id<ConflictCase> id, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var input = new Input(id, Id<Deal>.TryParse(form.Text("DealId"), null, out var deal) ? deal : default, Seen.Read(form.Text("Parties")), form.Text("Text"), form.Optional("Reason"));
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
        now = db.Now(); // the wait for the account may have been a long one
        var parties = await db.PartiesOf(conflict.Id, stop);
        var here = parties.Where(deal => deal.Account == conflict.Account && deal.IsLive).ToList();
        var seen = input.Parties.Select(party => (party.DealId, party.Version)).ToHashSet();
        Refuse.If(here.TrueForAll(deal => seen.Contains((deal.Id, db.VersionOf(deal)))) ? null : Changed);
        await db.EndOverdue(here, now, stop);
        if (here.Find(deal => deal.Id == input.DealId && deal.IsLive) is not { } stands)
            throw InvalidInputException.In("dealId", Say("Choose one of the registrations that are open or approved."));
        foreach (var other in here.Where(deal => deal.Id != stands.Id && deal.IsLive))
            await End(other, stands, input.Text.Trim(), who, db, now, stop);
        await db.SaveChangesAsync(stop);
        await db.ReviewConflicts([conflict], ConflictEnd.Decided, who, now, stop, stands, input.Reason.OrNull());
        return await ShowConflict.Of(conflict, who, db, stop);
    }

    static async Task End(Deal deal, Deal stands, string text, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (deal.State != DealState.Appealed)
            Refuse.If(await db.WhyNotReview(deal, who, stop));
        if (deal.State == DealState.Approved)
        {
            await db.Revoke(deal, RevokeReason.Other, text, now, stop);
            return;
        }

        var rules = await db.DealRulesOf(deal, now, stop);
        if (deal.WhyNotResume() is null)
            deal.Resume(rules.Calendar, now); // its partner is suspended, which is no reason to leave this open
        if (deal.State == DealState.Appealed)
        {
            deal.Uphold(text, who.Decider(), await db.HasStakeInAppeal(deal, who, stop), now);
            db.Record(new DealUpheld(text), deal, deal.Partner);
            return;
        }

        var (before, reason) = (deal.State, stands.State == DealState.Approved ? RejectReason.CustomerTaken : RejectReason.EarlierRegistration);
        deal.GiveWay(reason, text, rules.Policy, rules.Calendar, who.Decider(), now);
        db.Record(new DealRejected(before, reason, text, deal.AppealUntil!.Value), deal, deal.Partner);
    }
}
