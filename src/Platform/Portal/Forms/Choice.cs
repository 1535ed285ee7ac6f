namespace Entente.Platform;

/// <summary>One of the things that can be chosen in a field or a filter.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is read.</param>
/// <param name="Detail">A sentence below the label, in cards; in a combobox, what else helps to find it.</param>
/// <param name="Count">How many records a filter would show.</param>
public sealed record Choice(string Value, string Label, string? Detail = null, int? Count = null)
{
    /// <summary>The values of an enumeration, by their names in words.</summary>
    public static IReadOnlyList<Choice> Of<TEnum>() where TEnum : struct, Enum =>
        [.. Enum.GetNames<TEnum>().Select(name => new Choice(name, Words.Of(name)))];
}
