using Entente.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Sell.Accounts;

/// <summary>The forms of <see cref="OpenAccount"/> and <see cref="ChangeAccount"/>, and the buttons of <see cref="ArchiveAccount"/>.</summary>
static class EditAccount
{
    public static void Map(Doors doors)
    {
        doors.Portal.MapGet("/accounts/new", () => AccountFormPage.Show(new(new()))).RequireAuthorization(Can.ChangeAccounts);
        doors.Portal.MapPost("/accounts/new", Open).RequireAuthorization(Can.ChangeAccounts);
        doors.Portal.MapGet("/accounts/{id:guid}/edit", Form).RequireAuthorization(Can.ChangeAccounts);
        doors.Portal.MapPost("/accounts/{id:guid}/edit", Change).RequireAuthorization(Can.ChangeAccounts);
    }

    static async Task<IResult> Open([FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var input = new OpenAccount.Input(
            form.Text("Name"), form.TypedCountry(), form.Optional("Domain"), form.Optional("City"), form.Optional("Street"), form.Optional("Postcode"), form.Optional("Phone"),
            form.Optional("RegistryNumber"), form.Optional("ExternalId"), form.Text("Direct") == "true", form.Optional("Sector"), await form.TypedParent(runner, who, stop));
        form.Check(input);
        return await form.Submit(() => runner.Run(OpenAccount.Act, input, who, stop), account =>
        {
            new Flash(account.Matches is [var like, ..] ? Say($"{account.Name} was added. It looks like {like.Name}: see below.") : Say($"{account.Name} was added."),
                Tone: account.Matches is [_, ..] ? Tone.Attention : Tone.Good).Leave(http);
            return TypedResults.LocalRedirect($"/accounts/{account.Id}");
        }, status => Task.FromResult<IResult>(AccountFormPage.Show(new(form), status)), AccountForm.Refusals);
    }

    static async Task<IResult> Form(Id<Account> id, Actor who, Runner runner, CancellationToken stop) =>
        await runner.Read(ChangeAccount.Before, new(id), who, stop) is { } account
            ? AccountFormPage.Show(new(PostedForm.Of([.. AccountForm.Fields(account, await AccountForm.NameOf(account.ParentId, runner, who, stop)).Select(field => (field.Field, field.Now))]), id, account.Version))
            : TypedResults.NotFound();

    static async Task<IResult> Change(Id<Account> id, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        if (await runner.Read(ChangeAccount.Before, new(id), who, stop) is not { } seen)
            return TypedResults.NotFound();
        var parent = form.Text("Parent") == await AccountForm.NameOf(seen.ParentId, runner, who, stop) ? seen.ParentId : await form.TypedParent(runner, who, stop);
        var input = new ChangeAccount.Input(
            id, form.Text("Name"), form.TypedCountry(), form.Optional("Domain"), form.Optional("City"), form.Optional("Street"), form.Optional("Postcode"), form.Optional("Phone"),
            form.Optional("RegistryNumber"), form.Optional("ExternalId"), form.Text("Direct") == "true", form.Optional("Sector"), parent, form.Number("Version"));
        form.Check(input);
        return await form.Submit(() => runner.Run(ChangeAccount.Act, input, who, stop), account =>
        {
            Flash.Saved(ChangeAccount.Act, seen with { Version = account.Version }, input.Version, account).Leave(http);
            return TypedResults.LocalRedirect($"/accounts/{id}");
        }, Again, AccountForm.Refusals);

        async Task<IResult> Again(int status)
        {
            if (await runner.Read(ChangeAccount.Before, new(id), who, stop) is not { } now)
                return TypedResults.NotFound();
            var stale = status == StatusCodes.Status412PreconditionFailed;
            return AccountFormPage.Show(new(form, id, stale ? now.Version : input.Version, stale ? form.Against(AccountForm.Fields(now, await AccountForm.NameOf(now.ParentId, runner, who, stop))) : null), status);
        }
    }
}
