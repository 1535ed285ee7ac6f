namespace Entente.Recognition;

/// <summary>Two records that were compared, with what was concluded then and what a person said of them since.</summary>
/// <param name="Title">Both names.</param>
/// <param name="Href">Where it can be looked at.</param>
/// <param name="Probability">As it was concluded then.</param>
/// <param name="Rated">From what it was concluded.</param>
/// <param name="Said">Null: nobody said anything.</param>
public sealed record PastComparison(string Title, string Href, decimal Probability, Decision Decision, Rated Rated, Verdict? Said)
{
    /// <summary>What would have been concluded by other thresholds.</summary>
    public Decision By(Thresholds thresholds) => Rated.By(thresholds).Decision;
}

/// <summary>How what people said falls on each side of the thresholds.</summary>
/// <param name="Right">Concluded as people did.</param>
/// <param name="Asked">A person is asked.</param>
/// <param name="WronglySame">Taken for one company, though people said that they are two.</param>
/// <param name="Missed">Taken for two, though people said that they are one.</param>
public sealed record ThresholdErrors(int Right, int Asked, int WronglySame, int Missed)
{
    public static ThresholdErrors Of(IEnumerable<PastComparison> comparisons, Func<PastComparison, Decision> concluded)
    {
        var said = comparisons.Where(one => one.Said is not null).Select(one => (IsSame: one.Said == Verdict.Same, Decision: concluded(one))).ToList();
        return new(
            said.Count(one => one.Decision == (one.IsSame ? Decision.Same : Decision.Different) || (!one.IsSame && one.Decision == Decision.Related)),
            said.Count(one => one.Decision == Decision.Possible),
            said.Count(one => !one.IsSame && one.Decision == Decision.Same),
            said.Count(one => one.IsSame && one.Decision is Decision.Different or Decision.Related));
    }
}

/// <summary>What would have become of past comparisons.</summary>
/// <param name="Before">As it is concluded by what holds.</param>
/// <param name="After">As it would be concluded.</param>
public sealed record Moved(PastComparison Of, Decision Before, Decision After);

/// <summary>Past comparisons by what holds and by what might hold instead.</summary>
/// <param name="Changed">Those that would be concluded otherwise, the most probable first.</param>
public sealed record ThresholdTrial(
    IReadOnlyDictionary<Decision, int> Now, IReadOnlyDictionary<Decision, int> Then, IReadOnlyList<Moved> Changed, ThresholdErrors ErrorsNow, ThresholdErrors ErrorsThen)
{
    public static ThresholdTrial Of(IReadOnlyList<PastComparison> comparisons, Func<PastComparison, Decision> now, Func<PastComparison, Decision> then) => new(
        Counted(comparisons, now), Counted(comparisons, then),
        [.. comparisons.Select(one => new Moved(one, now(one), then(one))).Where(moved => moved.Before != moved.After).OrderByDescending(moved => moved.Of.Probability)],
        ThresholdErrors.Of(comparisons, now), ThresholdErrors.Of(comparisons, then));

    static Dictionary<Decision, int> Counted(IReadOnlyList<PastComparison> comparisons, Func<PastComparison, Decision> concluded)
    {
        var counted = comparisons.CountBy(concluded).ToDictionary();
        return Enum.GetValues<Decision>().ToDictionary(decision => decision, decision => counted.GetValueOrDefault(decision));
    }
}
