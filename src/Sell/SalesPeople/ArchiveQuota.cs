using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.SalesPeople;

/// <summary>Takes a quota back, and sets it again. Nothing is deleted.</summary>
public static class ArchiveQuota
{
    internal static readonly Act<One<Quota>, ShowQuota.View> Act = new("sell.archive-quota", Can.ChangeQuotas, (input, _, db, now, stop) => Do(input, db, quota => Take(quota, db, now), stop));
    internal static readonly Act<One<Quota>, ShowQuota.View> Undo = new("sell.restore-quota", Can.ChangeQuotas, (input, _, db, _, stop) => Do(input, db, quota => TakeBack(quota, db), stop));

    public static void Map(Doors doors) =>
        doors.OpenArchive("/quotas", Act, Undo, quota => $"The quota of {quota.SalesPersonName} was archived.", quota => $"The quota of {quota.SalesPersonName} holds again.");

    internal static void Take(Quota quota, Db db, DateTimeOffset now)
    {
        quota.Archive(now);
        db.Record(new QuotaArchived(), quota);
    }

    internal static void TakeBack(Quota quota, Db db)
    {
        quota.Restore();
        db.Record(new QuotaRestored(), quota);
    }

    static async Task<ShowQuota.View?> Do(One<Quota> input, Db db, Action<Quota> change, CancellationToken stop)
    {
        if (await db.Quotas.SingleOrDefaultAsync(quota => quota.Id == input.Id, stop) is not { } quota)
            return null;
        change(quota);
        return await ShowQuota.Of(quota, db, stop);
    }
}
