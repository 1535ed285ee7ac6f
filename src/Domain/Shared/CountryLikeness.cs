namespace Entente;

/// <summary>Forgives slips of the pen in the names of countries: a letter left out, doubled, wrong or changed places with the next.</summary>
static class CountryLikeness
{
    /// <summary>Shorter names are too like each other: Iran and Iraq.</summary>
    const int Shortest = 5;

    /// <summary>From this length on two slips are forgiven, below it one.</summary>
    const int Long = 9;

    /// <summary>The code of the only country that has a name so near, or null when there is none or more than one.</summary>
    public static string? Near(string text)
    {
        var key = CountryNames.Key(text);
        if (key.Length < Shortest)
            return null;
        var slips = key.Length < Long ? 1 : 2;
        var near = CountryNames.CodeByName
            .Where(name => name.Key.Length >= Shortest && Math.Abs(name.Key.Length - key.Length) <= slips && Distance(name.Key, key) <= slips)
            .Select(name => name.Value).Distinct().Take(2).ToList();
        return near is [var only] ? only : null;
    }

    /// <summary>How many letters to insert, delete, replace or swap with the next one: optimal string alignment.</summary>
    internal static int Distance(string one, string other)
    {
        var (before, last, row) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var at = 0; at <= other.Length; at++)
            last[at] = at;
        for (var left = 1; left <= one.Length; left++)
        {
            row[0] = left;
            for (var right = 1; right <= other.Length; right++)
            {
                row[right] = Math.Min(Math.Min(last[right], row[right - 1]) + 1, last[right - 1] + (one[left - 1] == other[right - 1] ? 0 : 1));
                if (left > 1 && right > 1 && one[left - 1] == other[right - 2] && one[left - 2] == other[right - 1])
                    row[right] = Math.Min(row[right], before[right - 2] + 1);
            }
            (before, last, row) = (last, row, before);
        }
        return last[other.Length];
    }
}
