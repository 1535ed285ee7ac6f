using System.ComponentModel.DataAnnotations;
using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>The partner takes a registration back; the customer is free again.</summary>
public static class WithdrawDeal
{
    public sealed record Input([property: Given] Id<Deal> Id, [property: StringLength(DealLimits.Text)] string? Reason = null);

    internal static readonly Act<Input, DealView> Act = new("sell.withdraw-deal", Can.RegisterDeals, Run);

    public static void Map(Doors doors) => doors.OpenVerb(Act, "withdraw", (id, form) => new(id, form.Text("Reason")), "withdrawn.", undo: "take-back-withdrawal");

    static async Task<DealView?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindDeal(input.Id, who, stop) is not { } deal)
            return null;
        var before = deal.State;
        deal.Withdraw(now, who.Decider());
        db.Record(new DealWithdrawn(before, WithdrawReason.ByPartner, now, string.IsNullOrWhiteSpace(input.Reason) ? null : input.Reason.Trim()), deal, deal.Partner);
        await db.CloseOpportunity(deal, now, stop);
        return await DealView.Of(deal, db, who, now, stop);
    }
}
