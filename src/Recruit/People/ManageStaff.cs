using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.People;

/// <summary>The owner invites the vendor's own people, changes their roles, ends and reopens their access.</summary>
public static class ManageStaff
{
    /// <param name="Role">One of <see cref="Platform.Role.OfStaff"/>.</param>
    public sealed record InviteInput(
        [property: Required, EmailAddress, StringLength(254)] string Email,
        [property: Required, StringLength(200), OneLine] string Name,
        [property: Required, StaffRole] string Role);

    public sealed record Input([property: Given] Id<Membership> Id);

    public sealed record RoleInput([property: Given] Id<Membership> Id, [property: Required, StaffRole] string Role);

    /// <param name="Left">Those whose access has ended instead of the others.</param>
    public sealed record ListInput(bool Left = false, int Limit = Platform.ListInput.Usual, string? Cursor = null) : Platform.ListInput(Limit, Cursor);

    internal static readonly Act<InviteInput, PersonView, Invitations> Invite = new("recruit.invite-staff", Can.ManageStaff, RunInvite);
    internal static readonly Act<RoleInput, PersonView, Places> ChangeRole = new("recruit.change-staff-role", Can.ManageStaff, RunChange);
    internal static readonly Act<Input, PersonView, Places> Deactivate = new("recruit.deactivate-staff", Can.ManageStaff, RunLeave);
    internal static readonly Act<Input, PersonView, Places> Reactivate = new("recruit.reactivate-staff", Can.ManageStaff, RunReturn);
    internal static readonly Act<Input, PersonView, Places> SignOut = new("recruit.sign-staff-out", Can.ManageStaff, RunEnd);
    internal static readonly View<ListInput, ListOf<PersonView>> View = new("recruit.list-staff", Can.ManageStaff, List);
    internal static readonly View<One<Membership>, PersonView> See = new("recruit.show-staff", Can.ManageStaff, Show);

    public static void Map(Doors doors)
    {
        doors.Open(Invite, "/users", created: person => $"/users/{person.Id}");
        doors.Open(ChangeRole, "/users/{id:guid}/role");
        doors.Open(Deactivate, "/users/{id:guid}/deactivate");
        doors.Open(Reactivate, "/users/{id:guid}/reactivate");
        doors.Open(SignOut, "/users/{id:guid}/sign-out");
        doors.Show(View, "/users");
        doors.Show(See, "/users/{id:guid}");
    }

    static async Task<PersonView?> RunInvite(InviteInput input, Actor who, Db db, Invitations invitations, DateTimeOffset now, CancellationToken stop)
    {
        var (person, place) = await Invitations.Give(db, null, input.Email, input.Name, input.Role, now, stop);
        await invitations.Send(db, person, input.Name, (await db.Settings(stop)).Name, now, stop);
        db.Record(new PersonInvited(person.Id, input.Name.Trim(), person.Email, place.Role), person);
        return PersonView.Of(place, person);
    }

    static async Task<PersonView?> RunChange(RoleInput input, Actor who, Db db, Places places, DateTimeOffset now, CancellationToken stop)
    {
        if (await Find(db, input.Id, stop) is not var (place, person))
            return null;
        var before = place.Role;
        if (input.Role != Role.Owner)
            await KeepAnOwner(db, place, stop);
        place.ChangeRole(input.Role);
        db.Record(new PersonRoleChanged(person.Id, person.Name, before, place.Role), person);
        return Done(place, person, places);
    }

    internal static async Task<PersonView?> RunLeave(Input input, Actor who, Db db, Places places, DateTimeOffset now, CancellationToken stop)
    {
        if (await Find(db, input.Id, stop) is not var (place, person))
            return null;
        await KeepAnOwner(db, place, stop);
        place.Leave(now);
        person.EndSessions();
        db.Record(new PersonDeactivated(person.Id, person.Name), person);
        return Done(place, person, places);
    }

    internal static async Task<PersonView?> RunReturn(Input input, Actor who, Db db, Places places, DateTimeOffset now, CancellationToken stop)
    {
        if (await Find(db, input.Id, stop) is not var (place, person))
            return null;
        place.Return();
        db.Record(new PersonReactivated(person.Id, person.Name, place.Role), person);
        return Done(place, person, places);
    }

    static async Task<PersonView?> RunEnd(Input input, Actor who, Db db, Places places, DateTimeOffset now, CancellationToken stop)
    {
        if (await Find(db, input.Id, stop) is not var (place, person))
            return null;
        Refuse.If(place.WhyNotChange());
        person.EndSessions();
        db.Record(new PersonSignInsEnded(person.Id, person.Name), person);
        return Done(place, person, places);
    }

    /// <exception cref="RefusedException"><paramref name="place"/> is the last owner's, and nobody could let another in.</exception>
    static async Task KeepAnOwner(Db db, Membership place, CancellationToken stop)
    {
        if (place is not { Role: Role.Owner, IsActive: true })
            return;
        await db.Lock(["entente:owner"], stop);
        if (!await db.Memberships.AnyAsync(other => other.Partner == null && other.Id != place.Id && other.Role == Role.Owner && other.LeftAt == null, stop))
            Refuse.If(new("last-owner", "This is the last owner. Make somebody else one first."));
    }

    static async Task<ListOf<PersonView>?> List(ListInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var after = input.After<Mark>()?.Id;
        return (await db.Memberships.Where(place => place.Partner == null && input.Left == (place.LeftAt != null))
            .Where(place => after == null || place.Id > new Id<Membership>(after.Value))
            .Join(db.People, place => place.Person, person => person.Id, (place, person) => new { place, person })
            .OrderBy(row => row.place.Id).Take(input.Fetch).ToListAsync(stop))
            .Select(row => PersonView.Of(row.place, row.person)).ToList().Page(input, person => new Mark(person.Id.Value));
    }

    readonly record struct Mark(Guid Id);

    static async Task<PersonView?> Show(One<Membership> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await Find(db, input.Id, stop) is var (place, person) ? PersonView.Of(place, person) : null;

    static async Task<Found?> Find(Db db, Id<Membership> id, CancellationToken stop) => await (
        from place in db.Set<Membership>()
        join person in db.People on place.Person equals person.Id
        where place.Id == id && place.Partner == null
        select new Found(place, person)).SingleOrDefaultAsync(stop);

    sealed record Found(Membership Place, Person Person);

    static PersonView Done(Membership place, Person person, Places places)
    {
        places.Forget($"person:{person.Id}");
        return PersonView.Of(place, person);
    }
}

/// <summary>One of the roles of the vendor's people.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class StaffRoleAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is string role && Platform.Role.OfStaff.Contains(role);
    public override string FormatErrorMessage(string name) => Say($"Give one of {string.Join(", ", Platform.Role.OfStaff)}.");
}
