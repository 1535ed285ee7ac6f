namespace Entente.Recognition;

/// <summary>How many slips of the pen lie between two words.</summary>
static class Spelling
{
    const int LongestCompared = 160;

    /// <summary>
    /// Letters added, left out, exchanged or swapped with their neighbour, each part edited once (optimal string alignment). More than <paramref name="most"/> are told as <paramref name="most"/> + 1.
    /// </summary>
    public static int Slips(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        var same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        if (Math.Abs(a.Length - b.Length) > most || b.Length > LongestCompared)
            return most + 1;
        if (a.Length == 0 || b.Length == 0)
            return Math.Max(a.Length, b.Length);

        var width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        var before = rows[..width];
        var last = rows[width..(2 * width)];
        var now = rows[(2 * width)..];
        for (var at = 0; at < width; at++)
            last[at] = at;
        for (var row = 1; row <= a.Length; row++)
        {
            now[0] = row;
            var least = row;
            for (var at = 1; at < width; at++)
            {
                var cost = Math.Min(Math.Min(now[at - 1], last[at]) + 1, last[at - 1] + (a[row - 1] == b[at - 1] ? 0 : 1));
                if (row > 1 && at > 1 && a[row - 1] == b[at - 2] && a[row - 2] == b[at - 1])
                    cost = Math.Min(cost, before[at - 2] + 1);
                now[at] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most)
                return most + 1;
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }

        return Math.Min(last[width - 1], most + 1);
    }

    /// <summary>1 for equal texts, 0 for texts with nothing in common: 1 − slips ÷ the longer length.</summary>
    public static double Nearness(string a, string b)
    {
        var longest = Math.Max(a.Length, b.Length);
        return longest == 0 ? 1 : 1 - (double)Slips(a, b, longest / 2) / longest;
    }
}
