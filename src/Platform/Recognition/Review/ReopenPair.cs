using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>What somebody decided on a pair no longer counts, and a person is asked again: at once as an undo, or later.</summary>
public static class ReopenPair
{
    /// <param name="Version">Of the pair as it was decided, where nothing else may have happened since; null: whatever it is now.</param>
    public sealed record Input([property: Given] Id<CompanyPair> Id, int? Version = null);

    internal static readonly Act<Input, PairView> Act = new("platform.reopen-pair", PlatformCan.DecidePairs, Run);

    internal static void Map(Doors doors)
    {
        doors.Open(Act, "/recognition/pairs/{id:guid}/reopen");
        doors.Portal.MapPost("/recognition/pairs/{id:guid}/reopen", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Submit(Id<CompanyPair> id, int? version, HttpContext http, Actor who, Runner runner, CancellationToken stop)
    {
        if (await runner.Run(Act, new(id, version), who, stop) is null)
            return TypedResults.NotFound();
        new Flash(version is null ? Say("The decision is open again.") : Say("Undone: everything is as it was before.")).Leave(http);
        return TypedResults.LocalRedirect($"/recognition/pairs/{id}");
    }

    static async Task<PairView?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.CompanyPairs.VisibleTo(who).SingleOrDefaultAsync(pair => pair.Id == input.Id, stop) is not { } pair)
            return null;
        if (input.Version is { } seen)
            db.Expect(pair, seen);
        pair.Reopen();
        db.Record(new PairReopened(pair.Kind, pair.First, pair.Second, pair.FirstName, pair.SecondName), pair);
        return PairView.Of(pair, db);
    }
}
