using Entente.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Recruit.Partners;

/// <summary>The form of <see cref="ChangePartner"/>: fields that aren't in it, because the reader may not change them, keep their value.</summary>
static class EditPartner
{
    public static void Map(Doors doors)
    {
        doors.Portal.MapGet("/partners/{id:guid}/edit", Form).RequireAuthorization(ChangePartner.Act.May);
        doors.Portal.MapPost("/partners/{id:guid}/edit", Submit).RequireAuthorization(ChangePartner.Act.May);
    }

    static async Task<IResult> Form(Id<Partner> id, Actor who, Runner runner, CancellationToken stop) =>
        await runner.Read(ChangePartner.Before, new(id), who, stop) is { } partner
            ? PartnerFormPage.Show(new(
                PostedForm.Of([.. Fields(partner, await NameOf(partner.ParentId, runner, who, stop)).Select(field => (field.Field, field.Now))]),
                (await runner.Read(PartnerForm.Choices, new(), who, stop))!, id, partner.Version))
            : TypedResults.NotFound();

    static async Task<IResult> Submit(Id<Partner> id, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Read(ChangePartner.Before, new(id), who, stop) is not { } seen)
            return TypedResults.NotFound();
        var form = new PostedForm(typed);
        var input = await Read(form, seen, runner, who, stop);
        form.Check(input);
        return await form.Submit(() => runner.Run(ChangePartner.Act, input, who, stop), partner =>
        {
            Flash.Saved(ChangePartner.Act, seen with { Version = partner.Version }, input.Version, partner).Leave(http);
            return TypedResults.LocalRedirect($"/partners/{id}");
        }, Again, PartnerForm.Refusals);

        async Task<IResult> Again(int status)
        {
            if (await runner.Read(ChangePartner.Before, new(id), who, stop) is not { } now)
                return TypedResults.NotFound();
            var stale = status == StatusCodes.Status412PreconditionFailed;
            var pickers = (await runner.Read(PartnerForm.Choices, new(), who, stop))!;
            var inForm = Fields(now, await NameOf(now.ParentId, runner, who, stop)).Where(field => typed.ContainsKey(field.Field));
            return PartnerFormPage.Show(new(form, pickers, id, stale ? now.Version : input.Version, stale ? form.Against([.. inForm]) : null), status);
        }
    }

    static async Task<ChangePartner.Input> Read(PostedForm form, ChangePartner.Input seen, Runner runner, Actor who, CancellationToken stop)
    {
        var own = seen with
        {
            Street = form.Optional("Street"),
            Postcode = form.Optional("Postcode"),
            City = form.Optional("City"),
            Domain = form.Optional("Domain"),
            Phone = form.Optional("Phone"),
            Version = form.Number("Version"),
        };
        return !who.IsStaff ? own : own with
        {
            Name = form.Text("Name"),
            Country = form.TypedCountry(),
            Types = form.TypedTypes(),
            RegistryNumber = form.Optional("RegistryNumber"),
            ParentId = form.Text("Parent") == await NameOf(seen.ParentId, runner, who, stop) ? seen.ParentId : await form.TypedParent(runner, who, stop),
            Tier = form.Optional("Tier"),
            Currency = form.Optional("Currency"),
            ManagerEmail = who.Reach == Reach.Managed ? seen.ManagerEmail : form.Optional("ManagerEmail"),
            ExternalId = form.Optional("ExternalId"),
        };
    }

    static async Task<string> NameOf(Id<Partner>? parent, Runner runner, Actor who, CancellationToken stop) =>
        parent is { } id && await runner.Read(ChangePartner.Before, new(id), who, stop) is { } known ? known.Name : "";

    static IEnumerable<(string Field, string Label, string? Now)> Fields(ChangePartner.Input partner, string parent) =>
    [
        ("Name", Say("Name"), partner.Name), ("Country", Say("Country"), partner.Country.Code), ("Types", Say("What it is to us"), string.Join(',', partner.Types.Select(PartnerForm.Lower))),
        ("Street", Say("Street and number"), partner.Street), ("Postcode", Say("Postcode"), partner.Postcode), ("City", Say("City"), partner.City),
        ("Domain", Say("Web domain"), partner.Domain), ("Phone", Say("Telephone"), partner.Phone), ("RegistryNumber", Say("Registry number"), partner.RegistryNumber),
        ("Parent", Say("Headquarters"), parent), ("Tier", Say("Tier"), partner.Tier), ("Currency", Say("Currency of its statements"), partner.Currency),
        ("ManagerEmail", Say("Partner manager"), partner.ManagerEmail), ("ExternalId", Say("External id"), partner.ExternalId),
    ];
}
