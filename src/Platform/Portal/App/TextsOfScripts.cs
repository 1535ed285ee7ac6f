using System.Globalization;
using System.Text.Json;

namespace Entente.Platform;

/// <summary>
/// What the portal's scripts say by themselves: say.ts asks for each by its English pattern, and every page carries them in its reader's language. An English page carries
/// none, for a pattern that is missing is said as it is.
/// </summary>
static class TextsOfScripts
{
    static readonly string first = "{0}", second = "{1}", third = "{2}";

    internal static Phrase[] All =>
    [
        "less than a minute", $"{first} min", $"{first} h", $"{first} h {second} min", $"{first} days", // as in Words
        $"due in {first}", $"overdue by {first}", // as in ClockFace
        $"An answer is due soon: {first}", $"An answer is overdue: {first}",
        "Draft kept", "Not kept yet",
        "Close",
        $"{first} of {second}: {third}", "the connection broke. Send it again.", "it was not taken.",
        "People", $"{first} people. Arrow keys choose, Enter takes.",
        "On this page", "You", "Recently opened", "The search did not answer. Try again in a moment.", "Nothing here does that. Try another word.",
        "This device has a passkey of yours already.", "That was not finished. Try again, or take another way.", "This browser can't do it here. Take another way.",
        $"{first} chosen",
        $"Press z within {first} seconds to undo it.",
        "Table", "Chart",
    ];

    /// <summary>By English pattern; null for who reads English.</summary>
    public static string? Json => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "en" or "iv" ? null : JsonSerializer.Serialize(All.ToDictionary(text => text.ToString(), Say));
}
