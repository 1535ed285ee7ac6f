using System.ComponentModel.DataAnnotations;
using Entente.Platform;

namespace Entente.Languages;

/// <summary>What is wrong with an answer is said beside its field in the reader's language; programs get the words of the attribute, with the field's name.</summary>
public class ObjectionTests
{
    sealed record Input(
        [property: Required, StringLength(5)] string Name,
        [property: StringLength(9, MinimumLength = 3)] string Code = "fine",
        [property: EmailAddress] string? Email = null,
        [property: Range(1, 30)] int Days = 1,
        [property: Given] DateOnly? Day = null,
        [property: Decimals(2)] decimal Share = 0,
        [property: Required(ErrorMessage = "Give it a name.")] string Label = "fine");

    static readonly DateOnly AnyDay = new(2026, 6, 1);

    static string Said(string language, Input input)
    {
        using var reading = Platform.Languages.Reading(language);
        return Assert.Single(InvalidInputException.Check(input)).Text;
    }

    static readonly (Input Input, string English, string German)[] cases =
    [
        (new("", Day: AnyDay), "The Name field is required.", "Bitte ausfüllen."),
        (new("Galileo", Day: AnyDay), "The field Name must be a string with a maximum length of 5.", "Schreiben Sie höchstens 5 Zeichen."),
        (new("Ada", "a", Day: AnyDay), "The field Code must be a string with a minimum length of 3 and a maximum length of 9.", "Schreiben Sie 3 bis 9 Zeichen."),
        (new("Ada", Email: "ada", Day: AnyDay), "The Email field is not a valid e-mail address.", "Geben Sie eine E-Mail-Adresse wie ada@example.com an."),
        (new("Ada", Days: 31, Day: AnyDay), "The field Days must be between 1 and 30.", "Geben Sie eine Zahl von 1 bis 30 an."),
        (new("Ada"), "The Day field is required.", "Bitte ausfüllen."),
        (new("Ada", Share: 0.123m, Day: AnyDay), "Give at most 2 decimals.", "Geben Sie höchstens 2 Nachkommastellen an."),
        (new("Ada", Label: "", Day: AnyDay), "Give it a name.", "Geben Sie einen Namen an."),
    ];

    [Fact]
    public void An_answer_that_is_wrong_is_told_in_the_readers_language_with_its_limits()
    {
        foreach (var (input, english, german) in cases)
            Assert.Equal((english, german), (Said("en", input), Said("de", input)));
    }

    [Fact]
    public void No_attribute_of_an_input_speaks_English_to_who_reads_German()
    {
        using var reading = Platform.Languages.Reading("de");
        Assert.Empty((
            from assembly in Translations.Ours()
            from type in assembly.GetTypes()
            where !type.Name.EndsWith("Settings", StringComparison.Ordinal) && !type.Assembly.GetName().Name!.EndsWith("Tests", StringComparison.Ordinal)
            from property in type.GetProperties()
            from attribute in property.GetCustomAttributes(typeof(ValidationAttribute), inherit: true).Cast<ValidationAttribute>()
            let text = attribute.FormatErrorMessage(property.Name)
            let german = Objections.Of(attribute, text)
            where german == InEnglish(attribute, property.Name)
            select $"{type.Name}.{property.Name}: {german}").Distinct());
    }

    static string InEnglish(ValidationAttribute attribute, string field)
    {
        using var reading = Platform.Languages.Reading("en");
        return attribute.FormatErrorMessage(field);
    }
}
