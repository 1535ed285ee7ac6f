using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Strategize.Territories;

/// <summary>One territory, with what other pillars hang on it.</summary>
public static class ShowTerritory
{
    public sealed record View(Id<Territory> Id, string Name, Country? Country, string? Group, string? ExternalId, DateTimeOffset? ArchivedAt, int Version) : IVersioned
    {
        internal static View Of(Territory territory, Db db) =>
            new(territory.Id, territory.Name, territory.Country, territory.Group, territory.ExternalId, territory.ArchivedAt, db.VersionOf(territory));
    }

    public sealed record Model(View Territory, IReadOnlyList<ShownPanel> Panels, Story Story, bool MayChange);

    /// <summary>What the page needs beside the database.</summary>
    public sealed record Parts(Stories Stories, Panels<Territory> Panels);

    static readonly View<One<Territory>, View> See = new("strategize.show-territory", Can.SeeTerritories, Run);
    static readonly View<One<Territory>, Model, Parts> Page = new("strategize.open-territory", Can.SeeTerritories, Open);

    public static void Map(Doors doors)
    {
        doors.Show(See, "/territories/{id:guid}");
        doors.Page(Page, "/territories/{id:guid}", (model, _) => ShowTerritoryPage.Show(model));
    }

    static async Task<View?> Run(One<Territory> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.Territories.AsTracking().SingleOrDefaultAsync(territory => territory.Id == input.Id, stop) is { } territory ? View.Of(territory, db) : null;

    static async Task<Model?> Open(One<Territory> input, Actor who, Db db, Parts parts, DateTimeOffset now, CancellationToken stop) =>
        await Run(input, who, db, now, stop) is { } territory
            ? new(territory, await parts.Panels.Of(territory.Id, who, db, now, stop), (await parts.Stories.Of("territory", territory.Id.Value, who, db, now, stop))!, who.May(Can.ChangeTerritories))
            : null;
}
