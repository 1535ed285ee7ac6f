using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Entente.Recognition;
using Entente.Sell.Deals;
using Entente.Strategize;

namespace Entente.Sell.Leads;

/// <summary>Somebody takes a lead in: by form, by API, by file; one act. It is recognized, scored and, if the program says so and nothing is in doubt, offered at once.</summary>
public static class AddLead
{
    /// <param name="Family">The product family that the person asks for; null: not said.</param>
    /// <param name="Value">What the sale may bring.</param>
    /// <param name="Language">BCP 47: <c>de</c>.</param>
    /// <param name="Consent">The words to which the person agreed.</param>
    public sealed record Input(
        [property: Required] Input.CompanyInput Company,
        Input.ContactInput? Contact = null,
        [property: StringLength(LeadLimits.Text)] string? Need = null,
        [property: StringLength(DealLimits.Family), OneLine] string? Family = null,
        Id<Product>? ProductId = null,
        [property: ZeroOrMore] Money? Value = null,
        [property: StringLength(LeadLimits.Language), OneLine] string? Language = null,
        [property: StringLength(LeadLimits.Industry), OneLine] string? Industry = null,
        [property: StringLength(LeadLimits.Consent)] string? Consent = null,
        LeadSource? Source = null,
        [property: StringLength(DealLimits.ExternalId)] string? ExternalId = null)
    {
        public sealed record CompanyInput(
            [property: Required, StringLength(DealLimits.CustomerName), OneLine] string Name,
            [property: Given] Country Country,
            [property: StringLength(DealLimits.CustomerPart)] string? Domain = null,
            [property: StringLength(DealLimits.CustomerPart)] string? City = null,
            [property: StringLength(DealLimits.CustomerPart)] string? Street = null,
            [property: StringLength(DealLimits.CustomerPart)] string? Postcode = null,
            [property: StringLength(DealLimits.CustomerPart)] string? Phone = null,
            [property: StringLength(DealLimits.CustomerPart)] string? RegistryNumber = null);

        public sealed record ContactInput(
            [property: StringLength(LeadLimits.Contact), OneLine] string? Name = null,
            [property: EmailAddress, StringLength(LeadLimits.Email)] string? Email = null,
            [property: StringLength(LeadLimits.Phone), OneLine] string? Phone = null);
    }

    internal static readonly Act<Input, LeadView> Act = new("sell.add-lead", Can.AddLeads, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/leads", created: lead => $"/leads/{lead.Id}");

    static async Task<LeadView?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var family = input.Family.OrNull() is { } said ? await db.KnownFamily(said, stop) : (Family?)null;
        if (input.ProductId is { } product && !await db.IsOffered(product, stop))
            throw InvalidInputException.In("productId", Say($"There is no product {product}."));
        var rules = await db.LeadRulesNow(now, stop);
        var lead = await db.Take(Draft(input, family, who.Door switch { Door.Api => LeadSource.Api, Door.Import => LeadSource.File, _ => LeadSource.Form }), rules, now, stop);
        if (rules.Policy.RouteAtOnce && lead.WhyNotOffer() is null)
        {
            await db.HoldRouting(stop);
            await db.PlaceNext(lead, await db.LeadDesk(now, stop), OfferWay.Routed, now, stop);
        }

        return await LeadView.Of(lead, db, who, now, stop);
    }

    internal static LeadDraft Draft(Input input, Family? family, LeadSource source) => new(
        input.Source ?? source, new Evidence(input.Company.Name.Trim(), input.Company.Country, input.Company.Domain.OrNull(), input.Company.City.OrNull(), input.Company.Street.OrNull(), input.Company.Postcode.OrNull(),
            input.Company.Phone.OrNull(), input.Company.RegistryNumber.OrNull()),
        new(input.Contact?.Name.OrNull(), input.Contact?.Email.OrNull(), input.Contact?.Phone.OrNull()), input.Need.OrNull(), family, input.ProductId, input.Value, input.Language.OrNull(), input.Industry.OrNull(),
        input.Consent.OrNull(), input.ExternalId.OrNull());

    /// <summary>Takes a lead in, recognized and scored.</summary>
    /// <param name="db">In the name of who sees all.</param>
    internal static async Task<Lead> Take(this Db db, LeadDraft draft, LeadRules rules, DateTimeOffset now, CancellationToken stop)
    {
        var lead = Lead.Take(draft, now);
        var likes = await LeadLikes.Of(lead, db, rules.Today, stop);
        lead.Recognize(likes.Account, likes.InDoubt);
        db.Add(lead);
        await db.Score(lead, rules, stop);
        db.Recognition.Add(db, LeadKind.Company, lead);
        db.AddWords(LeadKind.Search, lead);
        db.Record(new LeadCame(lead.Company.Name, lead.Company.Country, lead.Source, lead.Score, lead.InDoubt), lead);
        return lead;
    }
}
