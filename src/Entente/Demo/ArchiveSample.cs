using Entente.Incentivize;
using Entente.Platform;
using Entente.Recruit;
using Entente.Sell;
using Entente.Sell.Accounts;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Demo;

public sealed record SampleArchived(int Partners, int Accounts, int Opportunities, int Products, int Deals, int Transactions, int Statements) : IEvent
{
    static string IEvent.Name => "sample.archived";

    public string Says() =>
        $"archived the sample: {Words.Count(Partners, "partner", "partners")}, {Words.Count(Accounts, "account", "accounts")}, {Words.Count(Deals, "deal", "deals")}, {Words.Count(Opportunities, "opportunity", "opportunities")}, "
        + $"{Words.Count(Products, "product", "products")}, {Words.Count(Transactions, "transaction", "transactions")}, {Words.Count(Statements, "statement", "statements")}";
}

/// <summary>
/// Takes the sample program out of all lists, and ends the access of its people; its owners stay, so that somebody can go on. What was tried with it belongs to it:
/// all deals, sales and statements of its partners. Nothing is deleted: history stays whole.
/// </summary>
static class ArchiveSample
{
    public sealed record Input;

    static readonly Act<Input, SampleArchived> Act = new("demo.archive-sample", PlatformCan.ChangeSettings, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/sample/archive");

    static async Task<SampleArchived?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var partners = await db.Partners.Where(partner => partner.ExternalId != null && partner.ExternalId.StartsWith(DemoCast.Mark) && partner.ArchivedAt == null).ToListAsync(stop);
        var ids = partners.Select(partner => partner.Id).ToList();
        var (accounts, deals, opportunities) = await Sales(ids, db, now, stop);
        var products = await db.Set<Product>().Where(product => product.ExternalId != null && product.ExternalId.StartsWith(DemoCast.Mark) && product.ArchivedAt == null).ToListAsync(stop);
        products.ForEach(product => product.Archive(now));
        foreach (var plan in await db.Plans.Where(plan => plan.ExternalId != null && plan.ExternalId.StartsWith(DemoCast.Mark) && plan.ArchivedAt == null).ToListAsync(stop))
            plan.Archive(now);
        var (transactions, statements) = await ArchiveEarnings.Of(ids, db, now, stop);
        partners.ForEach(partner => partner.Archive(now));
        await db.KeepKeys(partners, stop);
        await LetGo(ids, db, now, stop);
        var archived = new SampleArchived(partners.Count, accounts, opportunities, products.Count, deals, transactions, statements);
        db.Record(archived, "sample", Guid.Empty);
        return archived;
    }

    /// <summary>The deals of the partners, and the customers and opportunities that are nobody else's.</summary>
    static async Task<(int Accounts, int Deals, int Opportunities)> Sales(List<Id<Partner>> partners, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var deals = await db.Deals.Where(deal => partners.Contains(deal.Partner) && deal.ArchivedAt == null).ToListAsync(stop);
        var (sampled, others) = (db.Deals.Where(deal => partners.Contains(deal.Partner)).Select(deal => deal.Account), db.Deals.Where(deal => !partners.Contains(deal.Partner)).Select(deal => deal.Account));
        var accounts = await db.Accounts.Where(account => account.ArchivedAt == null && sampled.Contains(account.Id) && !others.Contains(account.Id)).ToListAsync(stop);
        var (accountIds, dealIds) = (accounts.Select(account => account.Id).ToList(), db.Deals.Where(deal => partners.Contains(deal.Partner)).Select(deal => deal.Id));
        var opportunities = await db.Opportunities.Where(row => row.ArchivedAt == null
            && ((row.Account != null && accountIds.Contains(row.Account.Value)) || (row.Deal != null && dealIds.Contains(row.Deal.Value)))).ToListAsync(stop);
        deals.ForEach(deal => deal.Archive(now));
        accounts.ForEach(account => account.Archive(now));
        opportunities.ForEach(opportunity => opportunity.Archive(now));
        await db.KeepKeys(accounts, stop);
        return (accounts.Count, deals.Count, opportunities.Count);
    }

    static async Task LetGo(List<Id<Partner>> partners, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var staff = db.People.Where(person => person.Email.EndsWith(DemoCast.StaffDomain)).Select(person => person.Id);
        foreach (var place in await db.Set<Membership>().Where(place => place.LeftAt == null
            && (place.Partner == null ? place.Role != Role.Owner && staff.Contains(place.Person) : partners.Contains(place.Partner.Value))).ToListAsync(stop))
            place.Leave(now);
    }
}
