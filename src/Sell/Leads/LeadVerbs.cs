using Entente.Platform;

namespace Entente.Sell.Leads;

/// <summary>The doors of the verbs of a lead: each has its REST route, and its button or small form on the lead's page, which leads back there.</summary>
static class LeadVerbs
{
    /// <param name="doors">Where routes hang.</param>
    /// <param name="act">The verb.</param>
    /// <param name="verb">The end of its route: <c>accept</c>.</param>
    /// <param name="read">Makes its input from the form.</param>
    /// <param name="done">What the next page says.</param>
    public static void OpenVerb<TInput>(this Doors doors, Act<TInput, LeadView> act, string verb, Func<Id<Lead>, PostedForm, TInput> read, Phrase done) where TInput : class
    {
        doors.Open(act, $"/leads/{{id:guid}}/{verb}");
        doors.Portal.MapPost($"/leads/{{id:guid}}/{verb}", (Id<Lead> id, HttpContext http, Actor who, Runner runner, CancellationToken stop) =>
            Submit(id, http, read, (input, token) => runner.Run(act, input, who, token), who, done, stop)).RequireAuthorization(act.May);
    }

    /// <summary>The same for a verb that needs one thing beside the database.</summary>
    public static void OpenVerb<TInput, TWith>(this Doors doors, Act<TInput, LeadView, TWith> act, string verb, Func<Id<Lead>, PostedForm, TInput> read, Phrase done) where TInput : class where TWith : notnull
    {
        doors.Open(act, $"/leads/{{id:guid}}/{verb}");
        doors.Portal.MapPost($"/leads/{{id:guid}}/{verb}", (Id<Lead> id, HttpContext http, Actor who, Runner runner, CancellationToken stop) =>
            Submit(id, http, read, (input, token) => runner.Run(act, input, who, token), who, done, stop)).RequireAuthorization(act.May);
    }

    static async Task<IResult> Submit<TInput>(
        Id<Lead> id, HttpContext http, Func<Id<Lead>, PostedForm, TInput> read, Func<TInput, CancellationToken, Task<LeadView?>> run, Actor who, Phrase done, CancellationToken stop) where TInput : class
    {
        var form = new PostedForm(await http.Request.ReadFormAsync(stop));
        var input = read(id, form);
        form.Check(input);
        form.ThrowIfAny();
        if (await run(input, stop) is not { } lead)
            return TypedResults.NotFound();
        new Flash(Say(done)).Leave(http);
        // what somebody gave back is theirs no more
        return TypedResults.LocalRedirect(who.IsStaff || lead.PartnerId == who.Partner ? $"/leads/{lead.Id}" : "/leads");
    }
}
