using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Entente.Platform;

/// <summary>
/// What the attributes of an input object to, in the reader's language. A program gets the words of the attribute itself, in English, which name the field as the
/// API does. Who sees the field beside it, or reads another language, gets sentences that leave its name out. Attributes of our own say their words themselves.
/// </summary>
static class Objections
{
    /// <param name="input">What was checked.</param>
    /// <param name="field">The property that the problem is about; empty when it is about the whole.</param>
    /// <param name="problem">As the check found it.</param>
    /// <param name="besideField">It is read beside the field itself.</param>
    public static string InWords(object input, string field, ValidationResult problem, bool besideField)
    {
        var text = problem.ErrorMessage ?? Say("Not valid.");
        return !besideField && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "en" or "iv" ? text : Of(Broken(input, field, text), text);
    }

    /// <summary>The check names the field and the text, not the attribute.</summary>
    static ValidationAttribute? Broken(object input, string field, string text) =>
        input.GetType().GetProperty(field)?.GetCustomAttributes<ValidationAttribute>(inherit: true).FirstOrDefault(attribute => attribute.FormatErrorMessage(field) == text);

    /// <summary>A sentence for what <paramref name="broken"/> wants; <paramref name="text"/> itself for one that has words of its own.</summary>
    internal static string Of(ValidationAttribute? broken, string text) => broken switch
    {
        { ErrorMessage: { } own } when Translations.Word(own, CultureInfo.CurrentUICulture) is { } said => said,
        RequiredAttribute or GivenAttribute => Say("Fill this in."),
        StringLengthAttribute { MinimumLength: > 0 and var least, MaximumLength: var most } => Say($"Write {least} to {most} characters."),
        StringLengthAttribute { MaximumLength: var most } => Say($"Write at most {most} characters."),
        MaxLengthAttribute { Length: var most } => Say($"Give at most {most} of them."),
        LengthAttribute { MinimumLength: var least, MaximumLength: var most } => Say($"Give {least} to {most} of them."),
        EmailAddressAttribute => Say("Give an e-mail address such as ada@example.com."),
        RangeAttribute { Minimum: var least, Maximum: var most } => Say($"Give a number from {least} to {most}."),
        _ => SayKnown(text),
    };
}
