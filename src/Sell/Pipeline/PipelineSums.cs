using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Pipeline;

/// <summary>The kept sums of the pipeline, counted again from the deals themselves: a repetition does no harm.</summary>
public static class PipelineSums
{
    readonly record struct Place(Period Month, DealState State, string Currency);

    readonly record struct Sum(int Deals, long ValueMinor)
    {
        public static Sum operator +(Sum one, Sum other) => new(one.Deals + other.Deals, one.ValueMinor + other.ValueMinor);
        public static Sum operator -(Sum one, Sum other) => new(one.Deals - other.Deals, one.ValueMinor - other.ValueMinor);
    }

    /// <summary>Counts the deals of <paramref name="partners"/> again and brings the sums over all along by the difference. It saves.</summary>
    public static async Task CountPipeline(this Db db, IReadOnlyCollection<Id<Partner>> partners, CancellationToken stop)
    {
        var kept = await db.Set<PipelineOfPartner>().Where(sum => partners.Contains(sum.Partner)).ToDictionaryAsync(sum => (sum.Partner, Where(sum)), stop);
        var counted = await Count(db, partners, stop);
        var changes = new Dictionary<Place, Sum>();
        foreach (var at in kept.Keys.Union(counted.Keys))
        {
            var (before, after) = (kept.GetValueOrDefault(at), counted.GetValueOrDefault(at));
            var change = after - (before is null ? default : Of(before));
            if (change == default)
                continue;
            changes[at.Item2] = changes.GetValueOrDefault(at.Item2) + change;
            if (before is null)
                db.Add(Put(new PipelineOfPartner { Partner = at.Partner, Month = at.Item2.Month, State = at.Item2.State, Currency = at.Item2.Currency }, after));
            else if (after == default)
                db.Remove(before);
            else
                Put(before, after);
        }

        await Carry(db, changes, stop);
        await db.SaveChangesAsync(stop);
    }

    static async Task<Dictionary<(Id<Partner> Partner, Place), Sum>> Count(Db db, IReadOnlyCollection<Id<Partner>> partners, CancellationToken stop) => (await (
            from deal in db.Deals
            where partners.Contains(deal.Partner) && deal.ArchivedAt == null
            group deal by new { deal.Partner, deal.State, Close = deal.ClosedOn ?? deal.ExpectedClose, Currency = deal.FinalCurrency ?? deal.Value.Currency } into deals
            select new { deals.Key, Deals = deals.Count(), ValueMinor = deals.Sum(deal => deal.FinalMinor ?? deal.Value.Minor) }).ToListAsync(stop))
        .GroupBy(row => (row.Key.Partner, new Place(Period.Of(row.Key.Close), row.Key.State, row.Key.Currency)), row => new Sum(row.Deals, row.ValueMinor))
        .ToDictionary(rows => rows.Key, rows => rows.Aggregate((one, other) => one + other));

    static async Task Carry(Db db, Dictionary<Place, Sum> changes, CancellationToken stop)
    {
        var months = changes.Keys.Select(at => at.Month).Distinct().ToList();
        var kept = months.Count == 0 ? [] : await db.Set<PipelineOfAll>().Where(sum => months.Contains(sum.Month)).ToDictionaryAsync(Where, stop);
        foreach (var (at, change) in changes.Where(change => change.Value != default))
            if (!kept.TryGetValue(at, out var sum))
                db.Add(Put(new PipelineOfAll { Month = at.Month, State = at.State, Currency = at.Currency }, change));
            else if (Put(sum, Of(sum) + change).Deals == 0)
                db.Remove(sum);
    }

    static Place Where(PipelineSum sum) => new(sum.Month, sum.State, sum.Currency);
    static Sum Of(PipelineSum sum) => new(sum.Deals, sum.ValueMinor);

    static T Put<T>(T row, Sum sum) where T : PipelineSum
    {
        (row.Deals, row.ValueMinor) = (sum.Deals, sum.ValueMinor);
        return row;
    }
}
