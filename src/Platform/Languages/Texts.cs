using System.Globalization;

namespace Entente.Platform;

/// <summary>Says texts in the reader's language (<see cref="CultureInfo.CurrentUICulture"/>). Imported everywhere, so that a page reads <c>@Say("Deals")</c>.</summary>
public static class Texts
{
    /// <summary>The text in the reader's language; in English where nobody translated it. Texts of people and of programs are never given here, only our own.</summary>
    public static string Say(Phrase text) => Translations.Say(text, CultureInfo.CurrentUICulture);

    /// <summary>One or many, by <paramref name="number"/>; both may name the number in them.</summary>
    public static string Say(long number, Phrase one, Phrase many) => Say(number == 1 ? one : many);

    /// <summary>
    /// A text of our own that comes as data, such as the name of a state or a reason in a stored record: translated where it is known, and otherwise as it is. A text with
    /// holes is read back by the patterns of <c>stored.de.json</c>, where such texts stand by hand, as no test can find them in the code.
    /// </summary>
    public static string SayKnown(string text) => Translations.Word(text, CultureInfo.CurrentUICulture) ?? StoredTexts.Read(text, CultureInfo.CurrentUICulture) ?? text;
}
