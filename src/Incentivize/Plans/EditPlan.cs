using Entente.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Incentivize.Plans;

/// <summary>The page on which plans are written as JSON; what is wrong is told with its place.</summary>
public static class EditPlan
{
    const string Field = "Plan";

    /// <summary>What a new plan starts from.</summary>
    const string Beginning = """
        {
          "name": "",
          "currency": "USD",
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
        portal.MapGet("/plans/new", () => EditPlanPage.Show(new(PostedForm.Of((Field, Beginning)), null))).RequireAuthorization(AddPlan.Act.May);
        portal.MapPost("/plans/new", Add).RequireAuthorization(AddPlan.Act.May);
        portal.MapGet("/plans/{id:guid}/edit", Edit).RequireAuthorization(AddPlanVersion.Act.May);
        portal.MapPost("/plans/{id:guid}/edit", Change).RequireAuthorization(AddPlanVersion.Act.May);
    }

    static async Task<IResult> Add([FromForm] IFormCollection typed, Actor who, Runner runner, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        if (Read(form) is not { } document)
            return EditPlanPage.Show(new(form, null), StatusCodes.Status422UnprocessableEntity);
        var plan = await runner.Run(AddPlan.Act, new() { Plan = document }, who, stop);
        return TypedResults.LocalRedirect($"/plans/{plan!.Id}");
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
        if (Read(form) is not { } document)
            return EditPlanPage.Show(new(form, plan), StatusCodes.Status422UnprocessableEntity);
        await runner.Run(AddPlanVersion.Act, new() { Id = id, Plan = document }, who, stop);
        return TypedResults.LocalRedirect($"/plans/{id}");
    }

    static System.Text.Json.Nodes.JsonObject? Read(PostedForm form)
    {
        try
        {
            var plan = PlanDocument.Read(form.Text(Field));
            return System.Text.Json.Nodes.JsonNode.Parse(plan.ToJson())!.AsObject();
        }
        catch (InvalidInputException invalid)
        {
            foreach (var (path, texts) in invalid.Errors)
                form.Refuse(Field, path.Length == 0 ? string.Join(" ", texts) : $"{path}: {string.Join(" ", texts)}");
            return null;
        }
    }

    static readonly System.Text.Json.JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static string Indented(ShowPlan.View plan)
    {
        var document = plan.Versions[0].Document!.DeepClone().AsObject();
        document.Remove("version");
        return document.ToJsonString(Readable);
    }
}
