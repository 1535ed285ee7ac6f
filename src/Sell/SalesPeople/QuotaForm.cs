using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.SalesPeople;

/// <summary>The form of a quota.</summary>
public static class QuotaForm
{
    /// <param name="Quota">Null: a new one.</param>
    /// <param name="Meanwhile">What somebody else changed, when it was edited in two places.</param>
    public sealed record Model(PostedForm Form, Pickers Pickers, ShowQuota.View? Quota = null, int Version = 0, IReadOnlyList<Difference>? Meanwhile = null);

    public sealed record Nothing;

    /// <param name="People">Those who sell, by name.</param>
    /// <param name="Currency">The program's own, which a new quota starts with.</param>
    public sealed record Pickers(IReadOnlyList<Choice> People, string Currency);

    public static readonly View<Nothing, Pickers> Choices = new("sell.pick-quota-fields", Can.ChangeQuotas, Pick);

    const int MostPeople = 1000;

    static async Task<Pickers?> Pick(Nothing input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => new(
        [.. (await db.SalesPeople.Where(person => person.ArchivedAt == null).OrderBy(person => person.NameKey).ThenBy(person => person.Id).Take(MostPeople)
            .Select(person => new { person.Id, person.Name }).ToListAsync(stop)).Select(person => new Choice($"{person.Id}", person.Name))],
        (await db.Settings(stop)).Currency);

    public static readonly IReadOnlyList<(string Code, string Field)> Refusals =
        [("external-id-taken", "ExternalId"), ("quota-taken", "StartsOn"), ("quota-ends-before", "EndsOn"), ("quota-below-zero", "Amount")];
}
