namespace Entente.Recognition;

/// <summary>How rare a word is among the companies that are known: sharing a rare one says more than sharing a common one.</summary>
/// <param name="companies">How many companies were counted.</param>
/// <param name="carriers">How many of them carry a word, by its <see cref="NameWord.Key"/>; 0 for one that is new to us.</param>
public sealed class WordWeights(long companies, Func<string, long> carriers)
{
    /// <summary>A few companies say little about how common a word is, so that many more are thought beside them.</summary>
    const int Beside = 1000;

    readonly double most = Math.Log(companies + Beside);

    public WordWeights(long companies, IReadOnlyDictionary<string, long> carriers) : this(companies, word => carriers.GetValueOrDefault(word)) { }

    /// <summary>Before anything was counted every word is rare.</summary>
    public static WordWeights Even { get; } = new(0, _ => 0);

    /// <summary>Whether companies were counted at all.</summary>
    public bool Counted => companies > 0;

    /// <summary>0 (everybody carries it) to 1 (nobody else does): inverse document frequency, as a share of the greatest there can be.</summary>
    public double Rarity(string key) => companies <= 0 ? 1 : Math.Clamp(1 - Math.Log(1 + carriers(key)) / most, 0, 1);

    /// <summary>Of the rarest word of a name.</summary>
    internal double Rarest(NameReading name)
    {
        var rarest = 0d;
        foreach (var word in name.Words)
            if (word.Kind is WordKind.Telling)
                rarest = Math.Max(rarest, Rarity(word.Key));
        return rarest > 0 ? rarest : 1;
    }
}
