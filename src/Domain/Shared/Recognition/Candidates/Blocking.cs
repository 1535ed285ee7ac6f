namespace Entente.Recognition;

/// <summary>Which pairs of many records are worth comparing, when all of them are there at once: those that share a key which few carry, and neighbours in the order of the alphabet.</summary>
public static class Blocking
{
    /// <summary>A key that more records carry brings nobody together.</summary>
    const int Common = 150;

    /// <summary>A slip of the pen in the only telling word leaves a name next to its like, from the front or from the back.</summary>
    const int Neighbours = 4;

    /// <summary>Pairs of places in <paramref name="records"/>, the lower one first, each once.</summary>
    public static IReadOnlyCollection<(int First, int Second)> Pairs(IReadOnlyList<Profile> records)
    {
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var at = 0; at < records.Count; at++)
            foreach (var key in Keys(records[at]))
                if (blocks.TryGetValue(key, out var block))
                    block.Add(at);
                else
                    blocks.Add(key, [at]);

        var pairs = new HashSet<(int, int)>();
        foreach (var block in blocks.Values)
            if (block.Count is > 1 and <= Common)
                for (var i = 0; i < block.Count; i++)
                    for (var j = i + 1; j < block.Count; j++)
                        if (block[i] != block[j])
                            pairs.Add((block[i], block[j]));
        Neighbouring(records, pairs, name => name);
        Neighbouring(records, pairs, name => string.Concat(name.Reverse()));
        return pairs;
    }

    /// <summary>How many records carry each word, so that rare ones weigh more.</summary>
    public static WordWeights Words(IReadOnlyList<Profile> records)
    {
        var carriers = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var record in records)
            foreach (var word in record.Names[0].Words.Select(word => word.Key).Distinct())
                carriers[word] = carriers.GetValueOrDefault(word) + 1;
        return new(records.Count, carriers);
    }

    static HashSet<string> Keys(Profile record)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in record.Names)
            keys.UnionWith(NameKeys.Of(name));
        Add("d:", record.Domain);
        Add("r:", record.Registry);
        Add("r:", record.Worldwide);
        Add("p:", record.Phone);
        if (record.Street is { Number: not null } street)
            foreach (var word in street.Words)
                Add("s:", $"{street.Number} {word}");
        if (record.Postcode is not null && record.HouseNumber is not null)
            Add("h:", $"{record.Postcode} {record.HouseNumber}");
        return keys;

        void Add(string kind, string? value)
        {
            if (value is not null)
                keys.Add(kind + value);
        }
    }

    static void Neighbouring(IReadOnlyList<Profile> records, HashSet<(int, int)> pairs, Func<string, string> reading)
    {
        var order = Enumerable.Range(0, records.Count).Select(at => (Name: reading(records[at].Names[0].Whole), At: at)).ToArray();
        Array.Sort(order, (a, b) => string.CompareOrdinal(a.Name, b.Name) is not 0 and var order ? order : a.At - b.At);
        for (var at = 0; at < order.Length; at++)
            for (var next = at + 1; next < order.Length && next <= at + Neighbours; next++)
                pairs.Add((Math.Min(order[at].At, order[next].At), Math.Max(order[at].At, order[next].At)));
    }
}
