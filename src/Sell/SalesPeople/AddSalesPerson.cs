using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.SalesPeople;

/// <summary>Staff write down who of the vendor sells.</summary>
public static class AddSalesPerson
{
    /// <param name="Manager">The name of who leads this person.</param>
    /// <param name="Office">Where they work, in your own words.</param>
    public sealed record Input(
        [property: Required, StringLength(SalesPersonLimits.Name), OneLine] string Name,
        [property: StringLength(SalesPersonLimits.Email), EmailAddress] string? Email = null,
        [property: StringLength(SalesPersonLimits.Name), OneLine] string? Manager = null,
        [property: StringLength(SalesPersonLimits.Office), OneLine] string? Office = null,
        Id<Strategize.Territory>? TerritoryId = null,
        [property: StringLength(SalesPersonLimits.ExternalId)] string? ExternalId = null);

    static readonly Act<Input, ListSalesPeople.Row> Act = new("sell.add-sales-person", Can.ChangeSalesPeople, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/sales-people", created: _ => "/sales-people");

    static async Task<ListSalesPeople.Row?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var territory = input.TerritoryId is { } id ? await db.Territories.SingleOrDefaultAsync(row => row.Id == id && row.ArchivedAt == null, stop) : null;
        if (input.TerritoryId is { } asked && territory is null)
            throw InvalidInputException.In("territoryId", $"There is no territory {asked}.");
        var person = Take(input, db, now);
        return new(person.Id, person.Name, person.Email, person.Manager, person.Office, person.Territory, territory?.Name, person.ExternalId);
    }

    internal static SalesPerson Take(Input input, Db db, DateTimeOffset now)
    {
        var person = db.Add(SalesPerson.Join(DetailsOf(input), now)).Entity;
        db.Record(new SalesPersonJoined(person.Name), person);
        return person;
    }

    internal static SalesPersonDetails DetailsOf(Input input) =>
        new(input.Name, input.Email.OrNull(), input.Manager.OrNull(), input.Office.OrNull(), input.TerritoryId, input.ExternalId.OrNull());
}
