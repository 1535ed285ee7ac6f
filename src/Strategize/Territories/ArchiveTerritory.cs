using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Strategize.Territories;

/// <summary>Takes a territory out of lists and pickers, and back. Nothing is deleted.</summary>
public static class ArchiveTerritory
{
    public sealed record Input([property: Given] Id<Territory> Id);

    internal static readonly Act<Input, ShowTerritory.View> Act = new("strategize.archive-territory", Can.ChangeTerritories,
        (input, _, db, now, stop) => Do(input, db, territory => Take(territory, db, now), stop));

    internal static readonly Act<Input, ShowTerritory.View> Undo = new("strategize.restore-territory", Can.ChangeTerritories,
        (input, _, db, _, stop) => Do(input, db, territory => TakeBack(territory, db), stop));

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/territories/{id:guid}/archive");
        doors.Open(Undo, "/territories/{id:guid}/restore");
        doors.Portal.MapPost("/territories/{id:guid}/archive", SubmitArchive).RequireAuthorization(Act.May);
        doors.Portal.MapPost("/territories/{id:guid}/restore", SubmitRestore).RequireAuthorization(Undo.May);
    }

    static async Task<IResult> SubmitArchive(Id<Territory> id, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(Act, new(id), who, stop) is not { } territory)
            return TypedResults.NotFound();
        new Flash(Say($"{territory.Name} was archived."), Undo: $"/territories/{id}/restore").Leave(http);
        return TypedResults.LocalRedirect("/territories");
    }

    static async Task<IResult> SubmitRestore(Id<Territory> id, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(Undo, new(id), who, stop) is not { } territory)
            return TypedResults.NotFound();
        new Flash(Say($"{territory.Name} is back in the list."), Undo: $"/territories/{id}/archive").Leave(http);
        return TypedResults.LocalRedirect($"/territories/{id}");
    }

    internal static void Take(Territory territory, Db db, DateTimeOffset now)
    {
        territory.Archive(now);
        db.Record(new TerritoryArchived(), territory);
    }

    internal static void TakeBack(Territory territory, Db db)
    {
        territory.Restore();
        db.Record(new TerritoryRestored(), territory);
    }

    static async Task<ShowTerritory.View?> Do(Input input, Db db, Action<Territory> change, CancellationToken stop)
    {
        if (await db.Territories.SingleOrDefaultAsync(territory => territory.Id == input.Id, stop) is not { } territory)
            return null;
        change(territory);
        return ShowTerritory.View.Of(territory, db);
    }
}
