namespace Entente.Recognition;

/// <summary>The levels that comparing two companies gave, by <see cref="Field"/>; null where one side does not say.</summary>
public readonly record struct Levels(IReadOnlyList<int?> ByField);

/// <summary>A pair that a person decided on.</summary>
/// <param name="Same">Whether it is one company; related ones are two.</param>
public readonly record struct Decided(Levels Levels, bool Same);

/// <summary>Learns weights: from pairs as they are, or from what people decided on them. What is seldom seen stays near to the weights from which learning starts.</summary>
public static class LearnWeights
{
    /// <summary>The weights from which learning starts count as so many pairs seen.</summary>
    public const double Trust = 50;

    const int MostRounds = 100;
    const double Settled = 0.0001;

    /// <summary>Without labels: expectation–maximization over the two classes, same and not, with fields independent in each (Winkler, Using the EM Algorithm for Weight Computation, 2000).</summary>
    /// <param name="pairs">Pairs as an index brings them together, not a chosen few.</param>
    /// <param name="start">From where to begin, and what stays where little is seen.</param>
    /// <returns>The weights, and with how many rounds they settled.</returns>
    public static (Weights Weights, int Rounds) WithoutLabels(IReadOnlyList<Levels> pairs, Weights start)
    {
        var weights = start;
        for (var round = 1; ; round++)
        {
            var chances = pairs.Select(pair => Chance(pair, weights)).ToList();
            var learned = Counted(pairs.Zip(chances), start, Math.Log2(Share(chances) / (1 - Share(chances))));
            var moved = Enum.GetValues<Field>().SelectMany(field => learned.Of(field).Zip(weights.Of(field), (now, before) => Math.Abs(now.M - before.M) + Math.Abs(now.U - before.U))).Max();
            weights = learned;
            if (moved < Settled || round == MostRounds)
                return (weights, round);
        }
    }

    /// <summary>From people's decisions: how often each level was found among pairs that are one company and among pairs that are not. The prior stays.</summary>
    public static Weights FromDecisions(IReadOnlyList<Decided> pairs, Weights start) => Counted(pairs.Select(pair => (pair.Levels, pair.Same ? 1d : 0d)), start, start.Prior);

    /// <summary>
    /// What the sum of points says as a probability, from people's decisions: P = 1 ÷ (1 + 2^−(scale × bits + shift)), by Newton's method on the penalized likelihood (Platt, Probabilistic Outputs, 1999).
    /// Without decisions scale is 1 and shift 0.
    /// </summary>
    public static (double Scale, double Shift) Calibrated(IReadOnlyList<(double Bits, bool Same)> decided)
    {
        var (scale, shift) = (1d, 0d);
        for (var round = 0; round < MostRounds; round++)
        {
            // A normal prior around (1, 0), as strong as a few dozen decisions, keeps a handful of them from turning everything over.
            var (byScale, byShift, scaleScale, scaleShift, shiftShift) = ((1 - scale) * 100, -shift * 2, -100d, 0d, -2d);
            foreach (var (bits, same) in decided)
            {
                var chance = 1 / (1 + Math.Pow(2, -(scale * bits + shift)));
                var (off, slope) = (Math.Log(2) * ((same ? 1 : 0) - chance), -Math.Log(2) * Math.Log(2) * chance * (1 - chance));
                byScale += off * bits;
                byShift += off;
                scaleScale += slope * bits * bits;
                scaleShift += slope * bits;
                shiftShift += slope;
            }

            var determinant = scaleScale * shiftShift - scaleShift * scaleShift;
            var (step, move) = ((byScale * shiftShift - byShift * scaleShift) / determinant, (byShift * scaleScale - byScale * scaleShift) / determinant);
            // Short steps: far from its end a full one may overshoot.
            (step, move) = (Math.Clamp(step, -0.2, 0.2), Math.Clamp(move, -1, 1));
            (scale, shift) = (scale - step, shift - move);
            if (Math.Abs(step) + Math.Abs(move) < Settled)
                break;
        }

        return (Math.Round(Math.Max(scale, 0.1), 4), Math.Round(shift, 4));
    }

    static Weights Counted(IEnumerable<(Levels Levels, double Chance)> pairs, Weights start, double prior)
    {
        var fields = Enum.GetValues<Field>();
        var same = fields.Select(field => start.Of(field).Select(level => Trust * level.M).ToArray()).ToArray();
        var not = fields.Select(field => start.Of(field).Select(level => Trust * level.U).ToArray()).ToArray();
        var (startSame, startNot) = (same.Select(levels => levels.Sum()).ToArray(), not.Select(levels => levels.Sum()).ToArray());
        var (sumSame, sumNot) = ((double[])startSame.Clone(), (double[])startNot.Clone());
        foreach (var (levels, chance) in pairs)
            for (var field = 0; field < fields.Length; field++)
                if (levels.ByField[field] is { } level)
                {
                    same[field][level] += chance;
                    not[field][level] += 1 - chance;
                    sumSame[field] += chance;
                    sumNot[field] += 1 - chance;
                }

        // The starting levels need not add up to 1, and neither do the learned ones then: what counts is M ÷ U.
        return new(Math.Round(Math.Clamp(prior, -20, 0), 4), fields.ToDictionary(field => field, IReadOnlyList<LevelWeight> (field) =>
        [
            .. same[(int)field].Zip(not[(int)field], (m, u) => new LevelWeight(
                Fraction(m * startSame[(int)field] / Trust / sumSame[(int)field]), Fraction(u * startNot[(int)field] / Trust / sumNot[(int)field]))),
        ]), start.Scale, start.Shift);
    }

    static double Chance(Levels pair, Weights weights)
    {
        var bits = weights.Prior;
        for (var field = 0; field < pair.ByField.Count; field++)
            if (pair.ByField[field] is { } level)
                bits += weights.Points((Field)field, level);
        return 1 / (1 + Math.Pow(2, -bits));
    }

    static double Share(List<double> chances) => Math.Clamp(chances.DefaultIfEmpty(0).Average(), 0.000001, 0.5);

    static double Fraction(double share) => Math.Clamp(Math.Round(share, 8), 0.00000001, 1);
}
