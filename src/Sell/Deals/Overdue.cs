using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>What ends by itself, done in one place: by its due step, or under the customer's lock when somebody needs to know what still stands.</summary>
static class Overdue
{
    /// <summary>Ends what is over: protection that ran out, a question that was not answered. The events hold the exact instant.</summary>
    public static async Task EndOverdue(this Db db, IEnumerable<Deal> deals, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var deal in deals)
            if (deal.WhyNotExpire(now) is null)
                await db.Expire(deal, now, stop);
            else if (deal.WhyNotLapse(now) is null)
                db.Lapse(deal, now);
        if (db.ChangeTracker.HasChanges())
            await db.SaveChangesAsync(stop); // frees the customer in the unique index before another deal takes it
    }

    public static async Task Expire(this Db db, Deal deal, DateTimeOffset now, CancellationToken stop)
    {
        deal.Expire(now);
        db.Record(new DealExpired(deal.EndedAt!.Value, deal.ExpiredBecause!.Value), deal, deal.Partner);
        await db.CloseOpportunity(deal, now, stop);
    }

    public static void Lapse(this Db db, Deal deal, DateTimeOffset now)
    {
        var before = deal.State;
        deal.Lapse(now);
        db.Record(new DealWithdrawn(before, WithdrawReason.Silence, deal.EndedAt!.Value), deal, deal.Partner);
    }
}

/// <summary>An approved deal opens its opportunity, and what ends the deal closes it.</summary>
static class OpportunityOfDeal
{
    public static void OpenOpportunity(this Db db, Deal deal, DealRules rules, DateTimeOffset now) => db.Add(Opportunity.For(deal, rules.Today, now));

    public static async Task WinOpportunity(this Db db, Deal deal, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.OpportunityOf(deal, deal.ClosedOn!.Value, now, stop) is { } sale)
            sale.Win(deal.FinalValue!.Value, deal.ClosedOn!.Value);
    }

    /// <summary>Lost, or the claim ended: the sale that it opened ends with it, so that the next approved claim does not count the same sale twice.</summary>
    public static async Task CloseOpportunity(this Db db, Deal deal, DateTimeOffset now, CancellationToken stop)
    {
        var day = deal.ClosedOn ?? DateOnly.FromDateTime(now.UtcDateTime);
        if (await db.OpportunityOf(deal, day, now, stop) is { } sale)
            sale.Lose(day);
    }

    /// <summary>The open one; when the sale was closed before the approval, it was open that early.</summary>
    static async Task<Opportunity?> OpportunityOf(this Db db, Deal deal, DateOnly closedOn, DateTimeOffset now, CancellationToken stop)
    {
        var sale = db.Opportunities.Local.FirstOrDefault(row => row.Deal == deal.Id) ?? await db.Opportunities.SingleOrDefaultAsync(row => row.Deal == deal.Id, stop);
        if (sale?.WhyNotChange() is not null)
            return null;
        if (sale?.OpenedOn > closedOn)
            sale.Change(sale.Details with { OpenedOn = closedOn }, now);
        return sale;
    }
}
