using Entente.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>The form of <see cref="RegisterDeal"/>. What was typed is kept as a draft: on request, while typing, and when something needs another look.</summary>
public static class DealForm
{
    /// <param name="Draft">The draft that is being written on.</param>
    /// <param name="Drafts">Others of the same author, the newest first.</param>
    public sealed record Model(PostedForm Form, Pickers Pickers, Id<DealDraft>? Draft, IReadOnlyList<SaveDraft.View> Drafts);

    /// <param name="Partners">For staff: for whom they may register. Null: for the own company.</param>
    /// <param name="Country">Of the own company.</param>
    /// <param name="Currency">Of the own company, or the program's.</param>
    public sealed record Pickers(IReadOnlyList<Choice>? Partners, IReadOnlyList<Choice> Families, string? Country, string Currency, IReadOnlyList<string> Currencies, DateOnly Today);

    public sealed record Nothing;

    static readonly View<Nothing, Pickers> Choices = new("sell.pick-deal-fields", Can.RegisterDeals, Pick);

    public static void Map(Doors doors)
    {
        doors.Portal.MapGet("/deals/new", New).RequireAuthorization(RegisterDeal.Act.May);
        doors.Portal.MapPost("/deals/new", Submit).RequireAuthorization(RegisterDeal.Act.May);
    }

    static async Task<IResult> New(Guid? draft, Actor who, Runner runner, CancellationToken stop)
    {
        var drafts = (await runner.Read(SaveDraft.Mine, new(), who, stop))!.Items;
        if (draft is null)
            return RegisterDealPage.Show(new(new(), (await runner.Read(Choices, new(), who, stop))!, null, drafts));
        var kept = drafts.FirstOrDefault(row => row.Id.Value == draft);
        return kept is null ? TypedResults.NotFound() : RegisterDealPage.Show(new(
            PostedForm.Of([.. kept.Typed.Select(field => (field.Key, (string?)field.Value))]), (await runner.Read(Choices, new(), who, stop))!, kept.Id, [.. drafts.Where(row => row != kept)]));
    }

    static async Task<IResult> Submit([FromForm] IFormCollection typed, Actor who, Runner runner, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var input = Read(form);
        form.Check(input);
        var draft = Id<DealDraft>.TryParse(form.Text("Draft"), null, out var id) ? id : (Id<DealDraft>?)null;
        try
        {
            if (!form.HasErrors)
            {
                if (await runner.Run(RegisterDeal.Act, input, who, stop) is not { } deal)
                    return TypedResults.NotFound();
                if (draft is { } done)
                    await runner.Run(DropDraft.Act, new(done), who, stop);
                return TypedResults.LocalRedirect($"/deals/{deal.Id}/registered");
            }
        }
        catch (InvalidInputException invalid)
        {
            foreach (var (field, texts) in invalid.Errors)
                form.Refuse(field, texts[0]);
        }

        if (who.PersonId is not null && (draft is not null || form.Text("Customer.Name").Length > 0))
            draft = (await runner.Run(SaveDraft.Act, SaveDraft.Read(typed), who, stop))?.Id ?? draft;
        var pickers = (await runner.Read(Choices, new(), who, stop))!;
        if (RegisterDeal.WhyNotClose(input.ExpectedClose, pickers.Today) is { } passed)
            form.Refuse("ExpectedClose", passed); // said with everything else that is wrong, not after it
        return RegisterDealPage.Show(new(form, pickers, draft, []), StatusCodes.Status422UnprocessableEntity);
    }

    static RegisterDeal.Input Read(PostedForm form)
    {
        _ = Country.TryParse(form.Text("Customer.Country"), out var country);
        var currency = form.Text("Value.Currency");
        return new(
            new(form.Text("Customer.Name"), country, Optional("Customer.Domain"), Optional("Customer.City"), Optional("Customer.Street"), Optional("Customer.Postcode"),
                Optional("Customer.Phone"), Optional("Customer.RegistryNumber")),
            form.Text("Family"), form.Money("Value", Currency.IsKnown(currency) ? currency : "EUR"), form.Date("ExpectedClose"),
            Id<Partner>.TryParse(form.Text("PartnerId"), null, out var partner) ? partner : null, null,
            Optional("Contact"), Optional("Note"), null, form.Text("Renewal") == "true");

        string? Optional(string field) => form.Text(field) is { Length: > 0 } text ? text : null;
    }

    static async Task<Pickers?> Pick(Nothing input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var partners = await db.Partners.Served(who).Where(partner => partner.ArchivedAt == null && partner.State == PartnerState.Active)
            .OrderBy(partner => partner.NameKey).Select(partner => new { partner.Id, partner.Name, partner.Country, partner.Currency }).Take(2000).ToListAsync(stop);
        var own = who.IsStaff ? null : partners.SingleOrDefault();
        var currency = own?.Currency ?? await db.Set<ProgramSettings>().Select(settings => settings.Currency).SingleAsync(stop);
        return new(
            who.IsStaff ? [.. partners.Select(partner => new Choice($"{partner.Id}", partner.Name))] : null,
            [.. (await db.FamilyNames(stop)).Select(family => new Choice(family, family))],
            own?.Country.Code, currency, [.. new[] { currency }.Union(Currency.InUse)], (await db.DealRulesNow(now, stop)).Today);
    }
}
