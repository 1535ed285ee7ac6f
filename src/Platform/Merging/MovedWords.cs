namespace Entente.Platform;

/// <summary>What a merge moves, counted for people: "1 follower, 2 deals".</summary>
public static class MovedWords
{
    static readonly (Phrase Many, Phrase One)[] ours = [("comments", "comment"), ("files", "file"), ("followers", "follower")];

    /// <param name="known">What one of each is called that the pillar's own rows are counted as.</param>
    public static string Of(IReadOnlyList<MovedRows> rows, params IReadOnlyList<(Phrase Many, Phrase One)> known) =>
        string.Join(", ", rows.Select(row => $"{Words.Number(row.Count)} {(row.Count == 1 && ours.Concat(known).Where(word => Say(word.Many) == row.What).Select(word => Say(word.One)).FirstOrDefault() is { } one ? one : row.What)}"));
}
