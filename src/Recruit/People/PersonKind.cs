using Entente.Platform;
using Entente.Recruit.Partners;

namespace Entente.Recruit.People;

/// <summary>How people are known outside their own pages: each place of a person by itself, so nobody learns where else somebody works.</summary>
static class PersonKind
{
    public const string Route = "/people";

    public static readonly RecordKind<Membership> Record = new("person", "Person", "People", Route, "user", Can.SeePeople, VisibleTo,
        (db, _) => place => new(
            place.Id.Value,
            place.CalledAs ?? db.People.Where(person => person.Id == place.Person).Select(person => person.Name).First(),
            place.Partner == null ? null : db.Partners.Where(partner => partner.Id == place.Partner).Select(partner => partner.Name).FirstOrDefault(),
            place.Partner == null ? null : place.Partner.Value.Value));

    /// <summary>Their words are kept by <see cref="PeopleWords"/>.</summary>
    public static readonly SearchByWords<Membership> Search = new(Record, WordsAreOf.Partners, place => place.LeftAt == null)
    {
        Order = 450,
    };

    /// <summary>The people of the partners that one sees; the vendor's own for who manages them.</summary>
    public static IQueryable<Membership> VisibleTo(Db db, Actor who)
    {
        var seesStaff = who.May(Can.ManageStaff);
        return db.Memberships.Where(place => place.Partner == null ? seesStaff : db.Partners.VisibleTo(who).Any(partner => partner.Id == place.Partner));
    }
}
