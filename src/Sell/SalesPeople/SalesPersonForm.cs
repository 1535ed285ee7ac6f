using Entente.Platform;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.SalesPeople;

/// <summary>The form of a sales person.</summary>
public static class SalesPersonForm
{
    /// <param name="Id">Null: a new one.</param>
    /// <param name="Version">The version that is being edited.</param>
    /// <param name="Meanwhile">What somebody else changed, when it was edited in two places.</param>
    public sealed record Model(PostedForm Form, Pickers Pickers, Id<SalesPerson>? Id = null, int Version = 0, IReadOnlyList<Difference>? Meanwhile = null);

    public sealed record Nothing;

    /// <param name="Territories">Those that are in the lists, by name.</param>
    public sealed record Pickers(IReadOnlyList<Choice> Territories);

    public static readonly View<Nothing, Pickers> Choices = new("sell.pick-sales-person-fields", Can.ChangeSalesPeople, Pick);

    const int MostTerritories = 500;

    static async Task<Pickers?> Pick(Nothing input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        new([.. (await db.Territories.Where(territory => territory.ArchivedAt == null).OrderBy(territory => territory.NameKey).ThenBy(territory => territory.Id).Take(MostTerritories)
            .Select(territory => new { territory.Id, territory.Name }).ToListAsync(stop)).Select(territory => new Choice($"{territory.Id}", territory.Name))]);

    public static AddSalesPerson.Input Read(PostedForm form) => new(
        form.Text("Name"), form.Optional("Email"), form.Optional("Manager"), form.Optional("Office"), form.Optional("TerritoryId") is { } text && Id<Strategize.Territory>.TryParse(text, null, out var id) ? id : null,
        form.Optional("ExternalId"));

    public static readonly IReadOnlyList<(string Code, string Field)> Refusals = [("external-id-taken", "ExternalId")];
}
