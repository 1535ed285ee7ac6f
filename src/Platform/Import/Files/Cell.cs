namespace Entente.Platform;

static class Cell
{
    /// <summary>No-break spaces fall under white space; these two are invisible and do not.</summary>
    static readonly char[] invisible = ['\u200B', '\uFEFF'];

    /// <summary>The text without what nobody sees at its ends.</summary>
    public static string Clean(string text) =>
        text.Length == 0 || (Visible(text[0]) && Visible(text[^1])) ? text : text.Trim().Trim(invisible).Trim();

    public static bool IsBlank(string text) => Clean(text).Length == 0;

    static bool Visible(char letter) => !char.IsWhiteSpace(letter) && !invisible.Contains(letter);
}
