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
/// <param name="Rated">From what it was concluded.</param>
public sealed record Likeness(decimal Probability, Decision Decision, Explanation Why, IReadOnlyList<FieldPoints> Points, Rated Rated);

/// <summary>A rule that stands above the sum of points.</summary>
public enum LikenessRule
{
    None,
    EqualRegistryNumber,
    EqualNameAndDomain,
    EqualName,

    /// <summary>One domain under names that have nothing in common.</summary>
    ForeignNames,

    /// <summary>One domain under names that each have words of their own.</summary>
    OwnWords,

    /// <summary>One name has the other's words, in another country; only what the sum does not call the same.</summary>
    OtherCountry,

    /// <summary>Names that agree in part, without an equal street; only what the sum calls the same.</summary>
    PartlyEqual,
}

/// <summary>What the sum of points says of two companies, and the rule above it: enough to conclude by whatever thresholds.</summary>
/// <param name="Probability">Of the sum alone.</param>
public readonly record struct Rated(decimal Probability, LikenessRule Rule = LikenessRule.None)
{
    /// <summary>Who is less likely the same is not even related.</summary>
    const decimal Least = 0.05m;

    /// <summary>What is concluded; with the reason where a rule decided.</summary>
    public (decimal Probability, Decision Decision, string? Because) By(Thresholds thresholds) => Rule switch
    {
        LikenessRule.EqualRegistryNumber => (Math.Max(Probability, 0.99m), Decision.Same, "equal registry number"),
        LikenessRule.EqualNameAndDomain => (Math.Max(Probability, 0.99m), Decision.Same, "equal name and domain in one country"),
        LikenessRule.EqualName => (Math.Max(Probability, 0.97m), Decision.Same, "equal name without legal form in one country"),
        LikenessRule.ForeignNames => (Math.Min(Probability, 0.50m), Decision.Related, "equal domain, but the names have nothing in common"),
        LikenessRule.OwnWords => (Math.Min(Probability, 0.59m), Decision.Related, "equal domain, and each name has words of its own"),
        LikenessRule.OtherCountry when Probability >= Least && Probability < thresholds.Same => (Math.Min(Probability, 0.59m), Decision.Related, "one name has the other's words, in another country"),
        LikenessRule.PartlyEqual when Probability >= thresholds.Same => (Math.Max(thresholds.Possible, thresholds.Same - 0.01m), Decision.Possible, "the names agree in part only, and no street is equal"),
        _ => (Probability, thresholds.Of(Probability), null),
    };
}

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
