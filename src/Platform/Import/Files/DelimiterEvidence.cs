using CsvHelper;

namespace Entente.Platform;

/// <summary>
/// Which mark parts the cells. Under the right one rows have the same number of cells, quotes stand where they belong,
/// and few cells contain another mark that is not part of a number.
/// </summary>
static class DelimiterEvidence
{
    /// <summary>Best first where the evidence is equal: the rarer a mark is in ordinary text, the more it says.</summary>
    public static readonly IReadOnlyList<char> Candidates = ['\t', '|', ';', ','];

    const int RowsLookedAt = 100;

    /// <param name="sample">The beginning of the file.</param>
    /// <param name="isCut">The file goes on: its last row may be half a row and says nothing.</param>
    public static char Choose(string sample, bool isCut)
    {
        var best = Candidates.Select(candidate => Weigh(sample, isCut, candidate))
            .Where(one => one.Columns > 1)
            .OrderByDescending(one => one.Agreeing >= 0.8m)
            .ThenBy(one => one.Odd)
            .ThenByDescending(one => one.Columns)
            .FirstOrDefault();
        return best?.Delimiter ?? ',';
    }

    /// <summary>What speaks for a candidate.</summary>
    /// <param name="Columns">The cells of the first row.</param>
    /// <param name="Agreeing">The share of rows that have so many.</param>
    /// <param name="Odd">The share of cells that look torn.</param>
    sealed record Weight(char Delimiter, int Columns, decimal Agreeing, decimal Odd);

    static Weight Weigh(string sample, bool isCut, char candidate)
    {
        var torn = 0;
        var rows = new List<string[]>();
        using var csv = CsvReader.FromText(sample, TabularFile.Options(candidate, null) with { OnMalformedRecord = _ => torn++ });
        while (rows.Count < RowsLookedAt && csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        if (isCut && rows.Count is > 1 and < RowsLookedAt)
            rows.RemoveAt(rows.Count - 1);
        rows.RemoveAll(row => row.All(Cell.IsBlank));
        if (rows.Count == 0)
            return new(candidate, 0, 0, 0);

        var cells = rows.Sum(row => row.Length);
        var odd = torn + rows.Sum(row => row.Count(cell => LooksTorn(cell, candidate)));
        return new(candidate, rows[0].Length, (decimal)rows.Count(row => row.Length == rows[0].Length) / rows.Count, (decimal)odd / cells);
    }

    static bool LooksTorn(string cell, char candidate) =>
        Candidates.Any(other => other != candidate && cell.Contains(other)) && AmountText.Read(cell) is null && !cell.Contains(candidate);
}
