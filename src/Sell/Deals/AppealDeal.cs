using System.ComponentModel.DataAnnotations;
using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>The partner contests a rejection, once; somebody without a stake answers.</summary>
public static class AppealDeal
{
    /// <param name="Reason">Why the rejection is wrong; <paramref name="Text"/> says the same.</param>
    public sealed record Input([property: Given] Id<Deal> Id, [property: StringLength(DealLimits.Text)] string? Reason = null, [property: StringLength(DealLimits.Text)] string? Text = null);

    internal static readonly Act<Input, DealView> Act = new("sell.appeal-deal", Can.RegisterDeals, Run);

    public static void Map(Doors doors) => doors.OpenVerb(Act, "appeal", (id, form) => new(id, form.Text("Reason")), "under appeal. Somebody without a stake in it answers.");

    static async Task<DealView?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindDeal(input.Id, who, stop) is not { } deal)
            return null;
        Refuse.If(deal.WhyNotAppeal(now));
        var text = Verbs.Said("reason", "Say why the rejection is wrong.", input.Reason, input.Text);
        var rules = await db.DealRulesOf(deal, now, stop);
        deal.Appeal(text, rules.Policy, rules.Calendar, now);
        db.Record(new DealAppealed(text, deal.DueAt), deal, deal.Partner);
        db.PlanClocks(deal, rules.Policy, now);
        return await DealView.Of(deal, db, who, now, stop);
    }
}
