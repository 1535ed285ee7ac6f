namespace Entente.Recognition;

/// <summary>Tells a likeness that a rule concluded from one that a sum of figures did.</summary>
public static class ByRule
{
    /// <summary>A sum has its figures in the formula, a rule is said in words: <c>equal registry number</c>.</summary>
    public static bool Is(Explanation why) => !why.Formula.Any(char.IsAsciiDigit);
}
