namespace Entente.Platform;

/// <summary>A filter as people say it.</summary>
static class FilterWords
{
    /// <param name="names">What the values of the query are called.</param>
    public static string Of(ListField field, Asked asked, IReadOnlyList<Choice> names)
    {
        if (field.Emptiness(asked) is { } emptiness)
            return emptiness == ListField.None ? Say("nothing") : Say("anything");
        if (asked.Says(field.Name) is { } said)
            return said switch
            {
                _ when field.Kind == ListFieldKind.Truth => said is "true" or "yes" or "1" or "on" ? Say("yes") : Say("no"),
                _ when field.IsDays => DaysAsked.Choices.FirstOrDefault(choice => choice.Value == said)?.Label ?? said,
                _ when field.IsRange || field.Kind == ListFieldKind.Text => said,
                _ => string.Join($" {Say("or")} ", asked.Parts(field.Name).Select(part => names.FirstOrDefault(choice => choice.Value.Equals(part, StringComparison.OrdinalIgnoreCase))?.Label ?? part)),
            };
        return (asked.Says(field.From), asked.Says(field.To)) switch
        {
            ({ } from, { } to) => $"{Edge(field, from)} – {Edge(field, to)}",
            ({ } from, null) => Say($"from {Edge(field, from)}"),
            (_, var to) => Say($"up to {Edge(field, to!)}"),
        };
    }

    static string Edge(ListField field, string text) => field.IsDays && DateOnly.TryParseExact(text, "O", out var day) ? Words.Day(day) : text;
}
