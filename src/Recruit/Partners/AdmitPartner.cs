using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Recruit.Partners;

/// <summary>Staff take a company into the register of partners. That it looks like another is reported, never refused.</summary>
public static class AdmitPartner
{
    /// <param name="State">Active unless said otherwise.</param>
    /// <param name="ParentId">The headquarters of a branch.</param>
    /// <param name="ManagerEmail">Who answers for it; a partner manager answers for whom they admit.</param>
    public sealed record Input(
        [property: Required, StringLength(PartnerLimits.Name), OneLine] string Name,
        [property: Given] Country Country,
        [property: Required] IReadOnlyList<PartnerTypes> Types,
        PartnerState? State = null,
        [property: StringLength(PartnerLimits.Domain)] string? Domain = null,
        [property: StringLength(PartnerLimits.Place)] string? City = null,
        [property: StringLength(PartnerLimits.Place)] string? Street = null,
        [property: StringLength(PartnerLimits.Short)] string? Postcode = null,
        [property: StringLength(PartnerLimits.Short)] string? Phone = null,
        [property: StringLength(PartnerLimits.RegistryNumber)] string? RegistryNumber = null,
        Id<Partner>? ParentId = null,
        [property: StringLength(PartnerLimits.Tier)] string? Tier = null,
        [property: StringLength(PartnerLimits.Email), EmailAddress] string? ManagerEmail = null,
        [property: CurrencyCode] string? Currency = null,
        [property: StringLength(PartnerLimits.ExternalId)] string? ExternalId = null);

    internal static readonly Act<Input, ShowPartner.View> Act = new("recruit.admit-partner", Can.AdmitPartners, Run);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/partners", created: partner => $"/partners/{partner.Id}");
        doors.Portal.MapGet("/partners/new", Form).RequireAuthorization(Act.May);
        doors.Portal.MapPost("/partners/new", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Form(Actor who, Runner runner, CancellationToken stop) => PartnerFormPage.Show(new(new(), (await runner.Read(PartnerForm.Choices, new(), who, stop))!));

    static async Task<IResult> Submit([FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var input = new Input(
            form.Text("Name"), form.TypedCountry(), form.TypedTypes(), Enum.TryParse<PartnerState>(form.Text("State"), ignoreCase: true, out var state) ? state : null,
            form.Optional("Domain"), form.Optional("City"), form.Optional("Street"), form.Optional("Postcode"), form.Optional("Phone"), form.Optional("RegistryNumber"),
            await form.TypedParent(runner, who, stop), form.Optional("Tier"), form.Optional("ManagerEmail"), form.Optional("Currency"), form.Optional("ExternalId"));
        form.Check(input);
        return await form.Submit(() => runner.Run(Act, input, who, stop), partner =>
        {
            new Flash(partner.Findings is [var like, ..] ? Say($"{partner.Name} was added. {like.Text}") : Say($"{partner.Name} was added."), Tone: partner.Findings is [_, ..] ? Tone.Attention : Tone.Good).Leave(http);
            return TypedResults.LocalRedirect($"/partners/{partner.Id}");
        }, async status => PartnerFormPage.Show(new(form, (await runner.Read(PartnerForm.Choices, new(), who, stop))!), status), PartnerForm.Refusals);
    }

    static async Task<ShowPartner.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        await Parents.Check(db, input.ParentId, null, who, stop);
        var partner = db.Admit(Partner.Admit(Details(input, who), now, input.State ?? PartnerState.Active));
        if (who.Reach == Reach.Managed)
            await db.LookBehindTheWall(stop); // to say that the company is here already, without saying who
        var like = await LikePartners.Find(db, partner, who, now, stop);
        db.Record(new PartnerAdmitted(partner.Name, partner.Country, partner.Types.Each(), partner.State, [.. like.Select(one => one.PartnerId).OfType<Id<Partner>>()]), partner, partner.Id);
        return ShowPartner.View.Of(partner, db) with { Findings = like };
    }

    internal static PartnerDetails Details(Input input, Actor who) => new(
        input.Name, input.Country, input.Types.Together(), Text(input.Tier), Text(input.Domain), Text(input.City), Text(input.Street), Text(input.Postcode), Text(input.Phone),
        Text(input.RegistryNumber), input.ParentId, ManagerOf(input, who), input.Currency, Text(input.ExternalId));

    static string? ManagerOf(Input input, Actor who)
    {
        if (who.Reach != Reach.Managed)
            return Text(input.ManagerEmail);
        return input.ManagerEmail is null || Person.Fold(input.ManagerEmail) == who.Handle ? who.Handle
            : throw InvalidInputException.In("managerEmail", Say("A partner manager answers for whom they admit; leave this out."));
    }

    /// <summary>Without spaces around it; null when nothing is left.</summary>
    internal static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();
}

/// <summary>How long the texts of a partner may be.</summary>
static class PartnerLimits
{
    public const int Name = 200, Domain = 253, Place = 200, Short = 40, RegistryNumber = 60, Tier = 60, Email = 254, ExternalId = 200, Reason = 400;
}
