using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Entente.Strategize;
using Microsoft.AspNetCore.Mvc;
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

    internal static readonly Act<Input, ShowSalesPerson.View> Act = new("sell.add-sales-person", Can.ChangeSalesPeople, Run);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/sales-people", created: person => $"/sales-people/{person.Id}");
        doors.Page(SalesPersonForm.Choices, "/sales-people/new", (pickers, _) => SalesPersonFormPage.Show(new(new(), pickers)));
        doors.Portal.MapPost("/sales-people/new", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Submit([FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var input = SalesPersonForm.Read(form);
        form.Check(input);
        return await form.Submit(() => runner.Run(Act, input, who, stop), person =>
        {
            new Flash(Say($"{person.Name} was added."), Undo: $"/sales-people/{person.Id}/archive").Leave(http);
            return TypedResults.LocalRedirect($"/sales-people/{person.Id}");
        }, async status => SalesPersonFormPage.Show(new(form, (await runner.Read(SalesPersonForm.Choices, new(), who, stop))!), status), SalesPersonForm.Refusals);
    }

    static async Task<ShowSalesPerson.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        await CheckTerritory(input.TerritoryId, db, stop);
        return await ShowSalesPerson.Of(Take(input, db, now), db, stop);
    }

    /// <exception cref="InvalidInputException">There is no such territory.</exception>
    internal static async Task CheckTerritory(Id<Strategize.Territory>? asked, Db db, CancellationToken stop)
    {
        if (asked is { } id && !await db.Territories.AnyAsync(row => row.Id == id && row.ArchivedAt == null, stop))
            throw InvalidInputException.In("territoryId", Say($"There is no territory {id}."));
    }

    internal static SalesPerson Take(Input input, Db db, DateTimeOffset now)
    {
        var person = db.Add(SalesPerson.Join(DetailsOf(input), now)).Entity;
        db.Record(new SalesPersonJoined(person.Name), person);
        return person;
    }

    internal static SalesPersonDetails DetailsOf(Input input) =>
        new(input.Name, input.Email.OrNull(), input.Manager.OrNull(), input.Office.OrNull(), input.TerritoryId, input.ExternalId.OrNull());

    /// <summary>What would have to be given to add the person as they are.</summary>
    internal static Input Said(SalesPerson person) => new(person.Name, person.Email, person.Manager, person.Office, person.Territory, person.ExternalId);
}
