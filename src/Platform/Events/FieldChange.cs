namespace Entente.Platform;

/// <summary>A field that was edited, in an event and in the timeline.</summary>
/// <param name="Name">As the API calls it: <c>registryNumber</c>.</param>
/// <param name="Before">As text; null where there was nothing.</param>
/// <param name="After">As text; null where there is nothing now.</param>
public sealed record FieldChange(string Name, string? Before, string? After)
{
    /// <summary>What differs between the fields as they were and as they are.</summary>
    public static IReadOnlyList<FieldChange> Between(IEnumerable<(string Name, string? Value)> before, IEnumerable<(string Name, string? Value)> after) =>
        [.. before.Zip(after).Where(field => field.First.Value != field.Second.Value).Select(field => new FieldChange(field.First.Name, field.First.Value, field.Second.Value))];

    /// <summary>The names in words: <c>registryNumber</c> and <c>city</c> give “registry number and city”.</summary>
    public static string Names(IReadOnlyList<FieldChange> changes)
    {
        var names = changes.Select(change => Within(change.Name)).ToList();
        return names.Count < 2 ? string.Concat(names) : Say($"{string.Join(", ", names[..^1])} and {names[^1]}");
    }

    /// <summary>A name as the reader's language writes it in the middle of a sentence.</summary>
    public static string Within(string name) => Words.Within(InWords(name));

    public static string InWords(string name) => string.Concat(name.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}

/// <summary>An event that knows what stood in the record before and after.</summary>
public interface ITellsChanges
{
    IReadOnlyList<FieldChange> Changes { get; }
}

/// <summary>An event for which somebody wrote a reason; the timeline quotes it.</summary>
public interface ITellsReason
{
    string? Reason { get; }
}
