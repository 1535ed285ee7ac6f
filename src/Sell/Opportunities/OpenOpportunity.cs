using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Entente.Sell.Accounts;

namespace Entente.Sell.Opportunities;

/// <summary>Staff or the CRM write down a sale that may come about, or one that came about elsewhere.</summary>
public static class OpenOpportunity
{
    /// <param name="Stage">In one's own words; one that says won or lost closes it.</param>
    /// <param name="AccountId">The customer's account; instead of <paramref name="Customer"/>.</param>
    /// <param name="Customer">The customer as one knows it: recognized among the accounts, or opened as a new one.</param>
    /// <param name="Product">Its SKU, external id or id; its family counts then.</param>
    /// <param name="Value">Zero in the program's currency when nobody knows it.</param>
    /// <param name="OpenedOn">Today unless said otherwise.</param>
    /// <param name="ClosedOn">When it was won or lost; of an open one, when that is expected.</param>
    public sealed record Input(
        [property: Required, StringLength(OpportunityLimits.Stage), OneLine] string Stage,
        Id<Account>? AccountId = null,
        OpenAccount.Input? Customer = null,
        [property: StringLength(OpportunityLimits.Product)] string? Product = null,
        [property: StringLength(OpportunityLimits.Family)] string? Family = null,
        [property: ZeroOrMore] Money? Value = null,
        Id<Partner>? PartnerId = null,
        [property: StringLength(OpportunityLimits.Email), EmailAddress] string? OwnerEmail = null,
        DateOnly? OpenedOn = null,
        DateOnly? ClosedOn = null,
        [property: StringLength(OpportunityLimits.ExternalId)] string? ExternalId = null,
        Id<SalesPerson>? SalesPersonId = null);

    internal static readonly Act<Input, ShowOpportunity.View> Act = new("sell.open-opportunity", Can.ChangeOpportunities, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/opportunities", created: opportunity => $"/opportunities/{opportunity.Id}");

    static async Task<ShowOpportunity.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var today = await db.Today(now, stop);
        var opportunity = Opportunity.Open(await Details(input, today, who, db, now, stop), now);
        opportunity.CloseByStage(today);
        db.Add(opportunity);
        db.Record(new OpportunityOpened(opportunity.Stage, opportunity.Value, opportunity.State), opportunity);
        return await ShowOpportunity.Of(opportunity, who, db, stop);
    }

    static async Task<OpportunityDetails> Details(Input input, DateOnly today, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var account = await AccountOf(input, today, who, db, now, stop);
        var (product, family) = await db.Sold(input.Product.OrNull(), input.Family.OrNull(), stop);
        var openedOn = input.OpenedOn ?? (input.ClosedOn < today ? input.ClosedOn.Value : today);
        return new(
            account, input.Stage, input.Value ?? Money.Zero((await db.Settings(stop)).Currency), openedOn, family, product,
            await db.PartnerOf(input.PartnerId, who, stop), input.OwnerEmail.OrNull(), input.ExternalId.OrNull(), input.ClosedOn,
            await db.SalesPersonOf(input.SalesPersonId, stop));
    }

    static async Task<Id<Account>?> AccountOf(Input input, DateOnly today, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (input.Customer is not { } customer)
            return await db.AccountOf(input.AccountId, who, stop);
        if (input.AccountId is not null)
            throw InvalidInputException.In("accountId", Say("Give the account or the customer, not both."));
        return await db.RecognizeOrOpen(OpenAccount.EvidenceOf(customer), customer.ExternalId.OrNull(), today, now, stop);
    }
}
