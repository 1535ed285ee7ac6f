using Entente.Platform;
using Entente.Sell.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Sell.Opportunities;

/// <summary>The forms of <see cref="OpenOpportunity"/> and <see cref="ChangeOpportunity"/>.</summary>
static class EditOpportunity
{
    public static void Map(Doors doors)
    {
        doors.Portal.MapGet("/opportunities/new", New).RequireAuthorization(Can.ChangeOpportunities);
        doors.Portal.MapPost("/opportunities/new", Open).RequireAuthorization(Can.ChangeOpportunities);
        doors.Portal.MapGet("/opportunities/{id:guid}/edit", Form).RequireAuthorization(Can.ChangeOpportunities);
        doors.Portal.MapPost("/opportunities/{id:guid}/edit", Change).RequireAuthorization(Can.ChangeOpportunities);
    }

    static async Task<IResult> New(Id<Account>? account, Actor who, Runner runner, CancellationToken stop) =>
        OpportunityFormPage.Show(new(new(), (await runner.Read(OpportunityForm.Choices, new(account), who, stop))!));

    static async Task<IResult> Open([FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        Id<Account>? account = Id<Account>.TryParse(form.Text("AccountId"), null, out var id) ? id : null;
        var customer = account is null && form.Optional("Customer.Name") is { } name ? new OpenAccount.Input(name, form.TypedCountry("Customer.Country")) : null;
        var input = new OpenOpportunity.Input(
            form.Text("Stage"), account, customer, form.Optional("Product"), form.Optional("Family"), form.TypedValue(), await form.TypedPartner(runner, who, stop),
            form.Optional("OwnerEmail"), form.TypedDay("OpenedOn"), form.TypedDay("ClosedOn"), form.Optional("ExternalId"), form.TypedSalesPerson());
        form.Check(input);
        return await form.Submit(() => runner.Run(OpenOpportunity.Act, input, who, stop), opportunity =>
        {
            new Flash(Say("The opportunity was added.")).Leave(http);
            return TypedResults.LocalRedirect($"/opportunities/{opportunity.Id}");
        }, async status => OpportunityFormPage.Show(new(form, (await runner.Read(OpportunityForm.Choices, new(account), who, stop))!), status), OpportunityForm.Refusals);
    }

    static async Task<IResult> Form(Id<Opportunity> id, Actor who, Runner runner, CancellationToken stop)
    {
        if (await runner.Read(ChangeOpportunity.Before, new(id), who, stop) is not { } opportunity)
            return TypedResults.NotFound();
        var pickers = await Pickers(opportunity, runner, who, stop);
        return OpportunityFormPage.Show(new(PostedForm.Of([.. OpportunityForm.Fields(opportunity, pickers).Select(field => (field.Field, field.Now))]), pickers, id, opportunity.Version));
    }

    static async Task<IResult> Change(Id<Opportunity> id, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Read(ChangeOpportunity.Before, new(id), who, stop) is not { } seen)
            return TypedResults.NotFound();
        var form = new PostedForm(typed);
        var input = await Read(form, seen, await Pickers(seen, runner, who, stop), runner, who, stop);
        form.Check(input);
        return await form.Submit(() => runner.Run(ChangeOpportunity.Act, input, who, stop), opportunity =>
        {
            Flash.Saved(ChangeOpportunity.Act, seen with { Version = opportunity.Version }, input.Version, opportunity).Leave(http);
            return TypedResults.LocalRedirect($"/opportunities/{id}");
        }, Again, OpportunityForm.Refusals);

        async Task<IResult> Again(int status)
        {
            if (await runner.Read(ChangeOpportunity.Before, new(id), who, stop) is not { } now)
                return TypedResults.NotFound();
            var stale = status == StatusCodes.Status412PreconditionFailed;
            var pickers = await Pickers(now, runner, who, stop);
            var inForm = OpportunityForm.Fields(now, pickers).Where(field => typed.ContainsKey(field.Field));
            return OpportunityFormPage.Show(new(form, pickers, id, stale ? now.Version : input.Version, stale ? form.Against([.. inForm]) : null), status);
        }
    }

    /// <summary>What isn't in the form keeps its value: the customer, a partner that the reader may not see, and for a deal's opportunity what is the deal's.</summary>
    static async Task<ChangeOpportunity.Input> Read(PostedForm form, ChangeOpportunity.Input seen, OpportunityForm.Pickers pickers, Runner runner, Actor who, CancellationToken stop)
    {
        var input = seen with
        {
            Stage = form.Text("Stage"),
            Value = form.Money("Value", form.Text("Value.Currency")),
            OpenedOn = form.Date("OpenedOn"),
            ClosedOn = form.TypedDay("ClosedOn"),
            OwnerEmail = form.Optional("OwnerEmail"),
            ExternalId = form.Optional("ExternalId"),
            SalesPersonId = pickers.SalesPeople.Count > 0 ? form.TypedSalesPerson() : seen.SalesPersonId,
            Version = form.Number("Version"),
        };
        return pickers.OfDeal ? input : input with
        {
            Product = form.Optional("Product"),
            Family = form.Optional("Family"),
            PartnerId = form.Optional("Partner") == pickers.PartnerName ? seen.PartnerId : await form.TypedPartner(runner, who, stop),
        };
    }

    static async Task<OpportunityForm.Pickers> Pickers(ChangeOpportunity.Input opportunity, Runner runner, Actor who, CancellationToken stop) =>
        (await runner.Read(OpportunityForm.Choices, new(opportunity.AccountId, opportunity.PartnerId, opportunity.Product, opportunity.Id), who, stop))!;
}
