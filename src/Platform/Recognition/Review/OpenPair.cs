using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>The page of a pair: both records side by side, why they are taken for one, and the three things that a person can say.</summary>
public static class OpenPair
{
    /// <param name="FirstHref">The page of the first record.</param>
    /// <param name="DecidedBy">The name of who decided; null: a program, or nobody yet.</param>
    /// <param name="Merging">Where both become one; null where that is not possible, or not for the reader.</param>
    /// <param name="Next">Where the list of those that wait goes on.</param>
    /// <param name="KeptHref">The page of the one record that was made of both; null: they are two.</param>
    /// <param name="Gone">One of both is no longer listed: they were merged, or one was archived.</param>
    public sealed record Model(
        PairView Pair, Phrase Kind, string FirstHref, string SecondHref, IReadOnlyList<Difference> Lines, string? DecidedBy, bool MayDecide, Refusal? WhyNotDecide,
        string? Merging, NextPair.Next Next, string? KeptHref, bool Gone);

    static readonly View<One<CompanyPair>, PairView> See = new("platform.show-pair", PlatformCan.SeePairs, Run);
    static readonly View<One<CompanyPair>, Model, IEnumerable<ReviewedKind>> Page = new("platform.open-pair", PlatformCan.SeePairs, Open);

    internal static void Map(Doors doors)
    {
        doors.Show(See, "/recognition/pairs/{id:guid}");
        doors.Page(Page, "/recognition/pairs/{id:guid}", (model, _) => OpenPairPage.Show(model));
    }

    static Task<CompanyPair?> Find(Id<CompanyPair> id, Actor who, Db db, CancellationToken stop) => db.CompanyPairs.AsTracking().VisibleTo(who).SingleOrDefaultAsync(pair => pair.Id == id, stop);

    static async Task<PairView?> Run(One<CompanyPair> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await Find(input.Id, who, db, stop) is { } pair ? PairView.Of(pair, db) : null;

    static async Task<Model?> Open(One<CompanyPair> input, Actor who, Db db, IEnumerable<ReviewedKind> kinds, DateTimeOffset now, CancellationToken stop)
    {
        if (who.Reach != Reach.All || await db.CompanyPairs.AsTracking().SingleOrDefaultAsync(one => one.Id == input.Id, stop) is not { } pair || kinds.FirstOrDefault(kind => kind.Name == pair.Kind) is not { } kind)
            return null;
        var by = pair.DecidedBy is { } person ? await db.People.Where(one => one.Id == person).Select(one => one.Name).SingleOrDefaultAsync(stop) : null;
        var sides = new[] { pair.First, pair.Second };
        var kept = pair.GoneAt is null ? null : await db.Set<Merge>().Where(merge => sides.Contains(merge.Merged) && merge.UndoneAt == null).OrderByDescending(merge => merge.At).Select(merge => (Guid?)merge.Kept).FirstOrDefaultAsync(stop);
        return new(
            PairView.Of(pair, db), kind.Record.One, kind.Record.Href(pair.First), kind.Record.Href(pair.Second), BothSides.Lines(pair.FirstSeen, pair.SecondSeen), by,
            who.May(PlatformCan.DecidePairs), pair.WhyNotDecide(),
            kind.Merging is { } merging && who.May(kind.MayMerge) && pair.State is PairState.Open or PairState.Same && pair.GoneAt is null ? merging(pair.First, pair.Second) : null,
            await NextPair.Of(pair, who, db, stop), kept is { } one ? kind.Record.Href(one) : null, pair.GoneAt is not null);
    }
}
