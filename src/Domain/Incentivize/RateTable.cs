namespace Entente.Incentivize;

public enum RateMode
{
    /// <summary>Each slice of the measure earns at its own rate.</summary>
    Marginal,

    /// <summary>The whole measure earns at the rate reached: reaching a step pays the difference for everything before it too.</summary>
    Retroactive,
}

/// <summary>A rate for what lies above an amount. Exactly that amount still belongs to the step below.</summary>
public sealed record Step(decimal Above, Rate Rate);

/// <summary>How much a measure earns in total; a transaction earns what it adds to that.</summary>
/// <param name="Steps">At least one, rising. Below the first nothing is earned.</param>
public sealed record RateTable(RateMode Mode, IReadOnlyList<Step> Steps)
{
    /// <summary>What a measure that has come this far has earned in all, exact and unrounded. A measure below zero has earned nothing.</summary>
    public decimal Earned(decimal measure) => Mode == RateMode.Marginal
        ? Slices(0, measure).Sum(slice => slice.Width * slice.Rate.Fraction)
        : measure * At(measure).Fraction;

    /// <summary>The rate that a measure has reached; zero below the first step.</summary>
    public Rate At(decimal measure) => Steps.LastOrDefault(step => measure > step.Above)?.Rate ?? default;

    /// <summary>The pieces between two measures, each inside one step, from low to high. Pieces below the first step are left out.</summary>
    public IEnumerable<(decimal Width, Rate Rate)> Slices(decimal from, decimal to)
    {
        for (var at = 0; at < Steps.Count && Steps[at].Above < to; at++)
        {
            var top = at + 1 < Steps.Count ? Math.Min(to, Steps[at + 1].Above) : to;
            var bottom = Math.Max(from, Steps[at].Above);
            if (top > bottom)
                yield return (top - bottom, Steps[at].Rate);
        }
    }

    public bool Equals(RateTable? other) => other is not null && Mode == other.Mode && Steps.SequenceEqual(other.Steps);

    public override int GetHashCode() => HashCode.Combine(Mode, Steps.Count);
}
