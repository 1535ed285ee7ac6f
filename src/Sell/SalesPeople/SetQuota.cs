using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.SalesPeople;

/// <summary>Staff say how much a sales person is to sell from a day on.</summary>
public static class SetQuota
{
    /// <param name="EndsOn">The last day on which it holds; null: until the person's next quota begins.</param>
    public sealed record Input(
        [property: Given] Id<SalesPerson> SalesPersonId,
        [property: Given] DateOnly StartsOn,
        [property: ZeroOrMore] Money Amount,
        DateOnly? EndsOn = null,
        [property: StringLength(SalesPersonLimits.ExternalId)] string? ExternalId = null);

    internal static readonly Act<Input, ShowQuota.View> Act = new("sell.set-quota", Can.ChangeQuotas, Run);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/quotas", created: quota => $"/quotas/{quota.Id}");
        doors.Portal.MapGet("/quotas/new", Form).RequireAuthorization(Act.May);
        doors.Portal.MapPost("/quotas/new", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Form(string? salesPersonId, Actor who, Runner runner, CancellationToken stop) =>
        QuotaFormPage.Show(new(PostedForm.Of(("SalesPersonId", salesPersonId)), (await runner.Read(QuotaForm.Choices, new(), who, stop))!));

    static async Task<IResult> Submit([FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        if (!Id<SalesPerson>.TryParse(form.Text("SalesPersonId"), null, out var person))
            form.Refuse("SalesPersonId", Say("Choose who is to sell it."));
        var input = new Input(person, form.Date("StartsOn"), form.Money("Amount", form.Text("Amount.Currency")), form.Optional("EndsOn") is null ? null : form.Date("EndsOn"), form.Optional("ExternalId"));
        form.Check(input);
        return await form.Submit(() => runner.Run(Act, input, who, stop), quota =>
        {
            new Flash(Say($"The quota of {quota.SalesPersonName} is set."), Undo: $"/quotas/{quota.Id}/archive").Leave(http);
            return TypedResults.LocalRedirect($"/sales-people/{quota.SalesPersonId}");
        }, async status => QuotaFormPage.Show(new(form, (await runner.Read(QuotaForm.Choices, new(), who, stop))!), status), QuotaForm.Refusals);
    }

    static async Task<ShowQuota.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (!await db.SalesPeople.AnyAsync(person => person.Id == input.SalesPersonId && person.ArchivedAt == null, stop))
            throw InvalidInputException.In("salesPersonId", Say($"There is no sales person {input.SalesPersonId}."));
        return await ShowQuota.Of(Take(input, db, now), db, stop);
    }

    internal static Quota Take(Input input, Db db, DateTimeOffset now)
    {
        var quota = db.Add(Quota.Set(input.SalesPersonId, input.StartsOn, input.EndsOn, input.Amount, input.ExternalId.OrNull(), now)).Entity;
        db.Record(new QuotaSet(quota.SalesPerson, quota.StartsOn, quota.Amount), quota);
        return quota;
    }

    /// <summary>What would have to be given to set it as it is.</summary>
    internal static Input Said(Quota quota) => new(quota.SalesPerson, quota.StartsOn, quota.Amount, quota.EndsOn, quota.ExternalId);
}
