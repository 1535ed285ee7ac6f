using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>The doors of the verbs of a deal: each has its REST route, and its button or small form on the deal's page, which leads back there.</summary>
static class Verbs
{
    /// <summary>Rules that are about one answer of the dialog.</summary>
    static readonly Dictionary<string, string> AtFields = new()
    {
        ["reason-missing"] = "Reason",
        ["evidence-missing"] = "Evidence",
        ["extension-too-long"] = "Days",
        ["closed-in-future"] = "ClosedOn",
        ["value-missing"] = "Value",
    };

    /// <param name="doors">Where routes hang.</param>
    /// <param name="act">The verb.</param>
    /// <param name="verb">The end of its route: <c>approve</c>.</param>
    /// <param name="read">Makes its input from the form.</param>
    /// <param name="done">What the next page says.</param>
    /// <param name="undo">The verb that takes it back, where there is one and the deal is still what can be taken back.</param>
    public static void OpenVerb<TInput>(this Doors doors, Act<TInput, DealView> act, string verb, Func<Id<Deal>, PostedForm, TInput> read, Phrase done, string? undo = null) where TInput : class
    {
        doors.Open(act, $"/deals/{{id:guid}}/{verb}");
        doors.Portal.MapPost($"/deals/{{id:guid}}/{verb}", Submit).RequireAuthorization(act.May);

        async Task<IResult> Submit(Id<Deal> id, HttpContext http, Actor who, Runner runner, CancellationToken stop)
        {
            var form = new PostedForm(await http.Request.ReadFormAsync(stop));
            var input = read(id, form);
            form.Check(input);
            form.ThrowIfAny();
            try
            {
                if (await runner.Run(act, input, who, stop) is not { } deal)
                    return TypedResults.NotFound();
                new Flash(Say($"Deal {deal.RegisterNumber}: {done}"), Undo: undo is null || !deal.CanTakeBack ? null : $"/deals/{id}/{undo}").Leave(http);
                return TypedResults.LocalRedirect($"/deals/{id}");
            }
            catch (RefusedException refused) when (AtFields.TryGetValue(refused.Why.Code, out var field))
            {
                throw InvalidInputException.In(field, Say(refused.Why.Text), refused.Why.Code);
            }
            catch (InvalidInputException invalid) when (invalid.Code == CustomerSaid.Missing)
            {
                throw InvalidInputException.In("AccountId", Say("Choose which company the customer is."), invalid.Code);
            }
        }
    }

    /// <summary>The first text that says something.</summary>
    /// <exception cref="InvalidInputException">None does.</exception>
    public static string Said(string field, Phrase missing, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            if (!string.IsNullOrWhiteSpace(text))
                return text.Trim();
        throw InvalidInputException.In(field, Say(missing));
    }

    /// <summary>A coded reason, however it is spelled; words of one's own count as <paramref name="other"/> and become the text.</summary>
    /// <exception cref="InvalidInputException">Together they are longer than a text may be.</exception>
    public static (TReason Reason, string? Text) Coded<TReason>(string reason, string? text, TReason other) where TReason : struct, Enum
    {
        var own = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        var folded = string.Concat(reason.Where(char.IsAsciiLetterOrDigit));
        return Enum.TryParse<TReason>(folded, ignoreCase: true, out var code) && Enum.IsDefined(code) && !char.IsAsciiDigit(folded[0])
            ? (code, own)
            : (other, Joined(reason.Trim(), own));
    }

    static string Joined(string reason, string? own)
    {
        var text = own is null ? reason : $"{reason}. {own}";
        return text.Length <= DealLimits.Text ? text : throw InvalidInputException.In("text", Say($"Reason and text are kept as one: together they may have {DealLimits.Text} characters."));
    }
}
