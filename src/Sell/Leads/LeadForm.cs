using Entente.Platform;
using Entente.Sell.Accounts;
using Entente.Sell.Deals;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Sell.Leads;

/// <summary>The form of <see cref="AddLead"/>.</summary>
public static class LeadForm
{
    public sealed record Model(PostedForm Form, Pickers Pickers);

    public sealed record Pickers(IReadOnlyList<Choice> Families, string Currency);

    public sealed record Nothing;

    static readonly View<Nothing, Pickers> Choices = new("sell.pick-lead-fields", Can.AddLeads, async (_, _, db, _, stop) =>
        new([.. (await db.FamilyNames(stop)).Select(family => new Choice(family, family))], (await db.Settings(stop)).Currency));

    public static void Map(Doors doors)
    {
        doors.Portal.MapGet("/leads/new", async (Actor who, Runner runner, CancellationToken stop) => AddLeadPage.Show(new(new(), (await runner.Read(Choices, new(), who, stop))!))).RequireAuthorization(AddLead.Act.May);
        doors.Portal.MapPost("/leads/new", Submit).RequireAuthorization(AddLead.Act.May);
    }

    static async Task<IResult> Submit([FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var input = Read(form);
        form.Check(input);
        return await form.Submit(() => runner.Run(AddLead.Act, input, who, stop), lead =>
        {
            new Flash(lead.Vendor?.InDoubt == true ? Say($"{lead.Company.Name} is taken in. It may be known already: see below.") : Say($"{lead.Company.Name} is taken in, with {lead.Score} points."),
                Tone: lead.Vendor?.InDoubt == true ? Tone.Attention : Tone.Good).Leave(http);
            return TypedResults.LocalRedirect($"/leads/{lead.Id}");
        }, async status => AddLeadPage.Show(new(form, (await runner.Read(Choices, new(), who, stop))!), status), ("external-id-taken", "ExternalId"));
    }

    internal static AddLead.Input Read(PostedForm form) => new(
        new(form.Text("Company.Name"), form.TypedCountry("Company.Country"), form.Optional("Company.Domain"), form.Optional("Company.City"), form.Optional("Company.Street"), form.Optional("Company.Postcode")),
        new(form.Optional("Contact.Name"), form.Optional("Contact.Email"), form.Optional("Contact.Phone")), form.Optional("Need"), form.Optional("Family"), null,
        form.Optional("Value") is null ? null : form.Money("Value", Currency.IsKnown(form.Text("Value.Currency")) ? form.Text("Value.Currency") : "EUR"),
        form.Optional("Language"), form.Optional("Industry"), form.Optional("Consent"), Enum.TryParse<LeadSource>(form.Text("Source"), out var source) ? source : null, form.Optional("ExternalId"));
}
