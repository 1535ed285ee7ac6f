using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.SalesPeople;

/// <summary>Staff change what is known of a sales person.</summary>
public static class ChangeSalesPerson
{
    /// <param name="Version">The version that was seen; see <see cref="IVersioned"/>.</param>
    public sealed record Input(
        [property: Given] Id<SalesPerson> Id,
        [property: Required, StringLength(SalesPersonLimits.Name), OneLine] string Name,
        [property: StringLength(SalesPersonLimits.Email), EmailAddress] string? Email = null,
        [property: StringLength(SalesPersonLimits.Name), OneLine] string? Manager = null,
        [property: StringLength(SalesPersonLimits.Office), OneLine] string? Office = null,
        Id<Strategize.Territory>? TerritoryId = null,
        [property: StringLength(SalesPersonLimits.ExternalId)] string? ExternalId = null,
        int Version = 0);

    internal static readonly Act<Input, ShowSalesPerson.View> Act = new("sell.change-sales-person", Can.ChangeSalesPeople, Run);
    internal static readonly View<One<SalesPerson>, Input> Before = new("sell.edit-sales-person", Can.ChangeSalesPeople, Edit);

    public static void Map(Doors doors)
    {
        doors.OpenPatch(Act, "/sales-people/{id:guid}", Before);
        doors.Portal.MapGet("/sales-people/{id:guid}/edit", Form).RequireAuthorization(Act.May);
        doors.Portal.MapPost("/sales-people/{id:guid}/edit", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Form(Id<SalesPerson> id, Actor who, Runner runner, CancellationToken stop) =>
        await runner.Read(Before, new(id), who, stop) is { } person
            ? SalesPersonFormPage.Show(new(Filled(person), (await runner.Read(SalesPersonForm.Choices, new(), who, stop))!, id, person.Version)) : TypedResults.NotFound();

    static PostedForm Filled(Input person) => PostedForm.Of(
        ("Name", person.Name), ("Email", person.Email), ("Manager", person.Manager), ("Office", person.Office), ("TerritoryId", person.TerritoryId?.ToString()), ("ExternalId", person.ExternalId));

    static async Task<IResult> Submit(Id<SalesPerson> id, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Read(Before, new(id), who, stop) is not { } seen)
            return TypedResults.NotFound();
        var form = new PostedForm(typed);
        var (said, version) = (SalesPersonForm.Read(form), form.Number("Version"));
        var input = new Input(id, said.Name, said.Email, said.Manager, said.Office, said.TerritoryId, said.ExternalId, version);
        form.Check(input);
        return await form.Submit(() => runner.Run(Act, input, who, stop), person =>
        {
            Flash.Saved(Act, seen with { Version = person.Version }, version, person).Leave(http);
            return TypedResults.LocalRedirect($"/sales-people/{id}");
        }, Again, SalesPersonForm.Refusals);

        async Task<IResult> Again(int status)
        {
            if (await runner.Read(Before, new(id), who, stop) is not { } now || await runner.Read(SalesPersonForm.Choices, new(), who, stop) is not { } pickers)
                return TypedResults.NotFound();
            var stale = status == StatusCodes.Status412PreconditionFailed;
            var meanwhile = form.Against(
                ("Name", Say("Name"), now.Name), ("Email", Say("E-mail"), now.Email), ("Manager", Say("Led by"), now.Manager), ("Office", Say("Office"), now.Office), ("ExternalId", Say("External id"), now.ExternalId));
            return SalesPersonFormPage.Show(new(form, pickers, id, stale ? now.Version : version, stale ? meanwhile : null), status);
        }
    }

    static async Task<Input?> Edit(One<SalesPerson> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.SalesPeople.AsTracking().SingleOrDefaultAsync(person => person.Id == input.Id, stop) is { } person
            ? new(person.Id, person.Name, person.Email, person.Manager, person.Office, person.Territory, person.ExternalId, db.VersionOf(person))
            : null;

    static async Task<ShowSalesPerson.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.SalesPeople.SingleOrDefaultAsync(person => person.Id == input.Id, stop) is not { } person)
            return null;
        db.Expect(person, input.Version);
        if (input.TerritoryId != person.Territory)
            await AddSalesPerson.CheckTerritory(input.TerritoryId, db, stop);
        Take(person, new(input.Name, input.Email, input.Manager, input.Office, input.TerritoryId, input.ExternalId), db);
        return await ShowSalesPerson.Of(person, db, stop);
    }

    /// <summary>Changes the person and says what changed. False: nothing did.</summary>
    internal static bool Take(SalesPerson person, AddSalesPerson.Input said, Db db)
    {
        var before = Fields(person).ToList();
        person.Change(AddSalesPerson.DetailsOf(said));
        var changes = FieldChange.Between(before, Fields(person));
        if (changes.Count > 0)
            db.Record(new SalesPersonChanged(changes), person);
        return changes.Count > 0;
    }

    static IEnumerable<(string, string?)> Fields(SalesPerson person) =>
    [
        ("name", person.Name), ("email", person.Email), ("manager", person.Manager), ("office", person.Office),
        ("territoryId", person.Territory?.ToString()), ("externalId", person.ExternalId),
    ];
}
