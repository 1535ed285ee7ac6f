namespace Entente.Recognition;

/// <summary>The words of a name by which it is looked up, and all of them together.</summary>
static class CandidateWords
{
    /// <summary>More words of one name say nothing new.</summary>
    public const int Most = 16;

    /// <summary>The telling words, in the form under which their usual other spellings are found too, in their order and each once.</summary>
    public static List<string> Of(Evidence evidence) => [.. CompanyName.Of(evidence.Name).TellingWords.Select(RecognitionKeys.Likeable).Distinct().Take(Most)];

    /// <summary>The whole name written together, as it stands and in the order of the alphabet: so DataSoft and Data Soft meet, and names of common words alone in whichever order.</summary>
    public static IEnumerable<string> Together(Evidence evidence)
    {
        var words = CompanyName.Of(evidence.Name).Words;
        yield return Together(words);
        yield return Together(words.Order(StringComparer.Ordinal));
    }

    static string Together(IEnumerable<string> words) => $"={RecognitionKeys.Likeable(string.Concat(words))}";
}
