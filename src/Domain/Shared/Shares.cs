using System.Numerics;

namespace Entente;

/// <summary>Whole units dealt out in proportion, by the largest remainder. Exact: weights are compared as whole numbers, whatever their decimals.</summary>
static class Shares
{
    public static long[] Of(long whole, IReadOnlyList<decimal> weights)
    {
        if (weights.Any(weight => weight < 0) || !weights.Any(weight => weight > 0))
            throw new ArgumentException("Weights are zero or more, and one of them is more.", nameof(weights));
        var scaled = Scaled(weights);
        var total = scaled.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight);
        var parts = scaled.Select(weight => BigInteger.DivRem(BigInteger.Abs(whole) * weight, total)).ToArray();
        var left = (int)(BigInteger.Abs(whole) - parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part.Quotient));
        var lucky = Enumerable.Range(0, parts.Length).OrderByDescending(at => parts[at].Remainder).Take(left).ToHashSet(); // a stable sort: ties by position
        return [.. parts.Select((part, at) => (long)((part.Quotient + (lucky.Contains(at) ? 1 : 0)) * Math.Sign(whole)))];
    }

    /// <summary>The weights as whole numbers in one common scale.</summary>
    static BigInteger[] Scaled(IReadOnlyList<decimal> weights)
    {
        var scale = weights.Max(weight => weight.Scale);
        return [.. weights.Select(weight => Digits(weight) * BigInteger.Pow(10, scale - weight.Scale))];
    }

    static BigInteger Digits(decimal weight)
    {
        var bits = decimal.GetBits(weight);
        return new BigInteger((uint)bits[2]) << 64 | new BigInteger((uint)bits[1]) << 32 | (uint)bits[0];
    }
}
