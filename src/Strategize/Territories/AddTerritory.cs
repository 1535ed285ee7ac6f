using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.AspNetCore.Mvc;

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

    internal static readonly Act<Input, ShowTerritory.View> Act = new("strategize.add-territory", Can.ChangeTerritories, Run);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/territories", created: territory => $"/territories/{territory.Id}");
        doors.Portal.MapGet("/territories/new", () => TerritoryFormPage.Show(new(new()))).RequireAuthorization(Act.May);
        doors.Portal.MapPost("/territories/new", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Submit([FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var input = new Input(form.Text("Name"), form.Country(), form.Optional("Group"), form.Optional("ExternalId"));
        form.Check(input);
        return await form.Submit(() => runner.Run(Act, input, who, stop), territory =>
        {
            new Flash(Say($"{territory.Name} was added."), Undo: $"/territories/{territory.Id}/archive").Leave(http);
            return TypedResults.LocalRedirect($"/territories/{territory.Id}");
        }, status => Task.FromResult<IResult>(TerritoryFormPage.Show(new(form), status)), TerritoryForm.Refusals);
    }

    static Task<ShowTerritory.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        Task.FromResult<ShowTerritory.View?>(ShowTerritory.View.Of(Take(input, db, now), db));

    internal static Territory Take(Input input, Db db, DateTimeOffset now)
    {
        var territory = db.Add(Territory.Draw(input.Name, input.Country, Text(input.Group), Text(input.ExternalId), now)).Entity;
        db.Record(new TerritoryDrawn(territory.Name), territory);
        return territory;
    }

    /// <summary>What would have to be given to add it as it is.</summary>
    internal static Input Said(Territory territory) => new(territory.Name, territory.Country, territory.Group, territory.ExternalId);

    internal static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
