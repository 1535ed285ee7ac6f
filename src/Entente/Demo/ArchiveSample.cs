using Entente.Platform;
using Entente.Sell;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Demo;

public sealed record SampleArchived(int Partners, int Accounts, int Opportunities, int Products) : IEvent
{
    static string IEvent.Name => "sample.archived";
    public string Says() => $"archived the sample: {Words.Count(Partners, "partner")}, {Words.Count(Accounts, "account")}, {Words.Count(Opportunities, "opportunity", "opportunities")}, {Words.Count(Products, "product")}";
}

/// <summary>Takes the sample program out of all lists, and ends the access of the sample's partners. Nothing is deleted: history stays whole.</summary>
static class ArchiveSample
{
    public sealed record Input;

    static readonly Act<Input, SampleArchived> Act = new("demo.archive-sample", PlatformCan.ChangeSettings, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/sample/archive");

    static async Task<SampleArchived?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var partners = await db.Partners.Where(partner => partner.ExternalId != null && partner.ExternalId.StartsWith(DemoCast.Mark) && partner.ArchivedAt == null).ToListAsync(stop);
        var sampled = db.Deals.Where(deal => deal.ExternalId != null && deal.ExternalId.StartsWith(DemoCast.Mark)).Select(deal => deal.Account);
        var accounts = await db.Accounts.Where(account => account.ArchivedAt == null && sampled.Contains(account.Id)).ToListAsync(stop);
        var accountIds = accounts.Select(account => account.Id).ToList();
        var opportunities = await db.Opportunities.Where(row => row.ArchivedAt == null && accountIds.Contains(row.Account!.Value)).ToListAsync(stop);
        var products = await db.Set<Product>().Where(product => product.ExternalId != null && product.ExternalId.StartsWith(DemoCast.Mark) && product.ArchivedAt == null).ToListAsync(stop);
        var ids = partners.Select(partner => (Id<Partner>?)partner.Id).ToList();
        partners.ForEach(partner => partner.Archive(now));
        accounts.ForEach(account => account.Archive(now));
        opportunities.ForEach(opportunity => opportunity.Archive(now));
        products.ForEach(product => product.Archive(now));
        foreach (var place in await db.Set<Membership>().Where(place => ids.Contains(place.Partner) && place.LeftAt == null).ToListAsync(stop))
            place.Leave(now);
        var archived = new SampleArchived(partners.Count, accounts.Count, opportunities.Count, products.Count);
        db.Record(archived, "sample", Guid.Empty);
        return archived;
    }
}
