using Entente.Platform;
using Entente.Sell.Accounts;
using Entente.Strategize;
using Entente.Strategize.Products;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Opportunities;

/// <summary>What an opportunity points to: found as somebody wrote it, or refused at its field.</summary>
static class Sale
{
    /// <summary>The account, when it is one that <paramref name="who"/> sees; of one that was merged the kept one. It isn't merged away before the sale is written down.</summary>
    /// <exception cref="InvalidInputException">It is not.</exception>
    public static async Task<Id<Account>?> AccountOf(this Db db, Id<Account>? given, Actor who, CancellationToken stop)
    {
        if (given is not { } asked)
            return null;
        var account = await db.StandOn(asked, stop);
        return await db.Accounts.VisibleTo(who).AnyAsync(row => row.Id == account, stop) ? account : throw InvalidInputException.In("accountId", Say($"There is no account {given}."));
    }

    /// <summary>The partner, when it is one that <paramref name="who"/> sees.</summary>
    /// <exception cref="InvalidInputException">It is not.</exception>
    public static async Task<Id<Partner>?> PartnerOf(this Db db, Id<Partner>? given, Actor who, CancellationToken stop) =>
        given is null || await Recruit.Partners.Visibility.VisibleTo(db.Partners, who).AnyAsync(partner => partner.Id == given, stop)
            ? given : throw InvalidInputException.In("partnerId", Say($"There is no partner {given}."));

    /// <summary>The sales person, when there is one.</summary>
    /// <exception cref="InvalidInputException">There is none.</exception>
    public static async Task<Id<SalesPerson>?> SalesPersonOf(this Db db, Id<SalesPerson>? given, CancellationToken stop) =>
        given is null || await db.SalesPeople.AnyAsync(person => person.Id == given && person.ArchivedAt == null, stop)
            ? given : throw InvalidInputException.In("salesPersonId", Say($"There is no sales person {given}."));

    /// <summary>The product by SKU, external id or id, with its family; without a product the family as it is spelled already.</summary>
    /// <exception cref="InvalidInputException">There is no such product.</exception>
    public static async Task<(Id<Product>? Product, Family? Family)> Sold(this Db db, string? product, string? family, CancellationToken stop)
    {
        if (product is null)
            return (null, family is null ? null : await db.Spelled(new Family(family), stop));
        Id<Product>? id = Id<Product>.TryParse(product, null, out var parsed) ? parsed : null;
        var found = await db.Products.Where(row => row.Sku == product || row.ExternalId == product || row.Id == id)
            .Select(row => new { row.Id, row.Family }).FirstOrDefaultAsync(stop) ?? throw InvalidInputException.In("product", Say($"There is no product “{product}”."));
        return (found.Id, new Family(found.Family));
    }

    /// <summary>Closes it when its stage says so: on the day that is known, or today.</summary>
    /// <exception cref="RefusedException">See <see cref="Opportunity.WhyNotCloseAlone"/> and <see cref="Opportunity.WhyNotClose"/>.</exception>
    public static void CloseByStage(this Opportunity opportunity, DateOnly today)
    {
        var state = OpportunityStages.StateOf(opportunity.Stage);
        if (state == OpportunityState.Open)
            return;
        Refuse.If(opportunity.WhyNotCloseAlone());
        if (state == OpportunityState.Won)
            opportunity.Win(opportunity.Value, opportunity.ClosedOn ?? today);
        else
            opportunity.Lose(opportunity.ClosedOn ?? today);
    }
}
