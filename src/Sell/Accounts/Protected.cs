using Entente.Platform;
using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Accounts;

/// <summary>What live registrations ask of the account that they stand on: while they live it stays recognizable, or the same customer would be free for somebody else.</summary>
static class Protected
{
    /// <summary>Lets nobody register for the account or decide on it until the transaction ends.</summary>
    public static async Task HoldAccount(this Db db, Account account, CancellationToken stop)
    {
        await db.LookBehindTheWall(stop);
        await db.Lock(account.Evidence.HeldAmongMany(), stop);
        await db.Lock([$"account:{account.Id}"], stop);
    }

    /// <summary>The reason why the account can't leave recognition, or null.</summary>
    public static async Task<Refusal?> WhyNotGiveUp(this Db db, Account account, CancellationToken stop) =>
        (await Live(db, account, stop)).MinBy(deal => deal.Number) is { } deal
            ? new("account-has-live-deals", $"Registration {deal.Number} is open or protected for this account; end it first.")
            : null;

    /// <summary>The reason why the account can't become <paramref name="other"/>: a live registration would no longer be recognized as of this customer.</summary>
    public static async Task<Refusal?> WhyNotBecome(this Db db, Account account, Evidence other, DateTimeOffset now, CancellationToken stop)
    {
        other = other with { OtherNames = account.OtherNames };
        if (account.Evidence with { OtherNames = null } == other with { OtherNames = null })
            return null;
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var lost = (await Live(db, account, stop)).Where(deal => Is(deal.Customer, account.Evidence) && !Is(deal.Customer, other)).MinBy(deal => deal.Number);
        return lost is null ? null : new("account-has-live-deals", $"Registration {lost.Number} for {lost.Customer.Name} is open or protected here and would no longer be recognized; end it first, or keep name, country, domain or registry number.");

        bool Is(Evidence customer, Evidence company) => db.Recognition.Among([company], one => one, customer, today) is [{ Likeness.Decision: Decision.Same }];
    }

    static Task<List<Deal>> Live(Db db, Account account, CancellationToken stop) =>
        db.Deals.AsNoTracking().Where(deal => deal.Account == account.Id
            && (deal.State == DealState.Submitted || deal.State == DealState.Returned || deal.State == DealState.Appealed || deal.State == DealState.Approved)).ToListAsync(stop);
}
