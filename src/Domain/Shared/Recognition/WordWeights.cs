namespace Entente.Recognition;

/// <summary>How much a shared word says: a rare one more than a common one. Weights only compare with each other.</summary>
/// <param name="companies">How many companies were counted.</param>
/// <param name="carriers">How many of them carry a word, by its <see cref="RecognitionKeys.Likeable"/> form; a word that is missing is new to us, and rare.</param>
public sealed class WordWeights(long companies, IReadOnlyDictionary<string, long> carriers)
{
    /// <summary>Before anything was counted every word says the same.</summary>
    public static WordWeights Even { get; } = new(0, new Dictionary<string, long>());

    /// <summary>Above 0. Inverse document frequency, ln(1 + companies ÷ (1 + carriers)), rounded so that machines agree on it.</summary>
    public double Of(string likeable) => companies <= 0 ? 1 : Math.Round(Math.Log(1 + (double)companies / (1 + carriers.GetValueOrDefault(likeable))), 6);
}
