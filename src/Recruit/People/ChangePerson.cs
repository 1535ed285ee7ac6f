using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.People;

/// <summary>A partner's person gets another role, loses access at once, gets it back, or is signed out everywhere.</summary>
public static class ChangePerson
{
    /// <param name="Id">The partner.</param>
    /// <param name="User">The place.</param>
    public sealed record Input([property: Given] Id<Partner> Id, [property: Given] Id<Membership> User);

    /// <inheritdoc cref="Input"/>
    public sealed record RoleInput([property: Given] Id<Partner> Id, [property: Given] Id<Membership> User, [property: Required, PartnerRole] string Role);

    internal static readonly Act<RoleInput, PersonView, Places> ChangeRole = new("recruit.change-role", Can.ManagePeople, Change);
    internal static readonly Act<Input, PersonView, Places> Deactivate = new("recruit.deactivate-person", Can.ManagePeople, Leave);
    internal static readonly Act<Input, PersonView, Places> Reactivate = new("recruit.reactivate-person", Can.ManagePeople, Return);

    internal static readonly Act<Input, PersonView, Places> SignOut = new("recruit.sign-person-out", Can.ManagePeople, End);

    public static void Map(Doors doors)
    {
        doors.Open(SignOut, "/partners/{id:guid}/users/{user:guid}/sign-out");
        doors.Open(ChangeRole, "/partners/{id:guid}/users/{user:guid}/role");
        doors.Open(Deactivate, "/partners/{id:guid}/users/{user:guid}/deactivate");
        doors.Open(Reactivate, "/partners/{id:guid}/users/{user:guid}/reactivate");
    }

    static async Task<PersonView?> Change(RoleInput input, Actor who, Db db, Places places, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.PlaceAt(input.Id, input.User, who, stop) is not { } found)
            return null;
        var before = found.Place.Role;
        if (input.Role != Role.PartnerAdmin)
            await KeepAnAdmin(db, found.Place, stop);
        found.Place.ChangeRole(input.Role);
        db.Record(new PersonRoleChanged(found.Person.Id, NameOf(found), before, input.Role), found.Partner, found.Partner.Id);
        return Done(found, places);
    }

    internal static async Task<PersonView?> Leave(Input input, Actor who, Db db, Places places, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.PlaceAt(input.Id, input.User, who, stop) is not { } found)
            return null;
        await KeepAnAdmin(db, found.Place, stop);
        found.Place.Leave(now);
        found.Person.EndSessions();
        db.Record(new PersonDeactivated(found.Person.Id, NameOf(found)), found.Partner, found.Partner.Id);
        return Done(found, places);
    }

    internal static async Task<PersonView?> Return(Input input, Actor who, Db db, Places places, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.PlaceAt(input.Id, input.User, who, stop) is not { } found)
            return null;
        found.Place.Return();
        db.Record(new PersonReactivated(found.Person.Id, NameOf(found), found.Place.Role), found.Partner, found.Partner.Id);
        return Done(found, places);
    }

    /// <summary>A device was lost, or somebody else was seen in it: all sign-ins of the person end, and they may sign in anew.</summary>
    static async Task<PersonView?> End(Input input, Actor who, Db db, Places places, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.PlaceAt(input.Id, input.User, who, stop) is not { } found)
            return null;
        Refuse.If(found.Place.WhyNotChange());
        found.Person.EndSessions();
        db.Record(new PersonSignInsEnded(found.Person.Id, NameOf(found)), found.Partner, found.Partner.Id);
        return Done(found, places);
    }

    /// <summary>A partner without an administrator could let nobody in. Under a lock, because two administrators may go at the same moment.</summary>
    /// <exception cref="RefusedException"><paramref name="place"/> is the last one.</exception>
    static async Task KeepAnAdmin(Db db, Membership place, CancellationToken stop)
    {
        if (place is not { Role: Role.PartnerAdmin, IsActive: true })
            return;
        await db.Lock([LockOf(place.Partner!.Value)], stop);
        if (!await db.Memberships.AnyAsync(other => other.Partner == place.Partner && other.Id != place.Id && other.Role == Role.PartnerAdmin && other.LeftAt == null, stop))
            Refuse.If(LastAdmin);
    }

    internal static readonly Refusal LastAdmin = new("last-admin", "This is the partner's last administrator. Make somebody else one first.");

    /// <summary>What is held while it is found out whether somebody is the last administrator.</summary>
    internal static string LockOf(Id<Partner> partner) => $"people:{partner}";

    static string NameOf(ListPeople.Found found) => found.Place.CalledAs ?? found.Person.Name;

    static PersonView Done(ListPeople.Found found, Places places)
    {
        places.Forget($"person:{found.Person.Id}");
        return PersonView.Of(found.Place, found.Person);
    }
}
