namespace Entente.Recognition;

/// <summary>Which records are the same company, when many were compared in pairs.</summary>
public static class Clustering
{
    /// <summary>Larger clusters are compared by so many pairs of each.</summary>
    const int MostAsked = 5;

    const decimal LeastMean = 0.8m;

    /// <summary>Compares the pairs that <see cref="Blocking"/> finds, and joins what is the same.</summary>
    /// <returns>For each record the lowest number in its cluster.</returns>
    public static int[] Of(IReadOnlyList<Profile> records, ILikeness likeness)
    {
        var words = Blocking.Words(records);
        var same = Blocking.Pairs(records).AsParallel()
            .Select(pair => (pair.First, pair.Second, Score: likeness.Rate(records[pair.First], records[pair.Second], words)))
            .Where(pair => pair.Score.Decision == Decision.Same)
            .Select(pair => (pair.First, pair.Second, pair.Score.Bits));
        return Of(records.Count, same, (one, other) => likeness.Rate(records[one], records[other], words).Probability);
    }

    /// <summary>
    /// Joins the pairs that are the same, the surest first. Two clusters are joined only where their members are alike on the average, so that one mistaken pair
    /// does not chain two companies together.
    /// </summary>
    /// <param name="count">How many records there are; they are numbered from 0.</param>
    /// <param name="same">The pairs that were taken for the same.</param>
    /// <param name="probability">Of any two records, that they are the same.</param>
    /// <returns>For each record the lowest number in its cluster.</returns>
    public static int[] Of(int count, IEnumerable<(int First, int Second, double Bits)> same, Func<int, int, decimal> probability)
    {
        var clusters = new List<int>?[count];
        var cluster = Enumerable.Range(0, count).ToArray();
        foreach (var (first, second, _) in same.OrderByDescending(pair => pair.Bits).ThenBy(pair => pair.First).ThenBy(pair => pair.Second))
        {
            var (left, right) = (Math.Min(cluster[first], cluster[second]), Math.Max(cluster[first], cluster[second]));
            if (left == right)
                continue;
            var (into, from) = (clusters[left] ??= [left], clusters[right] ?? [right]);
            if (into.Count * from.Count > 1 && Mean(into, from, probability) < LeastMean)
                continue;
            into.AddRange(from);
            foreach (var member in from)
                cluster[member] = left;
            clusters[right] = null;
        }

        return cluster;
    }

    static decimal Mean(List<int> left, List<int> right, Func<int, int, decimal> probability) => left.Take(MostAsked).Average(one => right.Take(MostAsked).Average(other => probability(one, other)));
}
