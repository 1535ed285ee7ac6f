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

/// <summary>How alike two records of companies are.</summary>
/// <param name="Probability">That they are the same company: 0 to 1, with four decimals.</param>
/// <param name="Why">Opens into what every field gave.</param>
public sealed record Likeness(decimal Probability, Decision Decision, Explanation Why);

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
    /// <exception cref="ArgumentException">A name is blank.</exception>
    Likeness Compare(Evidence asked, Evidence known, WordWeights words, DateOnly asOf);
}
