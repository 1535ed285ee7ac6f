using Entente.Platform;
using Entente.Strategize;
using Entente.Strategize.Products;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Opportunities;

/// <summary>The form of an opportunity: what it needs beside what was typed, and how it is read.</summary>
public static class OpportunityForm
{
    /// <param name="Id">Null: a new opportunity.</param>
    /// <param name="Version">The version that is being edited.</param>
    /// <param name="Meanwhile">What somebody else changed, when it was edited in two places.</param>
    public sealed record Model(PostedForm Form, Pickers Pickers, Id<Opportunity>? Id = null, int Version = 0, IReadOnlyList<Difference>? Meanwhile = null);

    /// <param name="Account">Whose opportunity it is, when that is known.</param>
    public sealed record Asked(Id<Account>? Account = null, Id<Partner>? Partner = null, string? Product = null, Id<Opportunity>? Opportunity = null);

    /// <param name="Currency">The program's own, which a new value starts with.</param>
    /// <param name="PartnerName">As the form writes it; null also for one that the reader may not see.</param>
    /// <param name="SalesPeople">The first by name who sell, and whoever works on it.</param>
    /// <param name="OfDeal">A deal opened it: customer, product and partner are not asked for.</param>
    public sealed record Pickers(IReadOnlyList<string> Families, string Currency, Id<Account>? Account, string? AccountName, string? PartnerName, string? Sku, bool OfDeal, IReadOnlyList<Choice> SalesPeople);

    /// <param name="Text">Name or external id.</param>
    public sealed record Called(string Text);

    /// <param name="Partners">Who is called so; two at most.</param>
    public sealed record Callers(IReadOnlyList<Id<Partner>> Partners);

    /// <summary>More do not fit into a picker.</summary>
    const int MostSalesPeople = 500;

    internal static readonly View<Asked, Pickers> Choices = new("sell.pick-opportunity-fields", Can.ChangeOpportunities, Pick);
    static readonly View<Called, Callers> Partners = new("sell.pick-partner", Can.ChangeOpportunities, PartnersCalled);

    internal static readonly IReadOnlyList<(string Code, string Field)> Refusals = [("external-id-taken", "ExternalId"), ("closed-before-opened", "ClosedOn")];

    static async Task<Pickers?> Pick(Asked input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        Id<Product>? sold = Id<Product>.TryParse(input.Product, null, out var product) ? product : null;
        return new(
            await db.FamilyNames(stop), (await db.Settings(stop)).Currency, input.Account,
            input.Account is { } account ? await Accounts.Visibility.VisibleTo(db.Accounts, who).Where(row => row.Id == account).Select(row => row.Name).SingleOrDefaultAsync(stop) : null,
            input.Partner is { } partner ? await Recruit.Partners.Visibility.VisibleTo(db.Partners, who).Where(row => row.Id == partner).Select(row => row.Name).SingleOrDefaultAsync(stop) : null,
            sold is null ? null : await db.Products.Where(row => row.Id == sold).Select(row => row.Sku).SingleOrDefaultAsync(stop),
            input.Opportunity is { } opportunity && await db.Opportunities.AnyAsync(row => row.Id == opportunity && row.Deal != null, stop),
            await SalesPeople(input.Opportunity, db, stop));
    }

    static async Task<IReadOnlyList<Choice>> SalesPeople(Id<Opportunity>? opportunity, Db db, CancellationToken stop)
    {
        var people = await db.SalesPeople.Where(person => person.ArchivedAt == null || db.Set<Opportunity>().Any(row => row.Id == opportunity && row.SalesPerson == person.Id))
            .OrderBy(person => person.NameKey).ThenBy(person => person.Id).Take(MostSalesPeople).Select(person => new { person.Id, person.Name }).ToListAsync(stop);
        return [.. people.Select(person => new Choice($"{person.Id}", person.Name))];
    }

    static async Task<Callers?> PartnersCalled(Called input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var key = CompanyName.Fold(input.Text);
        return new(await Recruit.Partners.Visibility.VisibleTo(db.Partners, who).Where(partner => partner.ArchivedAt == null && (partner.ExternalId == input.Text || partner.NameKey == key))
            .OrderBy(partner => partner.Id).Select(partner => partner.Id).Take(2).ToListAsync(stop));
    }

    /// <summary>The partner that was typed by name or external id; what nobody or several are called is refused.</summary>
    internal static async Task<Id<Partner>?> TypedPartner(this PostedForm form, Runner runner, Actor who, CancellationToken stop)
    {
        if (form.Optional("Partner") is not { } text)
            return null;
        var found = (await runner.Read(Partners, new(text), who, stop))!.Partners;
        if (found is [var one])
            return one;
        form.Refuse("Partner", found.Count == 0 ? Say($"No partner is called “{text}”.") : Say($"Several partners are called “{text}”; give the external id."));
        return null;
    }

    internal static DateOnly? TypedDay(this PostedForm form, string field) => form.Optional(field) is null ? null : form.Date(field);

    internal static Id<SalesPerson>? TypedSalesPerson(this PostedForm form) => Id<SalesPerson>.TryParse(form.Text("SalesPerson"), null, out var id) ? id : null;

    internal static Money? TypedValue(this PostedForm form) => form.Optional("Value") is null ? null : form.Money("Value", form.Text("Value.Currency"));

    /// <summary>Each field of the form with its label and what the opportunity says now.</summary>
    internal static IReadOnlyList<(string Field, string Label, string? Now)> Fields(ChangeOpportunity.Input opportunity, Pickers pickers) =>
    [
        ("Stage", Say("Stage"), opportunity.Stage), ("Value", Say("Value"), Words.Number(opportunity.Value)), ("Value.Currency", Say("Currency"), opportunity.Value.Currency),
        ("Product", Say("Product"), pickers.Sku), ("Family", Say("Product family"), opportunity.Family), ("Partner", Say("Partner"), pickers.PartnerName), ("OwnerEmail", Say("Seller"), opportunity.OwnerEmail),
        ("OpenedOn", Say("Opened"), $"{opportunity.OpenedOn:O}"), ("ClosedOn", Say("Expected close"), $"{opportunity.ClosedOn:O}"), ("ExternalId", Say("External id"), opportunity.ExternalId), ("SalesPerson", Say("Sales person"), opportunity.SalesPersonId?.ToString()),
    ];
}
