using Entente.Platform;
using Entente.Sell.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>Who decided on a deal, or withdrew it, takes that back within seconds: the deal, its customer and its protection are as before, and nobody was written to.</summary>
public static class TakeBackDecision
{
    internal static readonly Act<One<Deal>, DealView> Act = new("sell.take-back-decision", Can.DecideDeals, Run);
    internal static readonly Act<One<Deal>, DealView> Withdrawal = new("sell.take-back-withdrawal", Can.RegisterDeals, Run);

    public static void Map(Doors doors)
    {
        doors.OpenVerb(Act, "take-back", (id, _) => new(id), "your decision is taken back; nobody heard of it.");
        doors.OpenVerb(Withdrawal, "take-back-withdrawal", (id, _) => new(id), "it is not withdrawn any more.");
    }

    static async Task<DealView?> Run(One<Deal> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindDeal(input.Id, who, stop) is not { } deal)
            return null;
        var rules = await db.DealRulesOf(deal, now, stop);
        Refuse.If(deal.WhyNotTakeBack(who.Decider(), now));
        await db.HoldCustomer(deal, rules, stop);
        now = db.Now(); // the wait for the customer may have been a long one, and the mail does not wait for ever
        var sale = await db.Opportunities.SingleOrDefaultAsync(sale => sale.Deal == deal.Id, stop);
        var (taken, decided, account, isNew) = (deal.State, deal.StateSince, deal.Account, deal.NewAccountBecause is { Length: > 0 });
        deal.TakeBack(who.Decider(), now, sale is not null && await HasStory(sale, db, stop));
        if (sale is not null)
            db.Remove(sale);
        if (isNew && account != deal.Account)
            await Unopen(account, deal, decided, db, now, stop);
        db.Record(new DealDecisionTakenBack(taken), deal, deal.Partner);
        db.PlanClocks(deal, rules.Policy, now);
        return await DealView.Of(deal, db, who, now, stop);
    }

    /// <summary>Somebody changed it, or said something about it: opening it is no event of its own.</summary>
    static Task<bool> HasStory(Opportunity sale, Db db, CancellationToken stop)
    {
        var subject = sale.Id.Value;
        return db.Set<StoredEvent>().AnyAsync(happened => happened.Subject == subject, stop);
    }

    /// <summary>The account that was opened with the approval goes, unless something else came to it meanwhile.</summary>
    static async Task Unopen(Id<Account> account, Deal deal, DateTimeOffset decided, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Accounts.AsTracking().SingleOrDefaultAsync(row => row.Id == account && row.OpenedAt == decided && row.ArchivedAt == null, stop) is not { } opened
            || await db.Deals.AnyAsync(other => other.Account == account && other.Id != deal.Id, stop)
            || await db.Opportunities.AnyAsync(other => other.Account == account && other.Deal != deal.Id, stop))
            return;
        opened.Archive(now);
        db.Record(new AccountArchived(), opened);
        await db.KeepKeys([opened], stop);
    }
}

/// <param name="Taken">What had been decided.</param>
public sealed record DealDecisionTakenBack(DealState Taken) : IEvent, ITakesBack
{
    static string IEvent.Name => "deal.decision-taken-back";
    public bool TakesBack(ICanBeTakenBack what) => what is DealApproved or DealRejected or DealReturned or DealWithdrawn;
    public string Says() => Taken == DealState.Withdrawn ? Say("took the withdrawal back") : Say($"took the decision back: not {Words.Within(Taken)}");
    public string? SaysToPartner() => Says();
}
