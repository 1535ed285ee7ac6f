using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.People;

/// <summary>
/// Rows of a file as people of partners, known by their address and their partner. Nobody is mailed: whoever comes in so asks the sign-in page for a link.
/// A known person keeps the own name; who has left stays out, so that last year's file lets nobody in again.
/// </summary>
public static class ImportPeople
{
    public static readonly Importer Importer = new("people", Can.ManagePeople, Run) { Undo = UndoPeople.Of };

    static async Task Run(ImportBatch batch, CancellationToken stop)
    {
        var (db, who) = (batch.Db, batch.Who);
        await batch.Refer("partner", "id", "partner", keys => db.PartnersBy(keys, who, stop));
        var rows = batch.Open.ToList().Select(row => (Row: row, Input: row.As<InvitePerson.Input>())).Where(one => one.Input is not null).Select(one => (one.Row, Input: one.Input!)).ToList();
        var ids = rows.Select(one => one.Input.Id).Distinct().ToList();
        var partners = await db.Partners.Where(partner => ids.Contains(partner.Id)).ToDictionaryAsync(partner => partner.Id, stop);
        await db.LookBehindTheWall(stop); // an address may be that of somebody elsewhere; what becomes of the row is the same
        var known = await Known.Of(db, ids, [.. rows.Select(one => Person.Fold(one.Input.Email)).Distinct()], stop);
        foreach (var (row, input) in rows)
            if (partners[input.Id] is { ArchivedAt: null } partner)
                await Take(row, input, partner, known, db, batch.Now, stop);
            else
                row.Reject("partner", "is archived", "restore that partner first, or leave the row out");
    }

    static async Task Take(ImportRow row, InvitePerson.Input input, Partner partner, Known known, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var person = known.Person(input.Email) ?? known.Meet(db.Add(Entente.Person.Meet(input.Name, input.Email, now)).Entity);
        if (known.Place(person, partner) is not { } place)
        {
            place = known.Seat(db.Add(Membership.With(partner.Id, person, input.Role, now)).Entity);
            place.Call(person.Name == input.Name.Trim() ? null : input.Name, person);
            db.Record(new PersonInvited(person.Id, input.Name.Trim(), person.Email, place.Role), partner, partner.Id);
            row.Added(place.Id.Value);
        }
        else if (!place.IsActive)
            row.Reject("email", "belongs to somebody who has left this partner", "leave the row out, or let them in again by hand");
        else if (place.Role == input.Role)
            row.Unchanged(place.Id.Value);
        else if (await known.WhyNotLose(place, db, stop) is { } why)
            row.Reject(why);
        else
        {
            var before = place.Role;
            place.ChangeRole(input.Role);
            db.Record(new PersonRoleChanged(person.Id, place.CalledAs ?? person.Name, before, place.Role), partner, partner.Id);
            row.Changed(place.Id.Value, new RoleOf(before), new RoleOf(place.Role));
        }
    }

    /// <summary>What a row changes of a known person.</summary>
    internal sealed record RoleOf(string Role);

    /// <summary>The people of the rows and their places with the partners of the rows, as they are and as the rows before made them.</summary>
    sealed class Known(Dictionary<string, Person> people, Dictionary<(Id<Person>, Id<Partner>), Membership> places)
    {
        List<Membership>? administrators;

        public static async Task<Known> Of(Db db, List<Id<Partner>> partners, List<string> emails, CancellationToken stop)
        {
            var people = await db.People.Where(person => emails.Contains(person.Email)).ToDictionaryAsync(person => person.Email, stop);
            var ids = people.Values.Select(person => person.Id).ToList();
            var places = await db.Memberships.Where(place => place.Partner != null && partners.Contains(place.Partner.Value) && ids.Contains(place.Person)).ToListAsync(stop);
            return new(people, places.ToDictionary(place => (place.Person, place.Partner!.Value)));
        }

        public Person? Person(string email) => people.GetValueOrDefault(Entente.Person.Fold(email));

        public Person Meet(Person person) => people[person.Email] = person;

        public Membership? Place(Person person, Partner partner) => places.GetValueOrDefault((person.Id, partner.Id));

        public Membership Seat(Membership place) => places[(place.Person, place.Partner!.Value)] = place;

        /// <summary>The reason why somebody must stay an administrator, or null: the last one could let nobody in. Looks once for all rows.</summary>
        public async Task<Refusal?> WhyNotLose(Membership place, Db db, CancellationToken stop)
        {
            if (place.Role != Role.PartnerAdmin)
                return null;
            if (administrators is null)
            {
                var partners = places.Values.Select(one => one.Partner!.Value).Distinct().ToList();
                await db.Lock(partners.Select(ChangePerson.LockOf), stop);
                administrators = await db.Memberships
                    .Where(one => one.Partner != null && partners.Contains(one.Partner.Value) && one.Role == Role.PartnerAdmin && one.LeftAt == null).ToListAsync(stop);
            }

            return administrators.Concat(places.Values).Any(other => other.Id != place.Id && other.Partner == place.Partner && other is { Role: Role.PartnerAdmin, IsActive: true })
                ? null : ChangePerson.LastAdmin;
        }
    }
}
