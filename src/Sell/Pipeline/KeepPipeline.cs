using Entente.Platform;
using Entente.Recruit.Partners;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Pipeline;

/// <summary>Keeps the sums of the pipeline in step with the deals, a moment after each of them changed.</summary>
sealed class KeepPipeline : IReader
{
    public string Name => "sell.pipeline";

    /// <summary>A partner that is archived with the sample takes its deals along.</summary>
    public IReadOnlySet<string> Follows { get; } = new HashSet<string>
    {
        "deal.registered", "deal.approved", "deal.rejected", "deal.returned", "deal.answered", "deal.withdrawn", "deal.decision-taken-back", "deal.revoked", "deal.appealed", "deal.upheld",
        "deal.overturned", "deal.won", "deal.lost", "deal.expired", "partner.archived", "partner.restored", "partner.merged", "partner.split", "records.imported",
    };

    public Task Read(Happened happened, Db db, DateTimeOffset now, CancellationToken stop) => Read([happened], db, now, stop);

    public async Task Read(IReadOnlyList<Happened> batch, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var imported = batch.Select(happened => happened.What).OfType<RecordsImported>().Where(records => records.Kind == "deals")
            .SelectMany(records => records.Added.Concat(records.Changed)).Select(id => new Id<Deal>(id)).ToList();
        var partners = batch.Select(happened => happened.Stored.Partner).OfType<Guid>().Select(id => new Id<Partner>(id)).ToHashSet();
        partners.UnionWith(batch.Select(happened => happened.What).OfType<PartnersMerged>().Select(merged => merged.Merged));
        partners.UnionWith(batch.Select(happened => happened.What).OfType<PartnersSplit>().Select(split => split.Other));
        if (imported.Count > 0)
            partners.UnionWith(await db.Deals.Where(deal => imported.Contains(deal.Id)).Select(deal => deal.Partner).Distinct().ToListAsync(stop));
        if (partners.Count > 0)
            await db.CountPipeline(partners, stop);
    }
}
