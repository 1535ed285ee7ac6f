using Entente.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Sell.Accounts;

/// <summary>The pages on which accounts are merged and split.</summary>
public static class MergePages
{
    public sealed record SplitModel(ShowSplit.View Split, PostedForm Form);

    public static void Map(Doors doors)
    {
        PreviewMerge.Map(doors);
        ShowSplit.Map(doors);
        doors.Page(PreviewMerge.See, "/accounts/{id:guid}/merge", (view, input) => MergeAccountsPage.Show(new(view, input.Query)));
        doors.Portal.MapPost("/accounts/{id:guid}/merge", Merge).RequireAuthorization(Can.MergeAccounts);
        doors.Page(ShowSplit.See, "/accounts/{id:guid}/split", (view, _) => SplitAccountPage.Show(new(view, new())));
        doors.Portal.MapPost("/accounts/{id:guid}/split", Split).RequireAuthorization(Can.MergeAccounts);
        doors.Portal.MapPost("/accounts/{id:guid}/merges/{merge:guid}/undo", Undo).RequireAuthorization(Can.MergeAccounts);
    }

    static async Task<IResult> Merge(Id<Account> id, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var (with, isKept) = PostedMerge.Of(form);
        var input = new MergeAccounts.Input(id, isKept ? null : new(with), isKept ? new(with) : null, PostedMerge.Take<AccountField>(form, isKept));
        if (await runner.Run(MergeAccounts.Act, input, who, stop) is not { } merged)
            return TypedResults.NotFound();
        new Flash(
            merged.Conflicts.Count > 0 ? Say($"Merged into {merged.Account.Name}. Registrations met: decide which stands.") : Say($"Merged into {merged.Account.Name}."),
            Undo: $"/accounts/{merged.Account.Id}/merges/{merged.MergeId}/undo", Tone: merged.Conflicts.Count > 0 ? Tone.Attention : Tone.Good)
        { Then = await NextPair.Link(who, runner, stop) }.Leave(http);
        return TypedResults.LocalRedirect(merged.Conflicts is [var conflict] ? $"/conflicts/{conflict}" : $"/accounts/{merged.Account.Id}");
    }

    static async Task<IResult> Undo(Id<Account> id, Guid merge, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(SplitAccount.Act, new(id, merge), who, stop) is not { } split)
            return TypedResults.NotFound();
        PostedMerge.Undone(split.Other.Name, split.Stayed).Leave(http);
        return TypedResults.LocalRedirect($"/accounts/{split.Other.Id}");
    }

    static async Task<IResult> Split(Id<Account> id, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var account = new OpenAccount.Input(form.Text("NewAccount.Name"), form.TypedCountry("NewAccount.Country"), form.Optional("NewAccount.Domain"));
        var input = new SplitAccount.Input(id, null, account, Ids<Deal>(form, "Deals"), Ids<Opportunity>(form, "Opportunities"), Ids<Account>(form, "Subsidiaries"));
        form.Check(input);
        return await form.Submit(() => runner.Run(SplitAccount.Act, input, who, stop), split =>
        {
            new Flash(Say($"{split.Other.Name} has an account of its own now.")).Leave(http);
            return TypedResults.LocalRedirect($"/accounts/{split.Other.Id}");
        }, async status => await runner.Read(ShowSplit.See, new(id), who, stop) is { } view ? SplitAccountPage.Show(new(view, form), status) : TypedResults.NotFound(), []);
    }

    static IReadOnlyList<Id<T>> Ids<T>(PostedForm form, string field) =>
        [.. form.Typed(field).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(text => Id<T>.TryParse(text, null, out var id) ? (Id<T>?)id : null).OfType<Id<T>>()];
}
