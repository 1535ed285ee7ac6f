using Entente.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Recruit.Partners;

/// <summary>The page on which partners are merged, and merges undone.</summary>
static class MergePages
{
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
        var (with, isKept) = PostedMerge.Of(form);
        var input = new MergePartners.Input(id, isKept ? null : new(with), isKept ? new(with) : null, PostedMerge.Take<PartnerField>(form, isKept));
        if (await runner.Run(MergePartners.Act, input, who, stop) is not { } merged)
            return TypedResults.NotFound();
        new Flash(Say($"Merged into {merged.Partner.Name}."), Undo: $"/partners/{merged.Partner.Id}/merges/{merged.MergeId}/undo") { Then = await NextPair.Link(who, runner, stop) }.Leave(http);
        return TypedResults.LocalRedirect($"/partners/{merged.Partner.Id}");
    }

    static async Task<IResult> Undo(Id<Partner> id, Guid partnerMerge, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(SplitPartner.Act, new(id, partnerMerge), who, stop) is not { } split)
            return TypedResults.NotFound();
        PostedMerge.Undone(split.Other.Name, split.Stayed).Leave(http);
        return TypedResults.LocalRedirect($"/partners/{split.Other.Id}");
    }
}
