using System.ComponentModel.DataAnnotations;
using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>Somebody without a stake decides an appeal: the rejection stands for good, or the partner gets the deal after all.</summary>
public static class DecideAppeal
{
    /// <param name="Reason">For the partner; when it is a new account, why.</param>
    /// <param name="NewAccount">Overturning: true, the customer is a new one; false, the recognized account.</param>
    /// <param name="Secondary">Overturning: beside another partner's registration.</param>
    /// <param name="AccountId">Overturning: which of the accounts that the customer may be it is.</param>
    public sealed record Input([property: Given] Id<Deal> Id, [property: StringLength(DealLimits.Text)] string? Reason = null, bool? NewAccount = null, bool Secondary = false, Id<Account>? AccountId = null);

    internal static readonly Act<Input, DealView> Upholding = new("sell.uphold-deal", Can.DecideDeals, Uphold);
    internal static readonly Act<Input, DealView> Overturning = new("sell.overturn-deal", Can.DecideDeals, Overturn);

    public static void Map(Doors doors)
    {
        doors.OpenVerb(Upholding, "uphold", (id, form) => new(id, form.Text("Reason")), "the rejection stands. The partner gets a mail.");
        doors.OpenVerb(Overturning, "overturn", Overturned, "approved on appeal. The partner gets a mail.");
    }

    static Input Overturned(Id<Deal> id, PostedForm form)
    {
        var said = CustomerSaid.In(form);
        return new(id, said.Reason, said.NewAccount, form.Text("Secondary") == "true", said.Account);
    }

    static async Task<DealView?> Uphold(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindDeal(input.Id, who, stop) is not { } deal)
            return null;
        deal.Uphold(string.IsNullOrWhiteSpace(input.Reason) ? null : input.Reason.Trim(), who.Decider(), await db.HasStakeInAppeal(deal, who, stop), now);
        db.Record(new DealUpheld(deal.UpheldText), deal, deal.Partner);
        return await DealView.Of(deal, db, who, now, stop);
    }

    static async Task<DealView?> Overturn(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindDeal(input.Id, who, stop) is not { } deal)
            return null;
        var hasStake = await db.HasStakeInAppeal(deal, who, stop);
        var rules = await db.DealRulesOf(deal, now, stop);
        var customer = await db.HoldCustomer(deal, rules, stop, input.AccountId);
        Refuse.If(deal.WhyNotDecideAppeal(who.Decider(), hasStake));
        var left = deal.Account;
        db.TakeCustomer(deal, customer, new(input.AccountId, input.NewAccount, input.Reason), now);
        var rivals = await db.RivalsOf(deal, customer.Same, left, rules, now, stop);
        Refuse.If(deal.WhyNotOverturn(rivals, who.Decider(), hasStake, input.Secondary));
        await db.MakeSureOfCustomer(deal, customer, stop);
        deal.Overturn(rivals, rules.Policy, who.Decider(), hasStake, now, input.Secondary);
        db.OpenOpportunity(deal, rules, now);
        db.Record(new DealOverturned(deal.ProtectedUntil!.Value, deal.Exclusive, deal.Account, deal.NewAccountBecause), deal, deal.Partner);
        db.PlanClocks(deal, rules.Policy, now);
        return await DealView.Of(deal, db, who, now, stop);
    }
}
