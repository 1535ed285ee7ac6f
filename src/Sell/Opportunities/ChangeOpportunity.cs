using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Opportunities;

/// <summary>Staff keep an open opportunity up to date, which counts as working on it. What a deal opened keeps its account, product and partner.</summary>
public static class ChangeOpportunity
{
    static readonly HashSet<string> OfTheDeal = ["accountId", "product", "family", "partnerId"];

    /// <param name="Stage">One that says won or lost closes it.</param>
    /// <param name="Product">Its SKU, external id or id.</param>
    /// <param name="Version">The version that was seen; see <see cref="IVersioned"/>.</param>
    public sealed record Input(
        [property: Given] Id<Opportunity> Id,
        [property: Required, StringLength(OpportunityLimits.Stage), OneLine] string Stage,
        [property: ZeroOrMore] Money Value,
        [property: Given] DateOnly OpenedOn,
        Id<Account>? AccountId = null,
        [property: StringLength(OpportunityLimits.Product)] string? Product = null,
        [property: StringLength(OpportunityLimits.Family)] string? Family = null,
        Id<Partner>? PartnerId = null,
        [property: StringLength(OpportunityLimits.Email), EmailAddress] string? OwnerEmail = null,
        DateOnly? ClosedOn = null,
        [property: StringLength(OpportunityLimits.ExternalId)] string? ExternalId = null,
        Id<SalesPerson>? SalesPersonId = null,
        int Version = 0);

    internal static readonly Act<Input, ShowOpportunity.View> Act = new("sell.change-opportunity", Can.ChangeOpportunities, Run);
    internal static readonly View<One<Opportunity>, Input> Before = new("sell.edit-opportunity", Can.ChangeOpportunities, Edit);

    public static void Map(Doors doors) => doors.OpenPatch(Act, "/opportunities/{id:guid}", Before);

    static async Task<Input?> Edit(One<Opportunity> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.Opportunities.VisibleTo(who, db).AsTracking().SingleOrDefaultAsync(opportunity => opportunity.Id == input.Id, stop) is { } opportunity
            ? new(opportunity.Id, opportunity.Stage, opportunity.Value, opportunity.OpenedOn, opportunity.Account, opportunity.Product?.ToString(), opportunity.Family,
                opportunity.Partner, opportunity.OwnerEmail, opportunity.ClosedOn, opportunity.ExternalId, opportunity.SalesPerson, db.VersionOf(opportunity))
            : null;

    static async Task<ShowOpportunity.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Opportunities.VisibleTo(who, db).SingleOrDefaultAsync(opportunity => opportunity.Id == input.Id, stop) is not { } opportunity)
            return null;
        db.Expect(opportunity, input.Version);
        var before = opportunity.Details;
        var (product, family) = await db.Sold(input.Product.OrNull(), input.Family.OrNull(), stop);
        var after = new OpportunityDetails(
            before.Account == input.AccountId ? before.Account : await db.AccountOf(input.AccountId, who, stop), input.Stage.Trim(), input.Value, input.OpenedOn, family, product,
            before.Partner == input.PartnerId ? before.Partner : await db.PartnerOf(input.PartnerId, who, stop),
            input.OwnerEmail.OrNull()?.ToLowerInvariant(), input.ExternalId.OrNull(), input.ClosedOn,
            before.SalesPerson == input.SalesPersonId ? before.SalesPerson : await db.SalesPersonOf(input.SalesPersonId, stop));
        Take(opportunity, after, await db.Today(now, stop), db, now);
        return await ShowOpportunity.Of(opportunity, who, db, stop);
    }

    /// <summary>Writes down what is known now. False: it was known before.</summary>
    /// <param name="today">On which a stage that says won or lost closes it, unless it says the day; null: it stays open.</param>
    internal static bool Take(Opportunity opportunity, OpportunityDetails after, DateOnly? today, Db db, DateTimeOffset now)
    {
        var changes = FieldChange.Between(Fields(opportunity.Details), Fields(after));
        if (changes.Count == 0)
            return false;
        if (opportunity.Deal is not null && changes.Any(change => OfTheDeal.Contains(change.Name)))
            Refuse.If(OfDeal);
        opportunity.Change(after, now);
        if (today is { } day)
            opportunity.CloseByStage(day);
        db.Record(new OpportunityChanged(changes), opportunity);
        return true;
    }

    internal static readonly Refusal OfDeal = new("opportunity-of-deal", "A deal opened this opportunity: its customer, product and partner are those of the deal.");

    static IEnumerable<(string, string?)> Fields(OpportunityDetails details) =>
    [
        ("stage", details.Stage), ("value", details.Value.ToString()), ("openedOn", $"{details.OpenedOn:O}"), ("closedOn", $"{details.ClosedOn:O}"),
        ("accountId", details.Account?.ToString()), ("product", details.Product?.ToString()), ("family", details.Family?.Name), ("partnerId", details.Partner?.ToString()),
        ("ownerEmail", details.OwnerEmail), ("externalId", details.ExternalId), ("salesPersonId", details.SalesPerson?.ToString()),
    ];
}
