using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>The page of a pair: both records side by side, why they are taken for one, and the three things that a person can say.</summary>
public static class OpenPair
{
    /// <param name="FirstHref">The page of the first record.</param>
    /// <param name="DecidedBy">The name of who decided; null: a program, or nobody yet.</param>
    /// <param name="Merging">Where both become one; null where that is not possible, or not for the reader.</param>
    public sealed record Model(
        PairView Pair, Phrase Kind, string FirstHref, string SecondHref, IReadOnlyList<Difference> Lines, string? DecidedBy, bool MayDecide, Refusal? WhyNotDecide,
        string? Merging);

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
        if (await Find(input.Id, who, db, stop) is not { } pair || kinds.FirstOrDefault(kind => kind.Name == pair.Kind) is not { } kind)
            return null;
        var by = pair.DecidedBy is { } person ? await db.People.Where(one => one.Id == person).Select(one => one.Name).SingleOrDefaultAsync(stop) : null;
        return new(
            PairView.Of(pair, db), kind.Record.One, kind.Record.Href(pair.First), kind.Record.Href(pair.Second), BothSides.Lines(pair.FirstSeen, pair.SecondSeen), by,
            who.May(PlatformCan.DecidePairs), pair.WhyNotDecide(),
            kind.Merging is { } merging && who.May(kind.MayMerge) && pair.State is PairState.Open or PairState.Same ? kind.Merging?.Invoke(pair.First, pair.Second) : null);
    }
}
