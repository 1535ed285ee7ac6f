using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize;

/// <summary>Takes all that partners sold and earned out of the lists and out of the revenue. Nothing is deleted but what is kept beside it: the sums by month.</summary>
public static class ArchiveEarnings
{
    /// <returns>How many transactions and statements that were.</returns>
    public static async Task<(int Transactions, int Statements)> Of(IReadOnlyCollection<Id<Partner>> partners, Db db, DateTimeOffset now, CancellationToken stop)
    {
        await db.Set<RevenueOfMonth>().Where(row => partners.Contains(row.Partner)).ExecuteDeleteAsync(stop);
        return (
            await db.Transactions.Where(row => partners.Contains(row.Partner) && row.ArchivedAt == null).ExecuteUpdateAsync(row => row.SetProperty(r => r.ArchivedAt, now), stop),
            await db.Statements.Where(row => partners.Contains(row.Partner) && row.ArchivedAt == null).ExecuteUpdateAsync(row => row.SetProperty(r => r.ArchivedAt, now), stop));
    }
}
