using System.Globalization;
using System.Text;

namespace Entente;

/// <summary>
/// Makes spellings alike: Unicode compatibility forms, case, accents, letters that do not decompose (ß, æ, ø, ł), Greek and Cyrillic.
/// It is the same on both databases because it happens before them.
/// </summary>
public static class Folding
{
    /// <summary>The words of a text, folded. Letters and digits make words, apostrophes vanish, an ampersand is a word of its own, all else separates.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (IsAccent(rune) || IsSilent(rune))
                continue;
            if (BelongsToWord(rune))
                word.Append(Letters.Plain(Rune.ToLowerInvariant(rune)));
            else
            {
                Close(word, words);
                if (rune.Value == '&')
                    words.Add("&");
            }
        }

        Close(word, words);
        return words;
    }

    /// <summary>The words of a text with one space between them: what searching and sorting compare. Empty when the text has no letter and no digit.</summary>
    public static string Text(string text) => string.Join(' ', Words(text));

    static void Close(StringBuilder word, List<string> words)
    {
        if (word.Length == 0)
            return;
        words.Add(word.ToString().Normalize(NormalizationForm.FormC));
        word.Clear();
    }

    /// <summary>Normalizing refuses half a surrogate pair, so what is no character is left out first; so are signs that would become letters or spaces.</summary>
    static string Decomposed(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is not ('™' or '℠' or '´' or 0xFFFD) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.Format))
                clean.Append(rune);
        return clean.ToString().Normalize(NormalizationForm.FormKD);
    }

    static bool BelongsToWord(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber;

    /// <summary>Marks on Latin, Greek and Cyrillic letters. Those of other scripts are vowels or make another letter, and stay.</summary>
    static bool IsAccent(Rune rune) => rune.Value is >= 0x0300 and <= 0x036F;

    static bool IsSilent(Rune rune) => rune.Value is '\'' or '’' or '‘' or '`' or 'ʼ' or 0x0640;
}
