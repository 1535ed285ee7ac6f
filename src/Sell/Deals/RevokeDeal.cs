using System.ComponentModel.DataAnnotations;
using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>The vendor takes an approved deal from its partner, and says why.</summary>
public static class RevokeDeal
{
    /// <param name="Reason">A <see cref="RevokeReason"/>; other words count as <c>other</c>.</param>
    /// <param name="Text">For the partner.</param>
    public sealed record Input([property: Given] Id<Deal> Id, [property: Required, StringLength(DealLimits.Text)] string Reason, [property: StringLength(DealLimits.Text)] string? Text = null);

    internal static readonly Act<Input, DealView> Act = new("sell.revoke-deal", Can.DecideDeals, Run);

    public static void Map(Doors doors) => doors.OpenVerb(Act, "revoke", (id, form) => new(id, form.Text("Reason"), form.Text("Text")), "revoked. The partner gets a mail.");

    static async Task<DealView?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindDeal(input.Id, who, stop) is not { } deal)
            return null;
        Refuse.If(deal.WhyNotRevoke(now) ?? await db.WhyNotReview(deal, who, stop));
        var (reason, text) = Verbs.Coded(input.Reason, input.Text, RevokeReason.Other);
        await db.Revoke(deal, reason, text, now, stop);
        return await DealView.Of(deal, db, who, now, stop);
    }
}
