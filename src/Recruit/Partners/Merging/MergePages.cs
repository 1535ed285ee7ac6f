using Entente.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Recruit.Partners;

/// <summary>The page on which partners are merged, and merges undone.</summary>
static class MergePages
{
    /// <summary>As the form calls this partner and the other one.</summary>
    public const string Here = "here", There = "there";

    public static void Map(Doors doors)
    {
        PreviewMerge.Map(doors);
        doors.Page(PreviewMerge.See, "/partners/{id:guid}/merge", (view, input) => MergePartnersPage.Show(new(view, input.Query)));
        doors.Portal.MapPost("/partners/{id:guid}/merge", Merge).RequireAuthorization(Can.MergePartners);
        doors.Portal.MapPost("/partners/{id:guid}/merges/{partnerMerge:guid}/undo", Undo).RequireAuthorization(Can.MergePartners);
    }

    static async Task<IResult> Merge(Id<Partner> id, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var with = Id<Partner>.TryParse(form.Text("With"), null, out var other) ? other : default;
        var isKept = form.Text("Keep") != There;
        var input = new MergePartners.Input(id, isKept ? null : with, isKept ? with : null, [.. Enum.GetValues<PartnerField>().Where(field => form.Text($"Take.{field}") == (isKept ? There : Here))]);
        if (await runner.Run(MergePartners.Act, input, who, stop) is not { } merged)
            return TypedResults.NotFound();
        new Flash(Say($"Merged into {merged.Partner.Name}."), Undo: $"/partners/{merged.Partner.Id}/merges/{merged.MergeId}/undo") { Then = await NextPair.Link(who, runner, stop) }.Leave(http);
        return TypedResults.LocalRedirect($"/partners/{merged.Partner.Id}");
    }

    static async Task<IResult> Undo(Id<Partner> id, Guid partnerMerge, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(SplitPartner.Act, new(id, partnerMerge), who, stop) is not { } split)
            return TypedResults.NotFound();
        new Flash(
            split.Stayed.Count == 0 ? Say($"{split.Other.Name} stands for itself again, with everything that it brought.") : $"{Say($"{split.Other.Name} stands for itself again.")} {string.Join(' ', split.Stayed)}",
            Tone: split.Stayed.Count == 0 ? Tone.Good : Tone.Attention).Leave(http);
        return TypedResults.LocalRedirect($"/partners/{split.Other.Id}");
    }
}
