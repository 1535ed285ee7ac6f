using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>The pair that comes next for who decides one after the other: along the list of those that wait, the more probable first, and from the beginning again after the last.</summary>
public static class NextPair
{
    /// <param name="After">The pair that was looked at last; null: none.</param>
    public sealed record Input(Id<CompanyPair>? After = null);

    /// <param name="Id">Null: nothing else waits.</param>
    /// <param name="Before">The one before it on the list, or the last one.</param>
    /// <param name="At">Which of those that wait it is, from 1 on; 0: it does not wait.</param>
    /// <param name="Waiting">How many wait, it included.</param>
    public sealed record Next(Id<CompanyPair>? Id, Id<CompanyPair>? Before = null, int At = 0, int Waiting = 0);

    public static readonly View<Input, Next> View = new("platform.next-pair", PlatformCan.SeePairs, Run);

    internal static void Map(Doors doors) => doors.Portal.MapGet("/recognition/pairs/next", async (Actor who, Runner runner, CancellationToken stop) =>
        TypedResults.LocalRedirect((await runner.Read(View, new(), who, stop))!.Id is { } next ? $"/recognition/pairs/{next}" : "/recognition/pairs")).RequireAuthorization(View.May);

    /// <summary>From a merge back to those that wait; null: none does, or not for the reader.</summary>
    public static async Task<FlashLink?> Link(Actor who, Runner runner, CancellationToken stop) =>
        who.May(View.May) && (await runner.Read(View, new(), who, stop))!.Id is not null ? new(Say("Next pair"), "/recognition/pairs/next") : null;

    static async Task<Next?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await Of(await db.CompanyPairs.Where(pair => pair.Id == input.After).SingleOrDefaultAsync(stop), who, db, stop);

    /// <summary>Where somebody goes on from a pair.</summary>
    internal static async Task<Next> Of(CompanyPair? pair, Actor who, Db db, CancellationToken stop)
    {
        var waiting = db.CompanyPairs.VisibleTo(who).Where(one => one.State == PairState.Open);
        if (pair is null)
            return new(await First(waiting));
        var (id, probability) = (pair.Id, pair.Probability);
        var others = waiting.Where(one => one.Id != id);
        var behind = others.Where(one => one.Probability < probability || (one.Probability == probability && one.Id < id));
        var ahead = others.Where(one => one.Probability > probability || (one.Probability == probability && one.Id > id));
        var (before, after) = (await ahead.CountAsync(stop), await behind.CountAsync(stop));
        var waits = await waiting.AnyAsync(one => one.Id == id, stop);
        return new(
            await First(after > 0 ? behind : ahead), await Last(before > 0 ? ahead : behind), waits ? before + 1 : 0, before + after + (waits ? 1 : 0));

        async Task<Id<CompanyPair>?> First(IQueryable<CompanyPair> among) =>
            (await among.OrderByDescending(one => one.Probability).ThenByDescending(one => one.Id).Select(one => one.Id).Take(1).ToListAsync(stop)) is [var first] ? first : null;

        async Task<Id<CompanyPair>?> Last(IQueryable<CompanyPair> among) =>
            (await among.OrderBy(one => one.Probability).ThenBy(one => one.Id).Select(one => one.Id).Take(1).ToListAsync(stop)) is [var last] ? last : null;
    }
}
