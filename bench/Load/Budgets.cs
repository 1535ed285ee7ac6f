using System.Globalization;

namespace Entente.Bench;

/// <summary>What the product promises of its speed, beside what was measured: with eight clients, over whatever was filled in.</summary>
sealed class Budgets
{
    const int Clients = 8;
    const long Kilo = 1000;

    /// <param name="PerSecond">Answers a second, at least; null: none is promised.</param>
    /// <param name="Worst">Milliseconds, at most, of 99 of 100 answers; null: none is promised.</param>
    sealed record Promise(string Row, double? PerSecond, double? Worst);

    static readonly Promise[] Promises =
    [
        new("list of 50 deals of a partner, page", 500, 50),
        new("list of 50 deals of a partner, JSON", 1000, null),
        new("registration with check, JSON", 300, 100),
        new("pipeline by state and month, page", null, 50),
        new("pipeline by state and month, JSON", null, 50),
    ];

    readonly Dictionary<string, Seen> seen = [];

    public void Note(string row, Seen measured)
    {
        if (measured.Clients == Clients)
            seen[row] = measured;
    }

    /// <param name="ready">How long the program took to start.</param>
    /// <param name="firstView">Bytes of the sign-in page with all that it loads.</param>
    /// <param name="memory">Megabytes at most.</param>
    public IEnumerable<string> Lines(TimeSpan ready, long firstView, long memory)
    {
        yield return "| promised | measured | |";
        yield return "|---|--:|---|";
        foreach (var (row, perSecond, worst) in Promises.Where(promise => seen.ContainsKey(promise.Row)))
        {
            if (perSecond is { } least)
                yield return Line($"{row}: at least {least:0}/s", $"{seen[row].PerSecond:0}/s", seen[row].PerSecond >= least);
            if (worst is { } most)
                yield return Line($"{row}: 99 of 100 within {most:0} ms", $"{seen[row].Worst:0.0} ms", seen[row].Worst < most);
        }

        yield return Line($"start on a filled database: within 3 s", $"{ready.TotalSeconds:0.0} s", ready < TimeSpan.FromSeconds(3));
        yield return Line($"first view of the sign-in page: below 100 kB", $"{firstView / Kilo} kB", firstView < 100 * Kilo);
        yield return Line($"memory under this load: below 400 MB", $"{memory} MB", memory < 400);
    }

    static string Line(FormattableString what, FormattableString measured, bool isKept) =>
        $"| {what.ToString(CultureInfo.InvariantCulture)} | {measured.ToString(CultureInfo.InvariantCulture)} | {(isKept ? "kept" : "missed")} |";
}
