using System.ComponentModel.DataAnnotations;
using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>The customer did not buy.</summary>
public static class LoseDeal
{
    /// <param name="Reason">A <see cref="LoseReason"/>; other words count as <c>other</c>.</param>
    /// <param name="ClosedOn">The day in the program's zone; null: today.</param>
    public sealed record Input(
        [property: Given] Id<Deal> Id, [property: Required, StringLength(DealLimits.Text)] string Reason, [property: StringLength(DealLimits.Text)] string? Text = null, DateOnly? ClosedOn = null);

    internal static readonly Act<Input, DealView> Act = new("sell.lose-deal", Can.RegisterDeals, Run);

    public static void Map(Doors doors) => doors.OpenVerb(Act, "lost", (id, form) => new(id, form.Text("Reason"), form.Text("Text")), "lost. Thank you for telling.");

    static async Task<DealView?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindDeal(input.Id, who, stop) is not { } deal)
            return null;
        var rules = await db.DealRulesOf(deal, now, stop);
        var (reason, text) = Verbs.Coded(input.Reason, input.Text, LoseReason.Other);
        deal.Lose(reason, input.ClosedOn ?? rules.Today, rules.Today, now);
        db.Record(new DealLost(reason, text, deal.ClosedOn!.Value), deal, deal.Partner);
        await db.CloseOpportunity(deal, now, stop);
        return await DealView.Of(deal, db, who, now, stop);
    }
}
