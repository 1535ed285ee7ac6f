namespace Entente.Platform;

/// <summary>What a merge moves, counted for people: "1 follower, 2 deals".</summary>
public static class MovedWords
{
    static readonly (Phrase Many, Phrase One)[] known =
    [
        ("comments", "comment"), ("files", "file"), ("followers", "follower"), ("deals", "deal"), ("opportunities", "opportunity"), ("subsidiaries", "subsidiary"), ("branches", "branch"),
        ("people", "person"), ("transactions", "transaction"), ("keys of programs", "key of a program"),
    ];

    public static string Of(IReadOnlyList<MovedRows> rows) => string.Join(", ", rows.Select(row => $"{Words.Number(row.Count)} {(row.Count == 1 && One(row.What) is { } one ? one : row.What)}"));

    static string? One(string many) => known.Where(word => Say(word.Many) == many).Select(word => Say(word.One)).FirstOrDefault();
}
