using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.SalesPeople;

/// <summary>Rows of a file as quotas, known by their external id, or else by person and first day.</summary>
public static class ImportQuotas
{
    public static readonly Importer Importer = new("quotas", Can.ChangeQuotas, Run)
    {
        Undo = new Undoable<Quota, SetQuota.Input>((db, _) => db.Quotas, SetQuota.Said, quota => Say($"{quota.Amount} from {quota.StartsOn} on"), quota => $"/sales-people/{quota.SalesPerson}")
        {
            ArchivedAt = quota => quota.ArchivedAt,
            Archive = (quota, batch, _) =>
            {
                ArchiveQuota.Take(quota, batch.Db, batch.Now);
                return Task.FromResult<Refusal?>(null);
            },
            GiveBack = (quota, said, batch, _) =>
            {
                ChangeQuota.Take(quota, said.EndsOn, said.Amount, said.ExternalId, batch.Db);
                return Task.FromResult<Refusal?>(null);
            },
            Restore = (quota, batch) => ArchiveQuota.TakeBack(quota, batch.Db),
        },
    };

    static async Task Run(ImportBatch batch, CancellationToken stop)
    {
        var db = batch.Db;
        await batch.Refer("salesPerson", "salesPersonId", "sales person", keys => db.SalesPeopleBy(keys, stop));
        var rows = batch.Open.ToList().Select(row => (Row: row, Input: row.As<SetQuota.Input>())).Where(one => one.Input is not null).ToList();
        var ids = rows.Select(one => one.Input!.ExternalId.OrNull()).OfType<string>().ToList();
        var (people, days) = (rows.Select(one => one.Input!.SalesPersonId).Distinct().ToList(), rows.Select(one => one.Input!.StartsOn).Distinct().ToList());
        var known = await db.Quotas.Where(quota => (quota.ExternalId != null && ids.Contains(quota.ExternalId))
            || (quota.ArchivedAt == null && people.Contains(quota.SalesPerson) && days.Contains(quota.StartsOn))).ToListAsync(stop);
        foreach (var (row, input) in rows)
            Take(row, input!, known, batch);
    }

    static void Take(ImportRow row, SetQuota.Input input, List<Quota> known, ImportBatch batch)
    {
        var byId = input.ExternalId.OrNull() is { } id ? known.Find(quota => quota.ExternalId == id) : null;
        var byDay = known.Find(quota => quota.SalesPerson == input.SalesPersonId && quota.StartsOn == input.StartsOn && quota.ArchivedAt is null);
        if (Quota.WhyNotSet(input.StartsOn, input.EndsOn, input.Amount) is { } why)
            row.Reject(why);
        else if (byId is not null && (byId.SalesPerson, byId.StartsOn) != (input.SalesPersonId, input.StartsOn))
            row.Reject("startsOn", "is another person or day than before, which stay", "give the new quota an external id of its own");
        else if (byDay is not null && byDay.ExternalId is not null && byDay.ExternalId != input.ExternalId.OrNull())
            row.Reject("startsOn", "is a day on which another quota of this person begins", "keep one of them");
        else if ((byId ?? byDay) is { } quota)
            Change(row, quota, input, batch.Db);
        else
        {
            var added = SetQuota.Take(input, batch.Db, batch.Now);
            known.Add(added);
            row.Added(added.Id.Value);
        }
    }

    static void Change(ImportRow row, Quota quota, SetQuota.Input said, Db db)
    {
        var before = SetQuota.Said(quota);
        if (ChangeQuota.Take(quota, said.EndsOn, said.Amount, said.ExternalId.OrNull() ?? quota.ExternalId, db))
            row.Changed(quota.Id.Value, before, SetQuota.Said(quota));
        else
            row.Unchanged(quota.Id.Value);
    }
}
