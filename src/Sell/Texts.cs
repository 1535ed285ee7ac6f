namespace Entente.Sell;

static class Texts
{
    /// <summary>Without spaces around it; null when nothing is left.</summary>
    public static string? OrNull(this string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();
}
