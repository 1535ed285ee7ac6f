using System.Globalization;

namespace Entente.Recognition;

/// <summary>What a person said of two records.</summary>
/// <param name="Probability">What the engine had made of them.</param>
public sealed record DecidedPair(Guid First, Guid Second, Verdict Verdict, decimal Probability)
{
    public Guid Other(Guid one) => one == First ? Second : First;
}

/// <summary>
/// What people said, over what the engine found. Who is certainly the company speaks for all who are less likely it: whom a person told apart from it is left out
/// or only related, and whom a person called the same counts as the same. Between two that are equally likely it says nothing: either may be meant.
/// </summary>
public sealed class DecidedPairs(IEnumerable<DecidedPair> pairs)
{
    readonly Dictionary<(Guid, Guid), DecidedPair> between = pairs.GroupBy(pair => (pair.First, pair.Second)).ToDictionary(same => same.Key, same => same.First());

    /// <summary>What was found, as it stands after what people said; the most probable of the same first.</summary>
    /// <param name="found">The most probable first.</param>
    /// <param name="id">Of a record.</param>
    /// <param name="asked">The record that was asked about, which is then no answer itself; null: only its evidence is known.</param>
    public IReadOnlyList<Recognized<T>> Over<T>(IReadOnlyList<Recognized<T>> found, Func<T, Guid> id, DateOnly asOf, Guid? asked = null)
    {
        var certain = new List<(Guid Id, decimal Probability)>();
        var left = new List<Recognized<T>>();
        foreach (var one in found.Where(one => id(one.Candidate) != asked))
        {
            if (Judged(one, id(one.Candidate), certain, asked, asOf) is not { } judged)
                continue;
            left.Add(judged);
            if (judged.Likeness.Decision == Decision.Same)
                certain.Add((id(one.Candidate), judged.Likeness.Probability));
        }

        return [.. left.OrderByDescending(one => one.Likeness.Decision == Decision.Same).ThenByDescending(one => one.Likeness.Probability)];
    }

    /// <summary>Whom people called the same as one that is certainly the company, though the engine did not find them.</summary>
    public IEnumerable<(Guid Id, decimal Probability)> Missing(IReadOnlyCollection<Guid> found, IReadOnlyCollection<Guid> certain) => between.Values
        .Where(pair => pair.Verdict == Verdict.Same)
        .SelectMany(pair => new[] { (Known: pair.First, Id: pair.Second, pair.Probability), (Known: pair.Second, Id: pair.First, pair.Probability) })
        .Where(pair => certain.Contains(pair.Known) && !found.Contains(pair.Id))
        .GroupBy(pair => pair.Id).Select(same => (same.Key, same.Max(pair => pair.Probability)));

    Recognized<T>? Judged<T>(Recognized<T> one, Guid id, List<(Guid Id, decimal Probability)> certain, Guid? asked, DateOnly asOf) =>
        VerdictOn(one.Likeness.Probability, id, certain, asked) switch
        {
            (Verdict.Different, _) => null,
            (Verdict.Related, _) => With(one, one.Likeness.Probability, Decision.Related, "a reviewer decided that they are related", asOf),
            (Verdict.Same, var most) when one.Likeness.Decision != Decision.Same =>
                With(one, Math.Min(most, one.Likeness.Probability), Decision.Same, "a reviewer decided that they are the same", asOf),
            _ when one.Likeness.Decision == Decision.Different => null,
            _ => one,
        };

    static Recognized<T> With<T>(Recognized<T> one, decimal probability, Decision decision, string because, DateOnly asOf) => one with
    {
        Likeness = new(probability, decision, new("likeness", probability.ToString("0.00##", CultureInfo.InvariantCulture), because, null, [one.Likeness.Why], asOf), one.Likeness.Points, one.Likeness.Rated),
    };

    /// <summary>What was said of a record and the one that speaks for it, with the probability of that one.</summary>
    (Verdict Verdict, decimal Most)? VerdictOn(decimal probability, Guid id, List<(Guid Id, decimal Probability)> certain, Guid? asked)
    {
        if (asked is { } itself && Between(itself, id) is { } said)
            return (said, 1);
        foreach (var (known, most) in certain)
            if (Between(known, id) is { } verdict && (verdict == Verdict.Same || most > probability))
                return (verdict, most);
        return null;
    }

    Verdict? Between(Guid one, Guid other) => between.GetValueOrDefault(one.CompareTo(other) < 0 ? (one, other) : (other, one))?.Verdict;
}
