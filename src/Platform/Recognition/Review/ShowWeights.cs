using Entente.Recognition;
using Microsoft.EntityFrameworkCore;
using Weighed = Entente.Recognition.Field;

namespace Entente.Platform;

/// <summary>What each field says for or against two companies being one: as shipped, as it holds, and as it would be if it were learned; and what that would change.</summary>
public static class ShowWeights
{
    /// <summary>Pairs on which others are tried, the newest.</summary>
    const int Most = 5_000, MostShown = 50;

    /// <param name="Try">What to try; null: nothing.</param>
    public sealed record Input(WeightsOrigin? Try = null);

    /// <summary>One level of a field.</summary>
    /// <param name="Shipped">In points: log₂ of how much more often it is found among pairs of one company. Likewise the others.</param>
    /// <param name="Tried">Null where nothing was tried.</param>
    public sealed record Level(Weighed Field, string Name, double Shipped, double Holds, double? Tried);

    /// <param name="Version">1 is what is shipped.</param>
    /// <param name="Pairs">From how many pairs it was learned what is tried.</param>
    /// <param name="Enough">How many that takes; below it nothing is learned.</param>
    public sealed record View(
        int Version, WeightsOrigin Origin, WeightsOrigin? Tried, int Pairs, int Enough, IReadOnlyList<Level> Levels, int Compared, int Moved, IReadOnlyList<Moved> Changed,
        ThresholdErrors ErrorsNow, ThresholdErrors ErrorsThen, IReadOnlyList<Past> Versions) : IVersioned
    {
        internal bool IsTrial => Tried is not null && Pairs >= Enough;
    }

    /// <summary>A version of the weights.</summary>
    public sealed record Past(int Version, WeightsOrigin Origin, int Pairs, DateTimeOffset At, string Reason);

    public sealed record Model(View Weights, bool MayChange);

    static readonly View<Input, View, WeightsLearner> See = new("platform.show-weights", PlatformCan.SeePairs, Run);
    static readonly View<Input, Model, WeightsLearner> Page = new("platform.look-at-weights", PlatformCan.SeePairs, async (input, who, db, learner, now, stop) =>
        new((await Run(input, who, db, learner, now, stop))!, who.May(PlatformCan.ChangeRecognition)));

    internal static void Map(Doors doors)
    {
        doors.Show(See, "/recognition/weights");
        doors.Page(Page, "/recognition/weights", (model, _) => WeightsPage.Show(model));
    }

    static async Task<View?> Run(Input input, Actor who, Db db, WeightsLearner learner, DateTimeOffset now, CancellationToken stop)
    {
        var versions = await db.Set<WeightsVersion>().OrderByDescending(version => version.Number).Take(20).ToListAsync(stop);
        var (holds, thresholds) = (versions is [var last, ..] ? last.Read() : Weights.Shipped, (await db.LastThresholds(stop))?.Thresholds ?? new());
        var learned = input.Try is { } origin ? await learner.Learn(origin, db, now, stop) : null;
        var tried = learned is { IsEnough: true } ? learned.Weights : null;
        var trial = tried is null ? await Concluded(who, db, stop) : await Try(holds, tried, thresholds, who, db, stop);
        return new(
            versions is [var newest, ..] ? newest.Number : 1, versions is [var one, ..] ? one.Origin : WeightsOrigin.Shipped, input.Try, learned?.Pairs ?? 0, learned?.Enough ?? 0,
            [.. from field in Enum.GetValues<Weighed>() from level in Enumerable.Range(0, Weights.LevelsOf(field))
                select new Level(field, WeightWords.Of(field, level), Weights.Shipped.Points(field, level), holds.Points(field, level), tried?.Points(field, level))],
            trial.Now.Values.Sum(), trial.Changed.Count, [.. trial.Changed.Take(MostShown)], trial.ErrorsNow, trial.ErrorsThen,
            [.. versions.Select(past => new Past(past.Number, past.Origin, past.Pairs, past.At, past.Reason))]);
    }

    /// <summary>The newest pairs as they were concluded: nothing is rated where nothing is tried.</summary>
    static async Task<ThresholdTrial> Concluded(Actor who, Db db, CancellationToken stop)
    {
        var pairs = (await Newest(who, db).Select(pair => new { pair.Id, pair.FirstName, pair.SecondName, pair.Probability, pair.Decision, pair.SumSays, pair.Rule, pair.State }).ToListAsync(stop))
            .Select(pair => new PastComparison($"{pair.FirstName} | {pair.SecondName}", $"/recognition/pairs/{pair.Id}", pair.Probability, pair.Decision, new(pair.SumSays, pair.Rule), pair.State.Said())).ToList();
        return ThresholdTrial.Of(pairs, one => one.Decision, one => one.Decision);
    }

    /// <summary>Both weights on the same pairs. Words count evenly: what differs is what the weights make of them.</summary>
    static async Task<ThresholdTrial> Try(Weights holds, Weights tried, Thresholds thresholds, Actor who, Db db, CancellationToken stop)
    {
        var pairs = await Newest(who, db).Select(pair => new { pair.Id, pair.FirstName, pair.SecondName, pair.FirstSeen, pair.SecondSeen, pair.SumSays, pair.Rule, pair.State }).ToListAsync(stop);
        var (before, after) = (new WeighedLikeness(holds, thresholds), new WeighedLikeness(tried, thresholds));
        var rated = pairs.Select(pair =>
        {
            var (first, second) = (Profile.Of(pair.FirstSeen), Profile.Of(pair.SecondSeen));
            var now = before.Rate(first, second, WordWeights.Even);
            return (Of: new PastComparison($"{pair.FirstName} | {pair.SecondName}", $"/recognition/pairs/{pair.Id}", now.Probability, now.Decision, new(pair.SumSays, pair.Rule), pair.State.Said()),
                Now: now.Decision, Then: after.Rate(first, second, WordWeights.Even).Decision);
        }).ToDictionary(one => one.Of);
        return ThresholdTrial.Of([.. rated.Keys], one => rated[one].Now, one => rated[one].Then);
    }

    static IQueryable<CompanyPair> Newest(Actor who, Db db) => db.CompanyPairs.VisibleTo(who).OrderByDescending(pair => pair.ComparedAt).ThenBy(pair => pair.Id).Take(Most);
}
