using Entente.Platform;
using Entente.Recognition;
using Entente.Sell.Conflicts;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Accounts;

/// <summary>Opens an account for the second of two companies that stood under one, with what is the second's.</summary>
static class SplitOff
{
    static readonly Refusal NotThere = new("not-of-this-account", "Some of what you chose is not with this account any more. Look again.");

    public static async Task<SplitAccount.View> Run(Account account, SplitAccount.Input input, Actor who, Db db, CancellationToken stop)
    {
        var (said, evidence) = (input.NewAccount!, OpenAccount.EvidenceOf(input.NewAccount!));
        await db.Lock(RecognitionKeys.Of(evidence).Exact.Concat(RecognitionKeys.Of(account.Evidence).Exact), stop);
        await db.HoldAccounts([account], stop);
        var now = db.Now();
        await Parents.Check(db, said.ParentId, null, who, stop);
        var (deals, sales, below) = await Chosen(account, input, db, stop);
        var other = db.OpenAccount(evidence, said.ExternalId.OrNull(), now);
        other.SellDirectly(said.Direct);
        other.Describe(said.Sector.OrNull(), said.ParentId);
        await db.SaveChangesAsync(stop);
        foreach (var deal in deals)
            deal.BelongTo(other.Id);
        foreach (var sale in sales)
            sale.BelongTo(other.Id);
        foreach (var one in below)
            one.Describe(one.Sector, other.Id);
        db.StayRecognizable(other, deals.Where(deal => deal.IsLive), _ => account.Evidence, DateOnly.FromDateTime(now.UtcDateTime));
        await db.KeepKeys([other], stop);
        await db.SaveChangesAsync(stop);
        await db.ReviewConflicts(await db.OpenConflictsOf(account.Id, stop), ConflictEnd.Split, who, now, stop);
        db.Record(new AccountsSplit(null, other.Id, other.Name), account);
        return new(ShowAccount.View.Of(account, db), ShowAccount.View.Of(other, db), [.. Moved(deals.Count, sales.Count, below.Count)], []);
    }

    /// <exception cref="RefusedException">One of them is with another account.</exception>
    static async Task<(List<Deal> Deals, List<Opportunity> Sales, List<Account> Below)> Chosen(Account account, SplitAccount.Input input, Db db, CancellationToken stop)
    {
        var (dealIds, saleIds, belowIds) = ((input.Deals ?? []).Distinct().ToList(), (input.Opportunities ?? []).Distinct().ToList(), (input.Subsidiaries ?? []).Distinct().ToList());
        var deals = await db.Deals.AsTracking().Where(deal => deal.Account == account.Id && dealIds.Contains(deal.Id)).ToListAsync(stop);
        var opened = await db.Opportunities.AsTracking().Where(sale => sale.Account == account.Id && sale.Deal != null && dealIds.Contains(sale.Deal.Value)).ToListAsync(stop);
        var sales = await db.Opportunities.AsTracking().Where(sale => sale.Account == account.Id && sale.Deal == null && saleIds.Contains(sale.Id)).ToListAsync(stop);
        var below = await db.Accounts.AsTracking().Where(one => one.Parent == account.Id && belowIds.Contains(one.Id)).ToListAsync(stop);
        Refuse.If(deals.Count < dealIds.Count || below.Count < belowIds.Count || sales.Count < saleIds.Except(opened.Select(sale => sale.Id)).Count() ? NotThere : null);
        return (deals, [.. opened, .. sales], below);
    }

    static IEnumerable<MovedRows> Moved(int deals, int sales, int below)
    {
        if (deals > 0)
            yield return new(Say("deals"), deals);
        if (sales > 0)
            yield return new(Say("opportunities"), sales);
        if (below > 0)
            yield return new(Say("subsidiaries"), below);
    }
}
