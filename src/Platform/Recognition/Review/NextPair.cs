using System.Linq.Expressions;
using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>The pair that comes next for who decides one after the other: of the same kind, the more probable first, and from the beginning again after the last.</summary>
static class NextPair
{
    /// <param name="After">The pair that was looked at last; null: none.</param>
    public sealed record Input(Id<CompanyPair>? After = null);

    /// <param name="Id">Null: nothing waits.</param>
    public sealed record Next(Id<CompanyPair>? Id);

    internal static readonly View<Input, Next> View = new("platform.next-pair", PlatformCan.SeePairs, Run);

    internal static void Map(Doors doors) => doors.Portal.MapGet("/recognition/pairs/next", async (Actor who, Runner runner, CancellationToken stop) =>
        TypedResults.LocalRedirect((await runner.Read(View, new(), who, stop))!.Id is { } next ? $"/recognition/pairs/{next}" : "/recognition/pairs")).RequireAuthorization(View.May);

    static async Task<Next?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var visible = db.CompanyPairs.VisibleTo(who);
        var waiting = visible.Where(pair => pair.State == PairState.Open && pair.Id != input.After);
        var last = await visible.Where(pair => pair.Id == input.After).Select(pair => new { pair.Id, pair.Kind, pair.Probability }).SingleOrDefaultAsync(stop);
        return new(last is null ? await First(_ => true)
            : await First(pair => pair.Kind == last.Kind && (pair.Probability < last.Probability || (pair.Probability == last.Probability && pair.Id > last.Id)))
                ?? await First(pair => pair.Kind == last.Kind) ?? await First(_ => true));

        async Task<Id<CompanyPair>?> First(Expression<Func<CompanyPair, bool>> among) =>
            (await waiting.Where(among).OrderByDescending(pair => pair.Probability).ThenBy(pair => pair.Id).Select(pair => pair.Id).Take(1).ToListAsync(stop)) is [var first] ? first : null;
    }
}
