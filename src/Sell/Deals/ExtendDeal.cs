using System.ComponentModel.DataAnnotations;
using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>Protects an approved deal longer, once, on evidence of what happened with the customer.</summary>
public static class ExtendDeal
{
    /// <param name="Days">From the present end on; null: the most that the policy allows.</param>
    /// <param name="Evidence">What happened; <paramref name="Reason"/> says the same.</param>
    public sealed record Input(
        [property: Given] Id<Deal> Id, int? Days = null, [property: StringLength(DealLimits.Text)] string? Evidence = null, [property: StringLength(DealLimits.Text)] string? Reason = null);

    internal static readonly Act<Input, DealView> Act = new("sell.extend-deal", Can.RegisterDeals, Run);

    public static void Map(Doors doors) => doors.OpenVerb(Act, "extend",
        (id, form) => new(id, int.TryParse(form.Text("Days"), out var days) ? days : null, form.Text("Evidence")), "protected longer.");

    static async Task<DealView?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindDeal(input.Id, who, stop) is not { } deal)
            return null;
        var rules = await db.DealRulesOf(deal, now, stop);
        var evidence = string.IsNullOrWhiteSpace(input.Evidence) ? input.Reason : input.Evidence;
        var before = deal.ProtectedUntil;
        deal.Extend(input.Days ?? rules.Policy.ExtensionDays, evidence!, rules.Policy, now);
        db.Record(new DealExtended(before!.Value, deal.ProtectedUntil!.Value, deal.ExtendedBecause!), deal, deal.Partner);
        db.PlanClocks(deal, rules.Policy, now);
        return await DealView.Of(deal, db, who, now, stop);
    }
}
