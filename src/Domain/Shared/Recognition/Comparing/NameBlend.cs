namespace Entente.Recognition;

/// <summary>A word that is made of the beginnings of several words: Petrobras, Pemex, Norinco.</summary>
static class NameBlend
{
    const int Shortest = 5, Longest = 16;

    /// <summary>The words of the other name that the word is made of, as bits: several in their order, each with its beginning, fillers left out at will. 0: it is not made of them.</summary>
    /// <param name="free">Which words of the other name are still to be matched.</param>
    public static uint Of(NameWord word, NameReading other, uint free)
    {
        if (word.Script != Script.Latin || word.Idea is not null || word.Text.Length is < Shortest or > Longest || word.Kind != WordKind.Telling)
            return 0;
        for (var from = 0; from < other.Words.Length; from++)
            if (From(word.Text, other, free, from, 0, 0, 0) is var run && run != 0)
                return run;
        return 0;
    }

    /// <param name="taken">How many words were used so far.</param>
    /// <param name="letters">How many of them gave one letter only.</param>
    static uint From(ReadOnlySpan<char> rest, NameReading other, uint free, int at, uint run, int taken, int letters)
    {
        if (IsEnd(rest, other, taken, letters))
            return run;
        if (at >= other.Words.Length || (free >> at & 1) == 0)
            return 0;
        var part = other.Words[at].Latin;
        for (var length = part.AsSpan().CommonPrefixLength(rest); length > 0; length--)
            if ((length < part.Length || other.Words[at].Kind == WordKind.Filler && length > 1) && From(rest[length..], other, free, at + 1, run | 1u << at, taken + 1, letters + (length == 1 ? 1 : 0)) is var found && found != 0)
                return found;
        return taken > 0 && other.Words[at].Kind != WordKind.Telling ? From(rest, other, free, at + 1, run | 1u << at, taken, letters) : 0;
    }

    /// <summary>Two syllables, or three beginnings of which one is a syllable; the legal form may lend the last letters (norin-CO).</summary>
    static bool IsEnd(ReadOnlySpan<char> rest, NameReading other, int taken, int letters) =>
        (taken >= 2 && letters == 0 || taken >= 3 && letters < taken) && (rest.Length == 0 || rest.Length <= 4 && other.FormWords.Length > 0 && other.FormWords[0].AsSpan().StartsWith(rest));
}
