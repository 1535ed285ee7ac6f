using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>From which probability on companies are the same, and from which on a person is asked; and what others would have changed in the last quarter.</summary>
public static class ShowThresholds
{
    /// <summary>The last quarter.</summary>
    public static readonly TimeSpan Quarter = TimeSpan.FromDays(90);

    /// <summary>More comparisons say nothing new, and these are read within a moment.</summary>
    const int Most = 20_000;

    /// <summary>Shown of those that would be concluded otherwise.</summary>
    const int MostShown = 50;

    /// <param name="Same">To try; null: what holds. 0 to 1.</param>
    /// <param name="Possible">To try; never above <paramref name="Same"/>.</param>
    public sealed record Input(decimal? Same = null, decimal? Possible = null);

    /// <param name="Version">1 is what is shipped.</param>
    /// <param name="Tried">What was asked about; the same as what holds where nothing was.</param>
    /// <param name="Since">Comparisons from then on.</param>
    /// <param name="Changed">The first of those that would be concluded otherwise.</param>
    public sealed record View(
        int Version, decimal Same, decimal Possible, Thresholds Tried, DateTimeOffset Since, int Compared, IReadOnlyDictionary<Decision, int> Now, IReadOnlyDictionary<Decision, int> Then,
        int Moved, IReadOnlyList<Moved> Changed, ThresholdErrors ErrorsNow, ThresholdErrors ErrorsThen, IReadOnlyList<Past> Versions) : IVersioned
    {
        internal bool IsTrial => Tried != new Thresholds(Same, Possible);
    }

    /// <summary>A version of the thresholds.</summary>
    public sealed record Past(int Version, decimal Same, decimal Possible, DateTimeOffset At, string Reason);

    internal static readonly View<Input, View, IEnumerable<IPastComparisons>> See = new("platform.show-thresholds", PlatformCan.SeePairs, Run);
    internal static readonly View<Input, Model, IEnumerable<IPastComparisons>> Page = new("platform.look-at-thresholds", PlatformCan.SeePairs, async (input, who, db, comparisons, now, stop) =>
        new((await Run(input, who, db, comparisons, now, stop))!, who.May(PlatformCan.ChangeRecognition)));

    /// <param name="Typed">What was sent and refused; null: nothing.</param>
    public sealed record Model(View Thresholds, bool MayChange, PostedForm? Typed = null);

    internal static void Map(Doors doors)
    {
        doors.Show(See, "/recognition/thresholds");
        doors.Page(Page, "/recognition/thresholds", (model, _) => ThresholdsPage.Show(model));
    }

    static async Task<View?> Run(Input input, Actor who, Db db, IEnumerable<IPastComparisons> comparisons, DateTimeOffset now, CancellationToken stop)
    {
        var versions = await db.Set<ThresholdsVersion>().OrderByDescending(version => version.Number).Take(20).ToListAsync(stop);
        var (version, holds) = versions is [var last, ..] ? (last.Number, last.Thresholds) : (1, new Thresholds());
        var same = Math.Clamp(input.Same ?? holds.Same, ChangeThresholds.Lowest, ChangeThresholds.Highest);
        var tried = new Thresholds(same, Math.Clamp(input.Possible ?? holds.Possible, ChangeThresholds.Lowest, same));
        var since = now - Quarter;
        List<PastComparison> all = [];
        foreach (var kept in comparisons)
            all.AddRange(await kept.Since(since, Most, db, stop));
        var trial = ThresholdTrial.Of(all, one => one.By(holds), one => one.By(tried));
        return new(
            version, holds.Same, holds.Possible, tried, since, all.Count, trial.Now, trial.Then, trial.Changed.Count, [.. trial.Changed.Take(MostShown)], trial.ErrorsNow, trial.ErrorsThen,
            [.. versions.Select(past => new Past(past.Number, past.Same, past.Possible, past.At, past.Reason))]);
    }
}
