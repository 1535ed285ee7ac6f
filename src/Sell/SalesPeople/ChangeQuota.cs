using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.SalesPeople;

/// <summary>Staff change how much somebody is to sell, and until when. Whose it is and when it begins stay: that would be another quota.</summary>
public static class ChangeQuota
{
    /// <param name="EndsOn">The last day on which it holds; null: until the person's next quota begins.</param>
    /// <param name="Version">The version that was seen; see <see cref="IVersioned"/>.</param>
    public sealed record Input(
        [property: Given] Id<Quota> Id,
        [property: ZeroOrMore] Money Amount,
        DateOnly? EndsOn = null,
        [property: StringLength(SalesPersonLimits.ExternalId)] string? ExternalId = null,
        int Version = 0);

    internal static readonly Act<Input, ShowQuota.View> Act = new("sell.change-quota", Can.ChangeQuotas, Run);
    internal static readonly View<One<Quota>, Input> Before = new("sell.edit-quota", Can.ChangeQuotas, Edit);

    public static void Map(Doors doors)
    {
        doors.OpenPatch(Act, "/quotas/{id:guid}", Before);
        doors.Portal.MapGet("/quotas/{id:guid}/edit", Form).RequireAuthorization(Act.May);
        doors.Portal.MapPost("/quotas/{id:guid}/edit", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Form(Id<Quota> id, Actor who, Runner runner, CancellationToken stop) =>
        await runner.Read(Before, new(id), who, stop) is { } quota ? await Page(id, Filled(quota), quota.Version, null, StatusCodes.Status200OK, who, runner, stop) : TypedResults.NotFound();

    static PostedForm Filled(Input quota) => PostedForm.Of(
        ("EndsOn", $"{quota.EndsOn:O}"), ("Amount", Words.Number(quota.Amount)), ("Amount.Currency", quota.Amount.Currency), ("ExternalId", quota.ExternalId));

    static async Task<IResult> Page(Id<Quota> id, PostedForm form, int version, IReadOnlyList<Difference>? meanwhile, int status, Actor who, Runner runner, CancellationToken stop) =>
        await runner.Read(ShowQuota.See, new(id), who, stop) is { } quota
            ? QuotaFormPage.Show(new(form, (await runner.Read(QuotaForm.Choices, new(), who, stop))!, quota, version, meanwhile), status) : TypedResults.NotFound();

    static async Task<IResult> Submit(Id<Quota> id, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Read(Before, new(id), who, stop) is not { } seen)
            return TypedResults.NotFound();
        var form = new PostedForm(typed);
        var version = form.Number("Version");
        var input = new Input(id, form.Money("Amount", form.Text("Amount.Currency")), form.Optional("EndsOn") is null ? null : form.Date("EndsOn"), form.Optional("ExternalId"), version);
        form.Check(input);
        return await form.Submit(() => runner.Run(Act, input, who, stop), quota =>
        {
            Flash.Saved(Act, seen with { Version = quota.Version }, version, quota).Leave(http);
            return TypedResults.LocalRedirect($"/quotas/{id}");
        }, Again, QuotaForm.Refusals);

        async Task<IResult> Again(int status)
        {
            if (await runner.Read(Before, new(id), who, stop) is not { } now)
                return TypedResults.NotFound();
            var stale = status == StatusCodes.Status412PreconditionFailed;
            var meanwhile = form.Against(
                ("EndsOn", Say("To"), $"{now.EndsOn:O}"), ("Amount", Say("Quota"), Words.Number(now.Amount)), ("Amount.Currency", Say("Currency"), now.Amount.Currency), ("ExternalId", Say("External id"), now.ExternalId));
            return await Page(id, form, stale ? now.Version : version, stale ? meanwhile : null, status, who, runner, stop);
        }
    }

    static async Task<Input?> Edit(One<Quota> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.Quotas.AsTracking().SingleOrDefaultAsync(quota => quota.Id == input.Id, stop) is { } quota
            ? new(quota.Id, quota.Amount, quota.EndsOn, quota.ExternalId, db.VersionOf(quota)) : null;

    static async Task<ShowQuota.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Quotas.SingleOrDefaultAsync(quota => quota.Id == input.Id, stop) is not { } quota)
            return null;
        db.Expect(quota, input.Version);
        Take(quota, input.EndsOn, input.Amount, input.ExternalId.OrNull(), db);
        return await ShowQuota.Of(quota, db, stop);
    }

    /// <summary>Changes it and says what changed. False: nothing did.</summary>
    internal static bool Take(Quota quota, DateOnly? endsOn, Money amount, string? externalId, Db db)
    {
        var before = Fields(quota).ToList();
        quota.Change(endsOn, amount, externalId);
        var changes = FieldChange.Between(before, Fields(quota));
        if (changes.Count > 0)
            db.Record(new QuotaChanged(changes), quota);
        return changes.Count > 0;
    }

    static IEnumerable<(string, string?)> Fields(Quota quota) => [("endsOn", $"{quota.EndsOn:O}"), ("amount", quota.Amount.ToString()), ("externalId", quota.ExternalId)];
}
