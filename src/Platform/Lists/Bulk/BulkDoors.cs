using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Entente.Platform;

/// <summary>The doors of acts on many rows: what would happen, by row; then one confirmation; then what happened, by row, with a button that takes it back.</summary>
static class BulkDoors
{
    public static void OpenBulk<TInput, TRow>(this Doors doors, ListDoors<TInput, TRow> list, IReadOnlyList<BulkAct> acts) where TInput : ListInput
    {
        foreach (var bulk in acts)
        {
            doors.Portal.MapPost($"{list.Route}/bulk/{bulk.Name}", ([FromForm] IFormCollection typed, HttpContext http, Actor who, Runner runner, IOptions<JsonOptions> json, CancellationToken stop) =>
                Preview(list, bulk, new(typed), typed, http, who, runner, json.Value, stop)).RequireAuthorization(bulk.May);
            doors.Portal.MapPost($"{list.Route}/bulk/{bulk.Name}/do", ([FromForm] IFormCollection typed, HttpContext http, Actor who, Runner runner, IOptions<JsonOptions> json, CancellationToken stop) =>
                Do(list, bulk, new(typed), typed, http, who, runner, json.Value, stop)).RequireAuthorization(bulk.May);
            if (bulk.Undo is { } undo)
                doors.Portal.MapPost($"{list.Route}/bulk/{bulk.Name}/undo", ([FromForm] IFormCollection typed, HttpContext http, Actor who, Runner runner, CancellationToken stop) =>
                    Undo(list.Route, undo, typed, http, who, runner, stop)).RequireAuthorization(undo.Act.May);
        }
    }

    static async Task<IResult> Preview<TInput, TRow>(
        ListDoors<TInput, TRow> list, BulkAct bulk, PostedForm form, IFormCollection typed, HttpContext http, Actor who, Runner runner, JsonOptions json, CancellationToken stop)
        where TInput : ListInput
    {
        var ids = typed["all"] == "true" ? null : IdsOf(typed);
        var chosen = await Chosen(list, ids, http, who, runner, json, stop);
        if (chosen.Count == 0 && ids is { Count: > 0 })
            return TypedResults.NotFound();
        if (chosen.Count == 0)
        {
            new Flash(Say("Choose some rows first."), Tone: Tone.Attention).Leave(http);
            return TypedResults.LocalRedirect(list.Route + http.Request.QueryString);
        }

        var rows = chosen.Take(BulkAct.Most).ToList();
        var refusals = await runner.Try(bulk.Act, [.. rows.Select(row => bulk.Input(row.Id, Answered(bulk, form)))], who, stop);
        return BulkPage.Show(new(list.Route, list.For(who).Noun, list.For(who).Many, bulk, [.. rows.Zip(refusals, (row, why) => new BulkRow(row, why))], chosen.Count > BulkAct.Most, form),
            form.HasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    static async Task<IResult> Do<TInput, TRow>(
        ListDoors<TInput, TRow> list, BulkAct bulk, PostedForm form, IFormCollection typed, HttpContext http, Actor who, Runner runner, JsonOptions json, CancellationToken stop)
        where TInput : ListInput
    {
        foreach (var missing in bulk.Fields.Where(field => field.Required && form.Text(field.Name).Length == 0))
            form.Refuse(missing.Name, Say("This is needed once for all of them."));
        if (form.HasErrors)
            return await Preview(list, bulk, form, typed, http, who, runner, json, stop);
        var rows = new List<BulkRow>();
        foreach (var row in (await Chosen(list, IdsOf(typed), http, who, runner, json, stop)).Take(BulkAct.Most))
            rows.Add(new(row, await Run(runner, bulk.Act, bulk.Input(row.Id, form), who, $"bulk:{form.Text("Once")}:{row.Id}", stop)));
        if (rows.Count == 0)
            return TypedResults.NotFound();
        return BulkDonePage.Show(new(list.Route, list.For(who).Noun, list.For(who).Many, bulk, rows));
    }

    static async Task<IResult> Undo(
        string route, (Act Act, Func<Guid, object> Input) undo, IFormCollection typed, HttpContext http, Actor who, Runner runner, CancellationToken stop)
    {
        var (done, refused) = (0, new List<Refusal>());
        foreach (var id in IdsOf(typed))
            if (await Run(runner, undo.Act, undo.Input(id), who, key: null, stop) is { } why)
                refused.Add(why);
            else
                done++;
        if (done == 0 && refused.TrueForAll(why => why == Runner.Gone))
            return TypedResults.NotFound();
        new Flash(refused.Count == 0 ? Say($"Taken back: {Words.Number(done)}.")
            : Say($"Taken back: {Words.Number(done)}. Not taken back: {Words.Number(refused.Count)}. {refused[0].Text}"),
            Tone: refused.Count == 0 ? Tone.Good : Tone.Attention).Leave(http);
        return TypedResults.LocalRedirect(route + http.Request.QueryString);
    }

    /// <summary>Does one; null: it was done.</summary>
    static async Task<Refusal?> Run(Runner runner, Act act, object input, Actor who, string? key, CancellationToken stop)
    {
        try
        {
            return await runner.Run(act, input, who, key, stop) is null ? Runner.Gone : null;
        }
        catch (RefusedException refused)
        {
            return refused.Why;
        }
        catch (InvalidInputException invalid)
        {
            return new(invalid.Code, invalid.Errors.Values.First()[0]);
        }
    }

    static async Task<IReadOnlyList<Chosen>> Chosen<TInput, TRow>(
        ListDoors<TInput, TRow> list, IReadOnlyList<Guid>? ids, HttpContext http, Actor who, Runner runner, JsonOptions json, CancellationToken stop) where TInput : ListInput
    {
        var input = (TInput)QueryInput.Read(typeof(TInput), http.Request, json.SerializerOptions);
        var choosing = new View<TInput, IReadOnlyList<Chosen>>("choose", list.May, async (asked, who, db, now, stop) => await list.For(who).Choose(asked, ids, who, db, now, stop));
        return (await runner.Read(choosing, input, who, stop))!;
    }

    static IReadOnlyList<Guid> IdsOf(IFormCollection typed) => [.. typed["selected"].Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];

    /// <summary>The form with a good answer wherever nobody answered yet, because what is asked decides nothing about the rows.</summary>
    static PostedForm Answered(BulkAct bulk, PostedForm form) =>
        PostedForm.Of([.. bulk.Fields.Select(field => (field.Name, (string?)(form.Text(field.Name) is { Length: > 0 } text ? text : field.Sample)))]);
}

/// <summary>A row with why nothing becomes of it; null: it is done.</summary>
public sealed record BulkRow(Chosen Row, Refusal? WhyNot);
