using Entente.Platform;
using Entente.Recruit.Partners;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.People;

/// <summary>How people are taken back that an import let in: their access ends, as by hand; who got another role has the former one.</summary>
static class UndoPeople
{
    public static readonly Undoable<Membership, ImportPeople.RoleOf> Of = new(
        (db, who) => db.Memberships.Where(place => place.Partner != null && db.Partners.VisibleTo(who).Any(partner => partner.Id == place.Partner)),
        place => new(place.Role), place => place.CalledAs ?? Words.Of(place.Role), place => $"/partners/{place.Partner}/users/{place.Id}")
    {
        Called = Called,
        ArchivedAt = place => place.LeftAt,
        Prepare = Prepare,
        Archive = Leave,
        GiveBack = async (place, said, batch, stop) =>
        {
            if (said.Role != Role.PartnerAdmin && WhyNotLose(place, batch.Db) is { } why)
                return why;
            var (person, partner) = await Whose(place, batch.Db, stop);
            var before = place.Role;
            place.ChangeRole(said.Role);
            batch.Db.Record(new PersonRoleChanged(person.Id, place.CalledAs ?? person.Name, before, place.Role), partner, partner.Id);
            return null;
        },
    };

    /// <summary>
    /// A partner that an import brought stays while somebody has access there. Whom an import let in and its undo kept, as the last administrator, holds nothing; nor does who is with
    /// a partner that was archived by hand.
    /// </summary>
    public static readonly Hanging<Membership> Places = new("partners", "people",
        (db, _) => db.Memberships.Where(place => place.LeftAt == null && db.Partners.Any(partner => partner.Id == place.Partner && partner.ArchivedAt == null)
            && !db.Set<ImportedRecord>().Any(one => one.Record == (Guid)(object)place.Id && one.Added && one.KeptBecause != null)), place => (Guid)(object)place.Partner!.Value,
        Can.SeePeople, (places, who, db) => places.Where(place => db.Partners.VisibleTo(who).Any(partner => partner.Id == place.Partner)),
        db => place => new(place.Id.Value, place.CalledAs ?? db.People.Where(person => person.Id == place.Person).Select(person => person.Name).FirstOrDefault() ?? "", place.Partner!.Value.Value),
        one => $"/partners/{one.Of}/users/{one.Id}");

    /// <summary>By the names of the people, where their place has none of its own.</summary>
    static async Task<Func<Membership, string>> Called(IReadOnlyCollection<Membership> places, Db db, CancellationToken stop)
    {
        var asked = places.Where(place => place.CalledAs is null).Select(place => place.Person).Distinct().ToList();
        var names = await db.People.Where(person => asked.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, stop);
        return place => place.CalledAs ?? names.GetValueOrDefault(place.Person) ?? Words.Of(place.Role);
    }

    /// <summary>The people and partners of all places at once; they are found in the context then.</summary>
    static async Task Prepare(IReadOnlyList<Membership> places, UndoBatch batch, CancellationToken stop)
    {
        var (people, partners) = (places.Select(place => place.Person).Distinct().ToList(), places.Select(place => place.Partner!.Value).Distinct().ToList());
        await batch.Db.Lock(partners.Select(ChangePerson.LockOf), stop);
        await batch.Db.People.Where(person => people.Contains(person.Id)).LoadAsync(stop);
        await batch.Db.Partners.Where(partner => partners.Contains(partner.Id)).LoadAsync(stop);
        await batch.Db.Memberships.Where(place => place.Partner != null && partners.Contains(place.Partner.Value) && place.Role == Role.PartnerAdmin && place.LeftAt == null).LoadAsync(stop);
    }

    static async Task<Refusal?> Leave(Membership place, UndoBatch batch, CancellationToken stop)
    {
        if (WhyNotLose(place, batch.Db) is { } why)
            return why;
        var (person, partner) = await Whose(place, batch.Db, stop);
        place.Leave(batch.Now);
        person.EndSessions();
        batch.Db.Record(new PersonDeactivated(person.Id, place.CalledAs ?? person.Name), partner, partner.Id);
        return null;
    }

    /// <summary>A partner keeps an administrator, as by hand.</summary>
    static Refusal? WhyNotLose(Membership place, Db db) => place is { Role: Role.PartnerAdmin, IsActive: true }
        && !db.Memberships.Local.Any(other => other.Id != place.Id && other.Partner == place.Partner && other is { Role: Role.PartnerAdmin, IsActive: true }) ? ChangePerson.LastAdmin : null;

    static async Task<(Person, Partner)> Whose(Membership place, Db db, CancellationToken stop) =>
        ((await db.People.FindAsync([place.Person], stop))!, (await db.Partners.FindAsync([place.Partner!.Value], stop))!);
}
