using System.ComponentModel.DataAnnotations;
using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>Somebody reports what happened with the customer. Both sides read it, and the deal is not stale any more.</summary>
public static class NoteDeal
{
    /// <param name="Text">What happened; <paramref name="Note"/> and <paramref name="Reason"/> say the same.</param>
    public sealed record Input(
        [property: Given] Id<Deal> Id, [property: StringLength(DealLimits.Text)] string? Text = null, [property: StringLength(DealLimits.Text)] string? Note = null,
        [property: StringLength(DealLimits.Text)] string? Reason = null);

    internal static readonly Act<Input, DealView> Act = new("sell.note-deal", Can.RegisterDeals, Run);

    public static void Map(Doors doors) => doors.OpenVerb(Act, "note", (id, form) => new(id, form.Text("Text")), "noted.");

    static async Task<DealView?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindDeal(input.Id, who, stop) is not { } deal)
            return null;
        Refuse.If(deal.WhyNotNote(now));
        var text = Verbs.Said("text", "Say what happened.", input.Text, input.Note, input.Reason);
        var wasWarned = deal.WarnedAt is not null;
        deal.Note(now);
        db.Add(new DealNote { Id = Guid.CreateVersion7(now), Deal = deal.Id, Partner = deal.Partner, By = who.Key, ByPartner = !who.IsStaff, At = now, Text = text });
        db.Record(new DealNoted(text), deal, deal.Partner);
        if (wasWarned) // the step that warned is gone; without a warning it waits, and looks at this update when it rings
            db.PlanClock(deal, DealClock.Warn, (await db.DealRulesOf(deal, now, stop)).Policy, now);
        return await DealView.Of(deal, db, who, now, stop);
    }
}
