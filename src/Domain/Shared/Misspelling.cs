namespace Entente;

/// <summary>How far a word as somebody typed it is from a word that is there: letters left out, added, mistaken or swapped with their neighbour (Damerau–Levenshtein).</summary>
/// <param name="Distance">Such slips from the whole word.</param>
/// <param name="Beginning">Such slips from the nearest beginning of the word: who is still typing has written no more.</param>
public readonly record struct Misspelling(int Distance, int Beginning)
{
    /// <summary>In letters. Shorter words are too alike for guesses.</summary>
    public const int Shortest = 4;

    /// <summary>How many slips are forgiven in a word of so many letters.</summary>
    public static int Forgiven(int letters) => letters < Shortest ? 0 : letters < 8 ? 1 : 2;

    /// <summary>Compares letter by letter. Costs the product of the two lengths.</summary>
    public static Misspelling Of(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        Span<int> before = stackalloc int[word.Length + 1], last = stackalloc int[word.Length + 1], now = stackalloc int[word.Length + 1];
        for (var at = 0; at <= word.Length; at++)
            last[at] = at;
        for (var i = 1; i <= typed.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= word.Length; j++)
            {
                var mistaken = last[j - 1] + (typed[i - 1] == word[j - 1] ? 0 : 1);
                now[j] = Math.Min(mistaken, Math.Min(last[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }

            var free = before;
            before = last;
            last = now;
            now = free;
        }

        var beginning = last[0];
        foreach (var distance in last)
            beginning = Math.Min(beginning, distance);
        return new(last[word.Length], beginning);
    }
}
