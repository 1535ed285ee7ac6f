namespace Entente.Recognition;

/// <summary>What is concluded about two records of companies.</summary>
public enum Decision
{
    Different,

    /// <summary>Another company of the same house, such as a parent or a subsidiary.</summary>
    Related,

    /// <summary>A person decides, side by side.</summary>
    Possible,
    Same,
}

/// <summary>What a field gave.</summary>
/// <param name="Level">In words: <c>equal</c>, <c>spelled otherwise</c>.</param>
/// <param name="Points">In bits; above 0 it speaks for one company.</param>
public sealed record FieldPoints(Field Field, string Level, double Points);

/// <summary>How alike two records of companies are.</summary>
/// <param name="Probability">That they are the same company: 0 to 1, with four decimals.</param>
/// <param name="Why">Opens into what every field gave.</param>
/// <param name="Points">Of every field that both sides know, in the order of <see cref="Field"/>.</param>
public sealed record Likeness(decimal Probability, Decision Decision, Explanation Why, IReadOnlyList<FieldPoints> Points);

/// <summary>A likeness without its reasons: it costs a few microseconds.</summary>
/// <param name="Bits">The sum of all points, with the prior: what ranks candidates where probabilities are equal.</param>
public readonly record struct Score(decimal Probability, Decision Decision, double Bits);

/// <summary>From which probability on two companies count as the same, and from which on a person is asked. Both ends belong to the higher class.</summary>
public sealed record Thresholds(decimal Same = 0.95m, decimal Possible = 0.60m)
{
    public Decision Of(decimal probability) => probability >= Same ? Decision.Same : probability >= Possible ? Decision.Possible : Decision.Different;
}

/// <summary>A rule that compares two companies: the same arguments give the same result on every machine.</summary>
public interface ILikeness
{
    /// <param name="words">How much each shared word says.</param>
    /// <param name="asOf">The day for which the result is explained.</param>
    Likeness Compare(Profile asked, Profile known, WordWeights words, DateOnly asOf);

    /// <summary>The same without the reasons.</summary>
    Score Rate(Profile asked, Profile known, WordWeights words);
}

/// <summary>Comparing what was not read before.</summary>
public static class Comparing
{
    /// <inheritdoc cref="ILikeness.Compare"/>
    /// <exception cref="ArgumentException">A name is blank.</exception>
    public static Likeness Compare(this ILikeness likeness, Evidence asked, Evidence known, WordWeights words, DateOnly asOf) => likeness.Compare(Profile.Of(asked), Profile.Of(known), words, asOf);
}
