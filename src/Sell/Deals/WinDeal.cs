using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>The customer bought. The event carries what it earns; the booking is written by who reads it.</summary>
public static class WinDeal
{
    /// <param name="Value">What the customer pays; null: as registered.</param>
    /// <param name="ClosedOn">The day in the program's zone; null: today.</param>
    public sealed record Input([property: Given] Id<Deal> Id, Money? Value = null, DateOnly? ClosedOn = null);

    internal static readonly Act<Input, DealView> Act = new("sell.win-deal", Can.RegisterDeals, Run);

    public static void Map(Doors doors) => doors.OpenVerb(Act, "won", Read, "won. Congratulations.");

    static Input Read(Id<Deal> id, PostedForm form)
    {
        var currency = form.Text("Value.Currency");
        return new(id, form.Money("Value", currency.Length > 0 ? currency : "EUR"), form.Date("ClosedOn"));
    }

    static async Task<DealView?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindDeal(input.Id, who, stop) is not { } deal)
            return null;
        var rules = await db.DealRulesOf(deal, now, stop);
        deal.Win(input.Value ?? deal.Value, input.ClosedOn ?? rules.Today, rules.Today, now);
        db.Record(new DealWon(
            deal.Number, deal.FinalValue!.Value, deal.ClosedOn!.Value, deal.Partner, deal.Account, deal.Family, deal.Product, deal.Value, deal.RegisteredAt), deal, deal.Partner);
        await db.WinOpportunity(deal, now, stop);
        return await DealView.Of(deal, db, who, now, stop);
    }
}
