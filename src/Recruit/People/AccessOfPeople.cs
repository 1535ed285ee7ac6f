using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.People;

/// <summary>Ends the access of anybody whom one manages, or gives it back: by the place alone, whosever people they are.</summary>
public static class AccessOfPeople
{
    static readonly Act<One<Membership>, PersonView, Places> End = new("recruit.end-access", Can.ManagePeople, (place, who, db, places, now, stop) =>
        Do(place.Id, who, db, partner => ChangePerson.Leave(new(partner, place.Id), who, db, places, now, stop), () => ManageStaff.RunLeave(new(place.Id), who, db, places, now, stop), stop));

    static readonly Act<One<Membership>, PersonView, Places> GiveBack = new("recruit.give-access-back", Can.ManagePeople, (place, who, db, places, now, stop) =>
        Do(place.Id, who, db, partner => ChangePerson.Return(new(partner, place.Id), who, db, places, now, stop), () => ManageStaff.RunReturn(new(place.Id), who, db, places, now, stop), stop));

    internal static readonly BulkAct Ending = new("end-access", "End the access", "locked out", End, (id, _) => new One<Membership>(new(id)))
    {
        Undo = (GiveBack, id => new One<Membership>(new(id))),
        IsDanger = true,
        Archived = false,
    };

    internal static readonly BulkAct GivingBack = new("give-access-back", "Let in again", "let in again", GiveBack, (id, _) => new One<Membership>(new(id)))
    {
        Undo = (End, id => new One<Membership>(new(id))),
        Archived = true,
    };

    public static void Map(Doors doors)
    {
        doors.Open(End, $"{BrowsePeople.Route}/{{id:guid}}/end-access");
        doors.Open(GiveBack, $"{BrowsePeople.Route}/{{id:guid}}/give-access-back");
    }

    /// <summary>The act of a partner's people or that of the vendor's own, who exist only for who manages them.</summary>
    static async Task<PersonView?> Do(Id<Membership> id, Actor who, Db db, Func<Id<Partner>, Task<PersonView?>> ofPartner, Func<Task<PersonView?>> ofStaff, CancellationToken stop) =>
        await PersonKind.VisibleTo(db, who).Where(place => place.Id == id).Select(place => new { place.Partner }).SingleOrDefaultAsync(stop) switch
        {
            null => null,
            { Partner: { } partner } => await ofPartner(partner),
            _ => await ofStaff(),
        };
}
