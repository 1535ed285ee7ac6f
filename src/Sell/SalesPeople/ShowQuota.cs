using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.SalesPeople;

/// <summary>One quota.</summary>
public static class ShowQuota
{
    /// <param name="EndsOn">Null: until the person's next quota begins.</param>
    public sealed record View(
        Id<Quota> Id, Id<SalesPerson> SalesPersonId, string SalesPersonName, DateOnly StartsOn, DateOnly? EndsOn, Money Amount, string? ExternalId, DateTimeOffset? ArchivedAt, int Version) : IVersioned;

    public sealed record Model(View Quota, Story Story, bool MayChange);

    internal static readonly View<One<Quota>, View> See = new("sell.show-quota", Can.SeeQuotas, Run);
    static readonly View<One<Quota>, Model, Stories> Page = new("sell.open-quota", Can.SeeQuotas, Open);

    public static void Map(Doors doors)
    {
        doors.Show(See, "/quotas/{id:guid}");
        doors.Page(Page, "/quotas/{id:guid}", (model, _) => ShowQuotaPage.Show(model));
    }

    internal static async Task<View> Of(Quota quota, Db db, CancellationToken stop) => new(
        quota.Id, quota.SalesPerson, await db.SalesPeople.Where(person => person.Id == quota.SalesPerson).Select(person => person.Name).SingleAsync(stop),
        quota.StartsOn, quota.EndsOn, quota.Amount, quota.ExternalId, quota.ArchivedAt, db.VersionOf(quota));

    static async Task<View?> Run(One<Quota> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.Quotas.AsTracking().SingleOrDefaultAsync(quota => quota.Id == input.Id, stop) is { } quota ? await Of(quota, db, stop) : null;

    static async Task<Model?> Open(One<Quota> input, Actor who, Db db, Stories stories, DateTimeOffset now, CancellationToken stop) =>
        await Run(input, who, db, now, stop) is { } quota
            ? new(quota, (await stories.Of("quota", quota.Id.Value, who, db, now, stop))!, who.May(Can.ChangeQuotas)) : null;
}
