using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Strategize.Territories;

/// <summary>Takes a territory out of lists and pickers, and back. Nothing is deleted.</summary>
public static class ArchiveTerritory
{
    internal static readonly Act<One<Territory>, ShowTerritory.View> Act = new("strategize.archive-territory", Can.ChangeTerritories,
        (input, _, db, now, stop) => Do(input, db, territory => Take(territory, db, now), stop));

    internal static readonly Act<One<Territory>, ShowTerritory.View> Undo = new("strategize.restore-territory", Can.ChangeTerritories,
        (input, _, db, _, stop) => Do(input, db, territory => TakeBack(territory, db), stop));

    public static void Map(Doors doors) =>
        doors.OpenArchive("/territories", Act, Undo, territory => $"{territory.Name} was archived.", territory => $"{territory.Name} is back in the list.");

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

    static async Task<ShowTerritory.View?> Do(One<Territory> input, Db db, Action<Territory> change, CancellationToken stop)
    {
        if (await db.Territories.SingleOrDefaultAsync(territory => territory.Id == input.Id, stop) is not { } territory)
            return null;
        change(territory);
        return ShowTerritory.View.Of(territory, db);
    }
}
