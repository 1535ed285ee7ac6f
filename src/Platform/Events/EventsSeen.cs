using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Which events of a record somebody may see: as the wall of their table has it on PostgreSQL, said once more for every database.</summary>
static class EventsSeen
{
    /// <summary>Kinds of the vendor's own records that all staff see: what happened to one and names no partner is all staff's to read too.</summary>
    public static readonly IReadOnlyList<string> OfTheVendor = ["account", "opportunity", "product", "conflict", "conflictcase"];

    /// <summary>Who sees all sees every event, anybody else their own, those of their partner or of the partners they answer for, and staff those of the vendor's records.</summary>
    public static async Task<IQueryable<StoredEvent>> By(Actor who, IReadOnlyList<Guid> subjects, Db db, CancellationToken stop)
    {
        var all = db.Set<StoredEvent>().AsNoTracking().Where(row => subjects.Contains(row.Subject));
        if (who.Reach == Reach.All)
            return all;
        var partners = who.Reach == Reach.Managed ? await Managed(who, all, db, stop) : who is { Reach: Reach.Partner, Partner: { } own } ? await WithMerged(own, db, stop) : [];
        var ofTheVendor = who.Reach == Reach.Managed ? OfTheVendor : [];
        return all.Where(row => row.Actor == who.Key
            || (row.Partner != null && partners.Contains(row.Partner.Value))
            || (row.Partner == null && ofTheVendor.Contains(row.SubjectKind)));
    }

    /// <summary>The partner and those that were merged into it.</summary>
    static async Task<List<Guid>> WithMerged(Id<Partner> own, Db db, CancellationToken stop) =>
        [own.Value, .. (await db.Partners.Where(partner => partner.MergedInto == own).Select(partner => partner.Id).ToListAsync(stop)).Select(id => id.Value)];

    /// <summary>Of the partners that the events name, those that <paramref name="who"/> answers for.</summary>
    static async Task<List<Guid>> Managed(Actor who, IQueryable<StoredEvent> events, Db db, CancellationToken stop)
    {
        var named = (await events.Where(row => row.Partner != null).Select(row => row.Partner!.Value).Distinct().ToListAsync(stop)).ConvertAll(id => new Id<Partner>(id));
        var managed = await db.Partners.Where(partner => named.Contains(partner.Id) && partner.ManagerEmail == who.Handle).Select(partner => partner.Id).ToListAsync(stop);
        return managed.ConvertAll(id => id.Value);
    }
}
