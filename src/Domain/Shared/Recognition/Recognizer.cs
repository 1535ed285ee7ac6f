namespace Entente.Recognition;

/// <summary>One of the companies that were considered, with what was concluded.</summary>
public sealed record Recognized<T>(T Candidate, Likeness Likeness);

/// <summary>Finds a company among candidates.</summary>
public sealed class Recognizer(ILikeness likeness)
{
    /// <summary>Who of the candidates is the company, may be it, or is related to it; the most probable first, equals in the order in which they came. Different ones are left out.</summary>
    /// <param name="evidence">What is known of a candidate.</param>
    /// <exception cref="ArgumentException">A name is blank.</exception>
    public IReadOnlyList<Recognized<T>> Recognize<T>(Evidence asked, IEnumerable<T> candidates, Func<T, Evidence> evidence, WordWeights words, DateOnly asOf)
    {
        var read = Profile.Of(asked);
        return [.. candidates
            .Select(candidate => new Recognized<T>(candidate, likeness.Compare(read, Profile.Of(evidence(candidate)), words, asOf)))
            .Where(found => found.Likeness.Decision != Decision.Different)
            .OrderByDescending(found => found.Likeness.Decision == Decision.Same)
            .ThenByDescending(found => found.Likeness.Probability)];
    }
}
