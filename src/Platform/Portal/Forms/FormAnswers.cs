namespace Entente.Platform;

/// <summary>What follows when a form was sent.</summary>
public static class FormAnswers
{
    /// <summary>Does what the form asks. Whatever speaks against it stands in the form, beside its field, and the form is shown again as it was typed.</summary>
    /// <param name="form">As it was read, with what could not be read already refused.</param>
    /// <param name="run">The act; null: what it is about does not exist.</param>
    /// <param name="done">Where to go then.</param>
    /// <param name="again">The page again: 422 for wrong input, 409 when a rule says no, 412 when the record changed meanwhile.</param>
    /// <param name="fields">Which field a refusal is about, by its code; others stand above the form.</param>
    public static async Task<IResult> Submit<TOutput>(
        this PostedForm form, Func<Task<TOutput?>> run, Func<TOutput, IResult> done, Func<int, Task<IResult>> again, params IReadOnlyList<(string Code, string Field)> fields)
        where TOutput : class
    {
        if (form.HasErrors)
            return await again(StatusCodes.Status422UnprocessableEntity);
        try
        {
            return await run() is { } output ? done(output) : TypedResults.NotFound();
        }
        catch (InvalidInputException invalid)
        {
            foreach (var (field, texts) in invalid.Errors)
                form.Refuse(field, texts[0]);
            return await again(StatusCodes.Status422UnprocessableEntity);
        }
        catch (RefusedException refused)
        {
            form.Refuse(fields.FirstOrDefault(field => field.Code == refused.Why.Code).Field ?? "", Say(refused.Why.Text));
            return await again(StatusCodes.Status409Conflict);
        }
        catch (StaleException)
        {
            return await again(StatusCodes.Status412PreconditionFailed);
        }
    }

    /// <summary>What was typed beside what stands there now, where they differ, for who edited an older version.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="now">Each field with its label and what it says now.</param>
    public static IReadOnlyList<Difference> Against(this PostedForm form, params IReadOnlyList<(string Field, string Label, string? Now)> now) =>
        [.. now.Where(field => form.Text(field.Field) != (field.Now ?? "")).Select(field => new Difference(field.Label, form.Text(field.Field), field.Now))];
}
