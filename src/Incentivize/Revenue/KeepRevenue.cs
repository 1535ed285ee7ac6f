using Entente.Incentivize.Transactions;
using Entente.Platform;
using Entente.Recruit.Partners;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Revenue;

/// <summary>Keeps the sums by month: counts again, from the transactions themselves, what an event may have changed. So a repetition does no harm.</summary>
sealed class KeepRevenue : IReader
{
    public string Name => "incentivize.revenue";

    public IReadOnlySet<string> Follows { get; } = new HashSet<string> { "transaction.recorded", "transactions.recorded", "records.imported", "partner.merged", "partner.split" };

    public Task Read(Happened happened, Db db, DateTimeOffset now, CancellationToken stop) => Read([happened], db, now, stop);

    public async Task Read(IReadOnlyList<Happened> batch, Db db, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var (one, other) in batch.Select(happened => happened.What).Select(Both).OfType<(Id<Partner>, Id<Partner>)>())
            await RecountAll(db, [one, other], stop);
        var ids = batch.SelectMany(Concerned).Distinct().Select(id => new Id<RecordedTransaction>(id)).ToList();
        if (ids.Count == 0)
            return;
        var (partners, days) = await Touched(db, ids, stop);
        foreach (var month in days.Select(Period.Of).Distinct())
            await Recount(db, partners, month, stop);
    }

    static IEnumerable<Guid> Concerned(Happened happened) => happened.What switch
    {
        TransactionsRecorded many => many.Added.Concat(many.Changed),
        RecordsImported { Kind: "transactions" } imported => imported.Added.Concat(imported.Changed),
        RecordsImported or PartnersMerged or PartnersSplit => [],
        _ => [happened.Stored.Subject],
    };

    static (Id<Partner>, Id<Partner>)? Both(ITold what) => what switch
    {
        PartnersMerged merged => (merged.Into, merged.Merged),
        PartnersSplit split => (split.Kept, split.Other),
        _ => null,
    };

    /// <summary>Every month in which one of these partners has transactions or sums.</summary>
    static async Task RecountAll(Db db, List<Id<Partner>> partners, CancellationToken stop)
    {
        var days = await db.Transactions.Where(row => partners.Contains(row.Partner)).Select(row => row.OccurredOn).Distinct().ToListAsync(stop);
        var months = await db.Set<RevenueOfMonth>().Where(row => partners.Contains(row.Partner)).Select(row => row.Month).Distinct().ToListAsync(stop);
        foreach (var month in days.Select(Period.Of).Union(months))
            await Recount(db, partners, month, stop);
    }

    /// <summary>Whose sums these transactions may have changed, and the days in whose months: with their former revisions, and with what they count in place of.</summary>
    static async Task<(List<Id<Partner>> Partners, List<DateOnly> Days)> Touched(Db db, List<Id<RecordedTransaction>> ids, CancellationToken stop)
    {
        var asked = await db.Transactions.AsNoTracking().Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Partner, row.OccurredOn, row.ExternalId, row.Deal }).ToListAsync(stop);
        var externalIds = asked.Select(row => row.ExternalId).Distinct().ToList();
        var deals = asked.Where(row => row.Deal != null).Select(row => row.Deal).Distinct().ToList();
        var former = db.Transactions.Where(row => row.ReplacedAt != null && externalIds.Contains(row.ExternalId));
        var written = db.Transactions.Where(row => row.WrittenByWinning && deals.Contains(row.Deal));
        // Two questions, each with its index: as one with "or", PostgreSQL looks through every transaction.
        var replaced = await former.Select(row => new { row.Partner, row.OccurredOn }).ToListAsync(stop);
        var byWinning = deals.Count == 0 ? [] : await written.Select(row => new { row.Partner, row.OccurredOn }).ToListAsync(stop);
        var rows = asked.Select(row => new { row.Partner, row.OccurredOn }).Concat(replaced).Concat(byWinning).ToList();
        return ([.. rows.Select(row => row.Partner).Distinct()], [.. rows.Select(row => row.OccurredOn).Distinct()]);
    }

    static async Task Recount(Db db, List<Id<Partner>> partners, Period month, CancellationToken stop)
    {
        var (first, last) = (month.FirstDay, month.LastDay);
        var sums = await (
            from row in db.Transactions.AsNoTracking()
            where partners.Contains(row.Partner) && row.OccurredOn >= first && row.OccurredOn <= last && row.ReplacedAt == null && row.ArchivedAt == null
            join taken in db.Transactions on new { Id = row.RefersTo, At = (DateTimeOffset?)null } equals new { Id = (string?)taken.ExternalId, At = taken.ReplacedAt } into originals
            from original in originals.DefaultIfEmpty()
            group row by new
            {
                row.Partner,
                row.FamilyKey,
                Kind = row.Kind == TransactionKind.Refund || row.Kind == TransactionKind.Cancellation ? (TransactionKind?)original.Kind : row.Kind,
                TakesBack = row.Kind == TransactionKind.Refund || row.Kind == TransactionKind.Cancellation,
                row.Net.Currency,
            } into rows
            select new { rows.Key, Family = rows.Max(row => row.Family), Sum = rows.Sum(row => rows.Key.TakesBack ? -Math.Abs(row.Net.Minor) : row.Net.Minor) }).ToListAsync(stop);
        await db.Set<RevenueOfMonth>().Where(row => row.Month == month && partners.Contains(row.Partner)).ExecuteDeleteAsync(stop);
        // What takes back something that counts no more, as a booking that another one replaced, takes back from bookings.
        foreach (var sum in sums.GroupBy(sum => (sum.Key.Partner, FamilyKey: sum.Key.FamilyKey ?? "", Kind: sum.Key.Kind ?? TransactionKind.Booking, sum.Key.Currency)))
            db.Add(new RevenueOfMonth
            {
                Month = month,
                Partner = sum.Key.Partner,
                FamilyKey = sum.Key.FamilyKey,
                Family = sum.Max(one => one.Family) ?? "",
                Kind = sum.Key.Kind,
                Currency = sum.Key.Currency,
                NetMinor = sum.Sum(one => one.Sum),
            });
    }
}
