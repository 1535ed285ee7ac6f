using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Strategize.Territories;

/// <summary>Staff change what a territory is called and what it is counted under.</summary>
public static class ChangeTerritory
{
    /// <param name="Version">The version that was seen; see <see cref="IVersioned"/>.</param>
    public sealed record Input(
        [property: Given] Id<Territory> Id,
        [property: Required, StringLength(TerritoryLimits.Name), OneLine] string Name,
        Country? Country = null,
        [property: StringLength(TerritoryLimits.Group), OneLine] string? Group = null,
        [property: StringLength(TerritoryLimits.ExternalId)] string? ExternalId = null,
        int Version = 0);

    internal static readonly Act<Input, ShowTerritory.View> Act = new("strategize.change-territory", Can.ChangeTerritories, Run);
    internal static readonly View<One<Territory>, Input> Before = new("strategize.edit-territory", Can.ChangeTerritories, Edit);

    public static void Map(Doors doors)
    {
        doors.OpenPatch(Act, "/territories/{id:guid}", Before);
        doors.Page(Before, "/territories/{id:guid}/edit", (territory, _) => TerritoryFormPage.Show(new(Filled(territory), territory.Id, territory.Version)));
        doors.Portal.MapPost("/territories/{id:guid}/edit", Submit).RequireAuthorization(Act.May);
    }

    static PostedForm Filled(Input territory) => PostedForm.Of(
        ("Name", territory.Name), ("Country", territory.Country?.Code), ("Group", territory.Group), ("ExternalId", territory.ExternalId));

    static async Task<IResult> Submit(Id<Territory> id, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Read(Before, new(id), who, stop) is not { } seen)
            return TypedResults.NotFound();
        var form = new PostedForm(typed);
        var version = form.Number("Version");
        var input = new Input(id, form.Text("Name"), form.Country(), form.Optional("Group"), form.Optional("ExternalId"), version);
        form.Check(input);
        return await form.Submit(() => runner.Run(Act, input, who, stop), territory =>
        {
            Flash.Saved(Act, seen with { Version = territory.Version }, version, territory).Leave(http);
            return TypedResults.LocalRedirect($"/territories/{id}");
        }, Again, TerritoryForm.Refusals);

        async Task<IResult> Again(int status)
        {
            if (await runner.Read(Before, new(id), who, stop) is not { } now)
                return TypedResults.NotFound();
            var stale = status == StatusCodes.Status412PreconditionFailed;
            var meanwhile = form.Against(
                ("Name", Say("Name"), now.Name), ("Country", Say("Country"), now.Country?.Code), ("Group", Say("Counted under"), now.Group), ("ExternalId", Say("External id"), now.ExternalId));
            return TerritoryFormPage.Show(new(form, id, stale ? now.Version : version, stale ? meanwhile : null), status);
        }
    }

    static async Task<Input?> Edit(One<Territory> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.Territories.AsTracking().SingleOrDefaultAsync(territory => territory.Id == input.Id, stop) is { } territory
            ? new(territory.Id, territory.Name, territory.Country, territory.Group, territory.ExternalId, db.VersionOf(territory))
            : null;

    static async Task<ShowTerritory.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Territories.SingleOrDefaultAsync(territory => territory.Id == input.Id, stop) is not { } territory)
            return null;
        db.Expect(territory, input.Version);
        Take(territory, new(input.Name, input.Country, input.Group, input.ExternalId), db);
        return ShowTerritory.View.Of(territory, db);
    }

    /// <summary>Changes it and says what changed. False: nothing did.</summary>
    internal static bool Take(Territory territory, AddTerritory.Input said, Db db)
    {
        var before = Fields(territory).ToList();
        territory.Change(said.Name, said.Country, AddTerritory.Text(said.Group), AddTerritory.Text(said.ExternalId));
        var changes = FieldChange.Between(before, Fields(territory));
        if (changes.Count > 0)
            db.Record(new TerritoryChanged(changes), territory);
        return changes.Count > 0;
    }

    static IEnumerable<(string, string?)> Fields(Territory territory) =>
        [("name", territory.Name), ("country", territory.Country?.Code), ("group", territory.Group), ("externalId", territory.ExternalId)];
}
