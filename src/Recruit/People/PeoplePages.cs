using Entente.Platform;
using Entente.Recruit.Partners;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Recruit.People;

/// <summary>The pages on which people get access, another role, or none: the same for a partner's people and for the vendor's.</summary>
public static class PeoplePages
{
    /// <summary>Whose people a page is about.</summary>
    /// <param name="Title">The name of the partner, or "Colleagues".</param>
    /// <param name="Base">The route of their list.</param>
    /// <param name="Above">The page above the list.</param>
    /// <param name="Partner">Null: the vendor's own.</param>
    public sealed record Place(string Title, string Base, IReadOnlyList<(string Title, string Href)> Above, IReadOnlyList<string> Roles, bool MayManage, Id<Partner>? Partner);

    public sealed record ListModel(Place Place, ListOf<PersonView> People, bool Left);

    public sealed record PersonModel(Place Place, PersonView Person, PostedForm Form, IReadOnlyList<ShownPanel> Panels);

    /// <summary>What other pillars hang on a place that the reader sees.</summary>
    internal static readonly View<One<Membership>, IReadOnlyList<ShownPanel>, Panels<Membership>> Beside = new("recruit.read-beside-person", Can.SeePeople,
        async (place, who, db, panels, now, stop) => await panels.Of(place.Id, who, db, now, stop));

    public sealed record InviteModel(Place Place, PostedForm Form);

    public static void Map(Doors doors)
    {
        const string partner = "/partners/{id:guid}/users";
        doors.Portal.MapGet(partner, ListOfPartner).RequireAuthorization(Can.SeePeople);
        doors.Portal.MapGet($"{partner}/new", NewOfPartner).RequireAuthorization(Can.ManagePeople);
        doors.Portal.MapPost($"{partner}/new", InviteOfPartner).RequireAuthorization(Can.ManagePeople);
        doors.Portal.MapGet($"{partner}/{{user:guid}}", PersonOfPartner).RequireAuthorization(Can.SeePeople);
        doors.Portal.MapPost($"{partner}/{{user:guid}}/role", (Id<Partner> id, Id<Membership> user, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop) =>
            ChangeRole(new(id, user, new PostedForm(typed).Text("Role")), who, runner, http, stop)).RequireAuthorization(Can.ManagePeople);
        doors.Portal.MapPost($"{partner}/{{user:guid}}/deactivate", (Id<Partner> id, Id<Membership> user, Actor who, Runner runner, HttpContext http, CancellationToken stop) =>
            Change(http, $"/partners/{id}/users", runner.Run(ChangePerson.Deactivate, new(id, user), who, stop))).RequireAuthorization(Can.ManagePeople);
        doors.Portal.MapPost($"{partner}/{{user:guid}}/reactivate", (Id<Partner> id, Id<Membership> user, Actor who, Runner runner, HttpContext http, CancellationToken stop) =>
            Change(http, $"/partners/{id}/users", runner.Run(ChangePerson.Reactivate, new(id, user), who, stop))).RequireAuthorization(Can.ManagePeople);
        doors.Portal.MapPost($"{partner}/{{user:guid}}/sign-out", (Id<Partner> id, Id<Membership> user, Actor who, Runner runner, HttpContext http, CancellationToken stop) =>
            SignedOut(http, $"/partners/{id}/users", runner.Run(ChangePerson.SignOut, new(id, user), who, stop))).RequireAuthorization(Can.ManagePeople);
    }

    static async Task<IResult> ListOfPartner(Id<Partner> id, bool? left, string? cursor, Actor who, Runner runner, CancellationToken stop) =>
        await PlaceOf(id, who, runner, stop) is { } place && await runner.Read(ListPeople.View, new(id, left ?? false, Cursor: string.IsNullOrEmpty(cursor) ? null : cursor), who, stop) is { } people
            ? ListPeoplePage.Show(new(place, people, left ?? false))
            : TypedResults.NotFound();

    static async Task<IResult> NewOfPartner(Id<Partner> id, Actor who, Runner runner, CancellationToken stop) =>
        await PlaceOf(id, who, runner, stop) is { } place ? InvitePersonPage.Show(new(place, new())) : TypedResults.NotFound();

    static async Task<IResult> InviteOfPartner(Id<Partner> id, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await PlaceOf(id, who, runner, stop) is not { } place)
            return TypedResults.NotFound();
        var form = new PostedForm(typed);
        var input = new InvitePerson.Input(id, form.Text("Email"), form.Text("Name"), form.Text("Role"));
        form.Check(input);
        return await Invite(form, place, () => runner.Run(InvitePerson.Act, input, who, stop), http);
    }

    static async Task<IResult> PersonOfPartner(Id<Partner> id, Id<Membership> user, Actor who, Runner runner, CancellationToken stop) =>
        await PlaceOf(id, who, runner, stop) is { } place && await runner.Read(ListPeople.One, new(id, user), who, stop) is { } person
            ? PersonPage.Show(new(place, person, PostedForm.Of(("Role", person.Role)), (await runner.Read(Beside, new(user), who, stop))!))
            : TypedResults.NotFound();

    static async Task<Place?> PlaceOf(Id<Partner> id, Actor who, Runner runner, CancellationToken stop) =>
        await runner.Read(ShowPartner.See, new(id), who, stop) is { } partner
            ? new(partner.Name, $"/partners/{id}/users", [(Say("Partners"), "/partners"), (partner.Name, $"/partners/{id}")], Role.OfPartners, who.May(Can.ManagePeople), id)
            : null;

    internal static Task<IResult> Invite(PostedForm form, Place place, Func<Task<PersonView?>> invite, HttpContext http) => form.Submit(invite, person =>
    {
        new Flash(Say($"{person.Name} gets a mail with a link that signs in, within seven days.")).Leave(http);
        return TypedResults.LocalRedirect(place.Base);
    }, status => Task.FromResult<IResult>(InvitePersonPage.Show(new(place, form), status)), ("member-already", "Email"));

    internal static async Task<IResult> SignedOut(HttpContext http, string list, Task<PersonView?> end)
    {
        if (await end is not { } person)
            return TypedResults.NotFound();
        new Flash(Say($"{person.Name} is signed out everywhere and may sign in anew.")).Leave(http);
        return TypedResults.LocalRedirect($"{list}/{person.Id}");
    }

    static async Task<IResult> ChangeRole(ChangePerson.RoleInput input, Actor who, Runner runner, HttpContext http, CancellationToken stop) =>
        await runner.Read(ListPeople.One, new(input.Id, input.User), who, stop) is { } before
            ? NewRole(http, $"/partners/{input.Id}/users", before, await runner.Run(ChangePerson.ChangeRole, input, who, stop), Undoing.By(ChangePerson.ChangeRole, input with { Role = before.Role }))
            : TypedResults.NotFound();

    /// <summary>What a new role says, with the way back to the one before.</summary>
    internal static IResult NewRole(HttpContext http, string list, PersonView before, PersonView? person, Undoing back)
    {
        if (person is null)
            return TypedResults.NotFound();
        var role = Words.Within(person.Role);
        (person.Role == before.Role ? new Flash(Say($"{person.Name} was {role} before; nothing changed."), Tone: Tone.Quiet) : new(Say($"{person.Name} is {role} now.")) { Back = back }).Leave(http);
        return TypedResults.LocalRedirect(list);
    }

    /// <summary>Access that ended or was opened again, each with the other as its way back.</summary>
    internal static async Task<IResult> Change(HttpContext http, string list, Task<PersonView?> change)
    {
        if (await change is not { } person)
            return TypedResults.NotFound();
        (person.LeftAt is null
            ? new Flash(Say($"{person.Name} has access again, as {Words.Within(person.Role)}."), Undo: $"{list}/{person.Id}/deactivate")
            : new Flash(Say($"{person.Name} has no access any more."), Undo: $"{list}/{person.Id}/reactivate")).Leave(http);
        return TypedResults.LocalRedirect(list);
    }
}
