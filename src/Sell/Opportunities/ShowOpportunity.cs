using Entente.Platform;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Opportunities;

/// <summary>One opportunity.</summary>
public static class ShowOpportunity
{
    /// <param name="AccountName">For a partner what it called the customer itself.</param>
    /// <param name="PartnerName">Null for a partner that the reader may not see.</param>
    /// <param name="SalesPersonId">Who of the vendor works on it; null for partners, as the name.</param>
    /// <param name="LastActivityAt">When somebody last worked on it; null for partners.</param>
    public sealed record View(
        Id<Opportunity> Id, Id<Account>? AccountId, string? AccountName, string Stage, OpportunityState State, string? Family, Id<Product>? ProductId, string? ProductName,
        Money Value, Id<Partner>? PartnerId, string? PartnerName, string? OwnerEmail, DateOnly OpenedOn, DateOnly? ClosedOn, Id<Deal>? DealId, string? ExternalId,
        Id<SalesPerson>? SalesPersonId, string? SalesPersonName, DateTimeOffset? LastActivityAt, DateTimeOffset? ArchivedAt, Refusal? WhyNotClose, int Version) : IVersioned;

    /// <summary>The page, with what happened.</summary>
    public sealed record Model(View Opportunity, IReadOnlyList<ShownPanel> Panels, Story Story, bool MayChange);

    /// <summary>What the page is made of beside the database.</summary>
    public sealed record Parts(Stories Stories, Panels<Opportunity> Panels);

    static readonly View<One<Opportunity>, View> See = new("sell.show-opportunity", Can.SeeOpportunities, Run);
    static readonly View<One<Opportunity>, Model, Parts> Page = new("sell.read-opportunity", Can.SeeOpportunities, Read);

    public static void Map(Doors doors)
    {
        doors.Show(See, "/opportunities/{id:guid}");
        doors.Page(Page, "/opportunities/{id:guid}", (model, _) => ShowOpportunityPage.Show(model));
    }

    static async Task<View?> Run(One<Opportunity> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.Opportunities.VisibleTo(who, db).AsTracking().SingleOrDefaultAsync(opportunity => opportunity.Id == input.Id, stop) is { } opportunity
            ? await Of(opportunity, who, db, stop)
            : null;

    static async Task<Model?> Read(One<Opportunity> input, Actor who, Db db, Parts parts, DateTimeOffset now, CancellationToken stop) =>
        await Run(input, who, db, now, stop) is { } opportunity
            ? new(opportunity, await parts.Panels.Of(opportunity.Id, who, db, now, stop), (await parts.Stories.Of("opportunity", opportunity.Id.Value, who, db, now, stop))!, who.May(Can.ChangeOpportunities))
            : null;

    /// <summary>The opportunity as it is now, saved or not, with the names of what it points to.</summary>
    internal static async Task<View> Of(Opportunity opportunity, Actor who, Db db, CancellationToken stop)
    {
        var account = who.IsStaff ? await NameOf(opportunity.Account, db, stop)
            : await db.Deals.Where(deal => deal.Id == opportunity.Deal).Select(deal => deal.Customer.Name).SingleOrDefaultAsync(stop);
        var product = opportunity.Product is { } sold ? await db.Products.Where(row => row.Id == sold).Select(row => row.Name).SingleOrDefaultAsync(stop) : null;
        var partner = opportunity.Partner is { } by
            ? await Recruit.Partners.Visibility.VisibleTo(db.Partners, who).Where(row => row.Id == by).Select(row => row.Name).SingleOrDefaultAsync(stop) : null;
        var seller = who.IsStaff && opportunity.SalesPerson is { } sells ? await db.SalesPeople.Where(row => row.Id == sells).Select(row => row.Name).SingleOrDefaultAsync(stop) : null;
        return new(
            opportunity.Id, opportunity.Account, account, opportunity.Stage, opportunity.State, opportunity.Family, opportunity.Product, product, opportunity.Value,
            opportunity.Partner, partner, opportunity.OwnerEmail, opportunity.OpenedOn, opportunity.ClosedOn, opportunity.Deal, opportunity.ExternalId,
            who.IsStaff ? opportunity.SalesPerson : null, seller, who.IsStaff ? opportunity.LastActivityAt : null, opportunity.ArchivedAt, opportunity.WhyNotCloseAlone(), db.VersionOf(opportunity));
    }

    static async Task<string?> NameOf(Id<Account>? account, Db db, CancellationToken stop) => account is not { } id ? null
        : db.Accounts.Local.FirstOrDefault(known => known.Id == id)?.Name ?? await db.Accounts.Where(row => row.Id == id).Select(row => row.Name).SingleOrDefaultAsync(stop);
}
