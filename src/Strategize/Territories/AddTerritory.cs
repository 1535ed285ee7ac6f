using System.ComponentModel.DataAnnotations;
using Entente.Platform;

namespace Entente.Strategize.Territories;

/// <summary>Staff draw a territory. People of the vendor and, later, rights of partners are said in its words.</summary>
public static class AddTerritory
{
    /// <param name="Country">Null: it lies in several countries.</param>
    /// <param name="Group">What it is counted under, in your own words.</param>
    public sealed record Input(
        [property: Required, StringLength(TerritoryLimits.Name), OneLine] string Name,
        Country? Country = null,
        [property: StringLength(TerritoryLimits.Group), OneLine] string? Group = null,
        [property: StringLength(TerritoryLimits.ExternalId)] string? ExternalId = null);

    static readonly Act<Input, ListTerritories.Row> Act = new("strategize.add-territory", Can.ChangeTerritories, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/territories", created: _ => "/territories");

    static Task<ListTerritories.Row?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        Task.FromResult<ListTerritories.Row?>(ListTerritories.Row.Of(Take(input, db, now)));

    internal static Territory Take(Input input, Db db, DateTimeOffset now)
    {
        var territory = db.Add(Territory.Draw(input.Name, input.Country, Text(input.Group), Text(input.ExternalId), now)).Entity;
        db.Record(new TerritoryDrawn(territory.Name), territory);
        return territory;
    }

    internal static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
