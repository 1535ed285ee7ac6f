using Entente.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Recruit.People;

/// <summary>The owner's pages of the vendor's own people.</summary>
static class StaffPages
{
    const string List = "/settings/people";

    static PeoplePages.Place Place => new(Say("Colleagues"), List, [], Role.OfStaff, MayManage: true, null);

    public static void Map(Doors doors)
    {
        doors.Page(ManageStaff.View, List, (people, input) => ListPeoplePage.Show(new(Place, people, input.Left)));
        doors.Portal.MapGet($"{List}/new", () => InvitePersonPage.Show(new(Place, new()))).RequireAuthorization(Can.ManageStaff);
        doors.Portal.MapPost($"{List}/new", Invite).RequireAuthorization(Can.ManageStaff);
        doors.Portal.MapGet($"{List}/{{id:guid}}", async (Id<Membership> id, Actor who, Runner runner, CancellationToken stop) => await runner.Read(ManageStaff.See, new(id), who, stop) is { } person
            ? (IResult)PersonPage.Show(new(Place, person, PostedForm.Of(("Role", person.Role)), (await runner.Read(PeoplePages.Beside, new(id), who, stop))!))
            : TypedResults.NotFound()).RequireAuthorization(Can.ManageStaff);
        doors.Portal.MapPost($"{List}/{{id:guid}}/role", (Id<Membership> id, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop) =>
            ChangeRole(new(id, new PostedForm(typed).Text("Role")), who, runner, http, stop)).RequireAuthorization(Can.ManageStaff);
        doors.Portal.MapPost($"{List}/{{id:guid}}/deactivate", (Id<Membership> id, Actor who, Runner runner, HttpContext http, CancellationToken stop) =>
            PeoplePages.Change(http, List, runner.Run(ManageStaff.Deactivate, new(id), who, stop))).RequireAuthorization(Can.ManageStaff);
        doors.Portal.MapPost($"{List}/{{id:guid}}/reactivate", (Id<Membership> id, Actor who, Runner runner, HttpContext http, CancellationToken stop) =>
            PeoplePages.Change(http, List, runner.Run(ManageStaff.Reactivate, new(id), who, stop))).RequireAuthorization(Can.ManageStaff);
        doors.Portal.MapPost($"{List}/{{id:guid}}/sign-out", (Id<Membership> id, Actor who, Runner runner, HttpContext http, CancellationToken stop) =>
            PeoplePages.SignedOut(http, List, runner.Run(ManageStaff.SignOut, new(id), who, stop))).RequireAuthorization(Can.ManageStaff);
    }

    static async Task<IResult> ChangeRole(ManageStaff.RoleInput input, Actor who, Runner runner, HttpContext http, CancellationToken stop) =>
        await runner.Read(ManageStaff.See, new(input.Id), who, stop) is { } before
            ? PeoplePages.NewRole(http, List, before, await runner.Run(ManageStaff.ChangeRole, input, who, stop), Undoing.By(ManageStaff.ChangeRole, input with { Role = before.Role }))
            : TypedResults.NotFound();

    static async Task<IResult> Invite([FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var input = new ManageStaff.InviteInput(form.Text("Email"), form.Text("Name"), form.Text("Role"));
        form.Check(input);
        return await PeoplePages.Invite(form, Place, () => runner.Run(ManageStaff.Invite, input, who, stop), http);
    }
}
