using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.SalesPeople;

/// <summary>Staff say how much a sales person is to sell from a day on.</summary>
public static class SetQuota
{
    /// <param name="EndsOn">The last day on which it holds; null: until the person's next quota begins.</param>
    public sealed record Input(
        [property: Given] Id<SalesPerson> SalesPersonId,
        [property: Given] DateOnly StartsOn,
        [property: ZeroOrMore] Money Amount,
        DateOnly? EndsOn = null,
        [property: StringLength(SalesPersonLimits.ExternalId)] string? ExternalId = null);

    static readonly Act<Input, ListQuotas.Row> Act = new("sell.set-quota", Can.ChangeQuotas, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/quotas", created: _ => "/quotas");

    static async Task<ListQuotas.Row?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var name = await db.SalesPeople.Where(person => person.Id == input.SalesPersonId && person.ArchivedAt == null).Select(person => person.Name).SingleOrDefaultAsync(stop)
            ?? throw InvalidInputException.In("salesPersonId", $"There is no sales person {input.SalesPersonId}.");
        var quota = Take(input, db, now);
        return new(quota.Id, quota.SalesPerson, name, quota.StartsOn, quota.EndsOn, quota.Amount, quota.ExternalId);
    }

    internal static Quota Take(Input input, Db db, DateTimeOffset now)
    {
        var quota = db.Add(Quota.Set(input.SalesPersonId, input.StartsOn, input.EndsOn, input.Amount, input.ExternalId.OrNull(), now)).Entity;
        db.Record(new QuotaSet(quota.SalesPerson, quota.StartsOn, quota.Amount), quota);
        return quota;
    }
}
