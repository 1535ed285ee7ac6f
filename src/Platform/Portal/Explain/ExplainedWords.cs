using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Platform;

/// <summary>How the parts of an explanation are said: they are stored in English with exact numbers, and read back in the reader's language.</summary>
static partial class ExplainedWords
{
    /// <summary>The figure that says when a rule holds.</summary>
    const string Condition = "condition";

    /// <summary>How probable it is that two companies are one.</summary>
    const string Likeness = "likeness";

    /// <summary>What a field without a value holds.</summary>
    const string Nothing = "none";

    static CultureInfo Reader => CultureInfo.CurrentUICulture;

    public static string Label(Explained what) => SayKnown(what.Label);

    public static string Value(Explained what) =>
        what.Label == Likeness && decimal.TryParse(what.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var probability) ? Words.Probability(probability)
        : what.Label == Condition ? StoredConditions.Read(what.Value, Reader) ?? what.Value
        : StartsWithNumber().IsMatch(what.Value) ? Numbers(SayKnown(what.Value))
        : what is Figure figure && IsOfRecord(figure.Source) && what.Value != Nothing ? what.Value
        : SayKnown(what.Value);

    public static string Formula(Explanation what) => Numbers(SayKnown(what.Formula));

    public static string Source(Figure figure) => Arithmetic().IsMatch(figure.Source) ? Numbers(figure.Source) : SayKnown(figure.Source);

    /// <summary>What stands in a transaction or is known of a partner are names of people's own, never translated.</summary>
    static bool IsOfRecord(string source) => source.StartsWith("transaction ", StringComparison.Ordinal) || source.StartsWith("partner ", StringComparison.Ordinal);

    /// <summary>Decimals with the mark of the reader; English ones stay as programs write them.</summary>
    static string Numbers(string text) => Reader.TwoLetterISOLanguageName is "en" or "iv" ? text : Decimal().Replace(text, Reader.NumberFormat.NumberDecimalSeparator);

    [GeneratedRegex(@"(?<=\d)\.(?=\d)")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^-?\d")]
    private static partial Regex StartsWithNumber();

    [GeneratedRegex(@"^[-\d.,\s×÷=+−()%]+$")]
    private static partial Regex Arithmetic();
}
