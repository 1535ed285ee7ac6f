using Entente.Platform;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.SalesPeople;

/// <summary>One sales person with the latest quotas.</summary>
public static class ShowSalesPerson
{
    /// <summary>So many quotas stand on the page of a person: five years by quarter.</summary>
    const int MostQuotas = 20;

    public sealed record View(
        Id<SalesPerson> Id, string Name, string? Email, string? Manager, string? Office, Id<Strategize.Territory>? TerritoryId, string? TerritoryName, string? ExternalId,
        DateTimeOffset? ArchivedAt, int Version) : IVersioned;

    /// <summary>A quota of the person.</summary>
    public sealed record PersonalQuota(Id<Quota> Id, DateOnly StartsOn, DateOnly? EndsOn, Money Amount);

    /// <param name="Quotas">The latest first; null: not for the reader.</param>
    public sealed record Model(View Person, IReadOnlyList<PersonalQuota>? Quotas, Story Story, bool MayChange, bool MaySetQuotas);

    static readonly View<One<SalesPerson>, View> See = new("sell.show-sales-person", Can.SeeSalesPeople, Run);
    static readonly View<One<SalesPerson>, Model, Stories> Page = new("sell.open-sales-person", Can.SeeSalesPeople, Open);

    public static void Map(Doors doors)
    {
        doors.Show(See, "/sales-people/{id:guid}");
        doors.Page(Page, "/sales-people/{id:guid}", (model, _) => ShowSalesPersonPage.Show(model));
    }

    internal static async Task<View> Of(SalesPerson person, Db db, CancellationToken stop) => new(
        person.Id, person.Name, person.Email, person.Manager, person.Office, person.Territory,
        person.Territory is { } id ? await db.Territories.Where(territory => territory.Id == id).Select(territory => territory.Name).SingleOrDefaultAsync(stop) : null,
        person.ExternalId, person.ArchivedAt, db.VersionOf(person));

    static async Task<View?> Run(One<SalesPerson> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.SalesPeople.AsTracking().SingleOrDefaultAsync(person => person.Id == input.Id, stop) is { } person ? await Of(person, db, stop) : null;

    static async Task<Model?> Open(One<SalesPerson> input, Actor who, Db db, Stories stories, DateTimeOffset now, CancellationToken stop)
    {
        if (await Run(input, who, db, now, stop) is not { } person)
            return null;
        var quotas = !who.May(Can.SeeQuotas) ? null : await db.Quotas.Where(quota => quota.SalesPerson == person.Id && quota.ArchivedAt == null)
            .OrderByDescending(quota => quota.StartsOn).ThenByDescending(quota => quota.Id).Take(MostQuotas)
            .Select(quota => new PersonalQuota(quota.Id, quota.StartsOn, quota.EndsOn, new(quota.Amount.Minor, quota.Amount.Currency))).ToListAsync(stop);
        return new(person, quotas, (await stories.Of("sales-person", person.Id.Value, who, db, now, stop))!, who.May(Can.ChangeSalesPeople), who.May(Can.ChangeQuotas));
    }
}
