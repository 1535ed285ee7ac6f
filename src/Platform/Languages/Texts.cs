using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Entente.Platform;

/// <summary>Says texts in the reader's language (<see cref="CultureInfo.CurrentUICulture"/>). Imported everywhere, so that a page reads <c>@Say("Deals")</c>.</summary>
public static class Texts
{
    /// <summary>The text in the reader's language; in English where nobody translated it. Texts of people and of programs are never given here, only our own.</summary>
    public static string Say(Phrase text) => Translations.Say(text, CultureInfo.CurrentUICulture);

    /// <summary>One or many, by <paramref name="number"/>; both may name the number in them.</summary>
    public static string Say(long number, Phrase one, Phrase many) => Say(number == 1 ? one : many);

    /// <summary>The text with parts of a page in its holes, as a day that is marked up, or a link: <c>@SayWith($"Holds from {Inline.Day(day)}.")</c>.</summary>
    public static RenderFragment SayWith(Phrase text) => Markup.Of(text, CultureInfo.CurrentUICulture);

    /// <summary>
    /// A text of our own that comes as data, such as the name of a state in a stored record: translated where it is known, and otherwise as it is. The texts that may come
    /// must stand in a catalogue by hand, as no test can find them in the code.
    /// </summary>
    public static string SayKnown(string text) => Translations.Word(text, CultureInfo.CurrentUICulture) ?? text;
}
