using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Platform;

/// <summary>What one field says for or against two records being one company.</summary>
/// <param name="Label">The field, as the explanation calls it.</param>
/// <param name="Level">How alike both are in it: <c>equal</c>.</param>
/// <param name="Points">Log-odds to base 2: one point doubles the odds that they are the same. Null where the rule gives no points for single fields.</param>
public sealed partial record FieldPoints(string Label, string Level, decimal? Points)
{
    /// <summary>Reads them from the reason of a likeness; one that a reviewer decided holds the engine's within.</summary>
    public static IReadOnlyList<FieldPoints> Of(Explanation why) =>
        why.Inputs is [Explanation within] ? Of(within) : [.. why.Inputs.Select(input => Of(input.Label, input.Value, (input as Figure)?.Source ?? (input as Explanation)?.Formula ?? ""))];

    static FieldPoints Of(string label, string value, string source) =>
        Written().Match(value) is { Success: true } given ? new(label, value[..given.Index].TrimEnd(' ', ',', ':', '('), Number(given.Groups[1].Value))
        : Written().Match(source) is { Success: true } there ? new(label, value, Number(there.Groups[1].Value))
        : new(label, value, null);

    static decimal Number(string text) => decimal.Parse(text.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"([+−-]\d+(\.\d+)?)( points?)?\)?$")]
    private static partial Regex Written();
}
