namespace Entente.Bench;

/// <summary>Plain ways to compare texts, as many tools have them: they read folded texts and give 0 to 1.</summary>
static class TextRivals
{
    /// <summary>Winkler's (String Comparator Metrics, 1990), with a prefix of at most four letters and a scale of 0.1.</summary>
    public static double JaroWinkler(string a, string b)
    {
        if (a == b)
            return 1;
        var window = Math.Max(Math.Max(a.Length, b.Length) / 2 - 1, 0);
        Span<bool> inA = stackalloc bool[a.Length];
        Span<bool> inB = stackalloc bool[b.Length];
        var same = 0;
        for (var i = 0; i < a.Length; i++)
            for (var j = Math.Max(0, i - window); j < Math.Min(b.Length, i + window + 1); j++)
                if (!inB[j] && a[i] == b[j])
                {
                    (inA[i], inB[j]) = (true, true);
                    same++;
                    break;
                }

        if (same == 0)
            return 0;
        var (swapped, at) = (0, 0);
        for (var i = 0; i < a.Length; i++)
            if (inA[i])
            {
                while (!inB[at])
                    at++;
                swapped += a[i] == b[at++] ? 0 : 1;
            }

        var jaro = ((double)same / a.Length + (double)same / b.Length + (same - swapped / 2.0) / same) / 3;
        var prefix = 0;
        while (prefix < Math.Min(4, Math.Min(a.Length, b.Length)) && a[prefix] == b[prefix])
            prefix++;
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    /// <summary>Cosine of the weights of three-letter groups (term frequency × inverse document frequency) of all pairs that share one.</summary>
    public static Dictionary<(int, int), double> TfIdf(IReadOnlyList<string> texts)
    {
        var groups = texts.Select(text => Groups(text).GroupBy(group => group).ToDictionary(group => group.Key, group => (double)group.Count())).ToList();
        var carriers = groups.SelectMany(own => own.Keys).GroupBy(group => group).ToDictionary(group => group.Key, group => group.Count());
        var weights = groups.Select(own =>
        {
            var weighed = own.ToDictionary(group => group.Key, group => group.Value * (Math.Log((1.0 + texts.Count) / (1 + carriers[group.Key])) + 1));
            var length = Math.Sqrt(weighed.Values.Sum(weight => weight * weight));
            return weighed.ToDictionary(group => group.Key, group => group.Value / length);
        }).ToList();
        var lists = new Dictionary<string, List<(int At, double Weight)>>();
        var cosines = new Dictionary<(int, int), double>();
        for (var at = 0; at < texts.Count; at++)
        {
            var sums = new Dictionary<int, double>();
            foreach (var (group, weight) in weights[at])
            {
                if (!lists.TryGetValue(group, out var list))
                    lists.Add(group, list = []);
                foreach (var (other, its) in list)
                    sums[other] = sums.GetValueOrDefault(other) + weight * its;
                list.Add((at, weight));
            }

            foreach (var (other, cosine) in sums)
                if (cosine >= 0.2)
                    cosines.Add((other, at), cosine);
        }

        return cosines;
    }

    static IEnumerable<string> Groups(string text)
    {
        var padded = $" {text} ";
        for (var at = 0; at + 3 <= padded.Length; at++)
            yield return padded.Substring(at, 3);
    }
}
