namespace Entente.Platform;

/// <summary>
/// Whether the first row holds names: names are texts, each stands once, most columns have one, and a name does not recur below itself.
/// A number, a date or an address in the first row speaks against it.
/// </summary>
static class HeaderEvidence
{
    const int LongestName = 200;

    public static bool Holds(IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
            return false;
        var first = rows[0].Select(Cell.Clean).ToArray();
        var names = first.Where(name => name.Length > 0).ToArray();
        return names.Length * 2 > first.Length
            && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Length
            && names.All(CanBeName)
            && !rows.Skip(1).Any(row => row.Zip(first).Any(pair => pair.Second.Length > 0 && Cell.Clean(pair.First) == pair.Second));
    }

    static bool CanBeName(string text) =>
        text.Length <= LongestName && AmountText.Read(text) is null && DateText.Read(text) is null
        && !text.Contains('@') && !Guid.TryParse(text, out _);

    /// <summary>Names for all columns: those of the header, “Column 3” where there is none, “Name (2)” where one repeats.</summary>
    public static string[] Names(string[]? header, int columns)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. Enumerable.Range(0, columns).Select(at =>
        {
            var name = header?.ElementAtOrDefault(at) is { } given && !Cell.IsBlank(given) ? Cell.Clean(given) : $"Column {at + 1}";
            var own = name;
            for (var copy = 2; !taken.Add(own); copy++)
                own = $"{name} ({copy})";
            return own;
        })];
    }
}
