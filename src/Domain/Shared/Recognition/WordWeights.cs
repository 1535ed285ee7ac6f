namespace Entente.Recognition;

/// <summary>How much a shared word says: a rare one more than a common one. Weights only compare with each other.</summary>
/// <param name="companies">How many companies were counted.</param>
/// <param name="carriers">How many of them carry a word, by its <see cref="RecognitionKeys.Likeable"/> form; 0 for one that is new to us, and rare.</param>
public sealed class WordWeights(long companies, Func<string, long> carriers)
{
    /// <param name="carriers">A word that is missing is new to us, and rare.</param>
    public WordWeights(long companies, IReadOnlyDictionary<string, long> carriers) : this(companies, word => carriers.GetValueOrDefault(word)) { }

    /// <summary>Before anything was counted every word says the same.</summary>
    public static WordWeights Even { get; } = new(0, _ => 0);

    /// <summary>Above 0. Inverse document frequency, ln(1 + companies ÷ (1 + carriers)), rounded so that machines agree on it.</summary>
    public double Of(string likeable) => companies <= 0 ? 1 : Math.Round(Math.Log(1 + (double)companies / (1 + carriers(likeable))), 6);
}
