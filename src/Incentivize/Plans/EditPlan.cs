using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Incentivize.Plans;

/// <summary>The page on which plans are written as JSON; what is wrong is told with its place.</summary>
public static class EditPlan
{
    const string Field = "Plan";

    /// <summary>What a new plan starts from.</summary>
    static string Beginning(string currency) => $$"""
        {
          "name": "",
          "currency": "{{currency}}",
          "trigger": "booking",
          "effectiveFrom": "",
          "rules": [
            { "name": "base", "kind": "percent", "rate": "0.05" }
          ]
        }
        """;

    /// <param name="Plan">Null for a new one.</param>
    public sealed record Model(PostedForm Form, ShowPlan.View? Plan);

    public static void Map(Doors doors)
    {
        var portal = doors.Portal;
        portal.MapGet("/plans/new", New).RequireAuthorization(AddPlan.Act.May);
        portal.MapPost("/plans/new", Add).RequireAuthorization(AddPlan.Act.May);
        portal.MapGet("/plans/{id:guid}/edit", Edit).RequireAuthorization(AddPlanVersion.Act.May);
        portal.MapPost("/plans/{id:guid}/edit", Change).RequireAuthorization(AddPlanVersion.Act.May);
    }

    static async Task<IResult> New(Actor who, Db db, CancellationToken stop)
    {
        await using var reading = await db.BeginReading(who, stop);
        return EditPlanPage.Show(new(PostedForm.Of((Field, Beginning((await db.Settings(stop)).Currency))), null));
    }

    static async Task<IResult> Add([FromForm] IFormCollection typed, Actor who, Runner runner, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        if (Read(form) is not { } written)
            return EditPlanPage.Show(new(form, null), StatusCodes.Status422UnprocessableEntity);
        var (name, currency, trigger, from, rules, further) = Members(written);
        try
        {
            var plan = await runner.Run(AddPlan.Act, new(name, currency, trigger, from, rules) { Further = further }, who, stop);
            return TypedResults.LocalRedirect($"/plans/{plan!.Id}");
        }
        catch (InvalidInputException invalid)
        {
            return EditPlanPage.Show(new(Refused(form, invalid), null), StatusCodes.Status422UnprocessableEntity);
        }
    }

    static async Task<IResult> Edit(Id<CompensationPlan> id, Actor who, Runner runner, CancellationToken stop) =>
        await runner.Read(ShowPlan.See, new(id), who, stop) is { } plan
            ? EditPlanPage.Show(new(PostedForm.Of((Field, Indented(plan))), plan))
            : TypedResults.NotFound();

    static async Task<IResult> Change(Id<CompensationPlan> id, [FromForm] IFormCollection typed, Actor who, Runner runner, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        if (await runner.Read(ShowPlan.See, new(id), who, stop) is not { } plan)
            return TypedResults.NotFound();
        if (Read(form) is not { } written)
            return EditPlanPage.Show(new(form, plan), StatusCodes.Status422UnprocessableEntity);
        var (name, currency, trigger, from, rules, further) = Members(written);
        try
        {
            await runner.Run(AddPlanVersion.Act, new(id, name, currency, trigger, from, rules) { Further = further }, who, stop);
            return TypedResults.LocalRedirect($"/plans/{id}");
        }
        catch (InvalidInputException invalid)
        {
            return EditPlanPage.Show(new(Refused(form, invalid), plan), StatusCodes.Status422UnprocessableEntity);
        }
    }

    /// <summary>The plan as it was written, or null with its faults in the form.</summary>
    static JsonObject? Read(PostedForm form)
    {
        try
        {
            return JsonNode.Parse(PlanDocument.Read(form.Text(Field)).ToJson())!.AsObject();
        }
        catch (InvalidInputException invalid)
        {
            _ = Refused(form, invalid);
            return null;
        }
    }

    /// <summary>With what is wrong, each at its path in the document.</summary>
    static PostedForm Refused(PostedForm form, InvalidInputException invalid)
    {
        form.Refuse(Field, string.Join('\n', invalid.Errors.Select(error => error.Key.Length == 0 ? string.Join(" ", error.Value) : $"{error.Key}: {string.Join(" ", error.Value)}")));
        return form;
    }

    /// <summary>As the acts take it.</summary>
    static (string Name, string Currency, string Trigger, string EffectiveFrom, JsonArray Rules, JsonObject Further) Members(JsonObject plan)
    {
        string Text(string member) => plan[member]!.GetValue<string>();
        var further = new JsonObject();
        if (plan["effectiveTo"] is { } to)
            further["effectiveTo"] = to.DeepClone();
        return (Text("name"), Text("currency"), Text("trigger"), Text("effectiveFrom"), plan["rules"]!.DeepClone().AsArray(), further);
    }

    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static string Indented(ShowPlan.View plan)
    {
        var document = plan.Versions[0].Document!.DeepClone().AsObject();
        document.Remove("version");
        return document.ToJsonString(Readable);
    }
}
