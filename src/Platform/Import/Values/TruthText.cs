namespace Entente.Platform;

/// <summary>Yes and no in the words of common exports.</summary>
static class TruthText
{
    static readonly HashSet<string> yes = new(
        ["true", "yes", "y", "t", "1", "x", "on", "ja", "wahr", "oui", "vrai", "sí", "si"], StringComparer.OrdinalIgnoreCase);
    static readonly HashSet<string> no = new(
        ["false", "no", "n", "f", "0", "off", "nein", "falsch", "non", "faux"], StringComparer.OrdinalIgnoreCase);

    public static bool? Read(string text) => yes.Contains(text) ? true : no.Contains(text) ? false : null;
}
