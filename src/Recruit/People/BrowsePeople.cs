using System.Linq.Expressions;
using Entente.Platform;
using Entente.Recruit.Partners;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.People;

/// <summary>All people whom somebody may see, with whom and as what: those of the partners, and the vendor's own for who manages them.</summary>
public static class BrowsePeople
{
    public const string Route = PersonKind.Route;

    /// <param name="Query">Beginnings of words of the name, or of the e-mail address; all must be found.</param>
    /// <param name="Archived">Those whose access has ended instead of the others.</param>
    public sealed record Input(string? Query = null, bool Archived = false, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <summary>A place together with who has it.</summary>
    public sealed class Seat
    {
        public required Membership Place { get; init; }
        public required Person Person { get; init; }
    }

    /// <param name="Id">Of the place, as everywhere: the person's own would tell where else they are.</param>
    /// <param name="PartnerId">Null: one of the vendor's own.</param>
    /// <param name="Name">By which this company knows them.</param>
    /// <param name="LeftAt">Since when their access has ended; null: it is open.</param>
    public sealed record Row(Id<Membership> Id, Id<Partner>? PartnerId, string? PartnerName, string Name, string Email, string Role, DateTimeOffset? LeftAt);

    /// <param name="Invite">The page on which the reader lets somebody in; null: they may not, or a partner is to be chosen first.</param>
    public sealed record Model(Listed<Row> People, string? Invite, bool IsStaff);

    static readonly Listing<Input, Seat, Row> People = Listing<Input, Seat, Row>.Of("people", "person", "people", seat => seat.Place.Id, Seats, RowFor)
        .Text("name", "Name", seat => seat.Place.CalledAs ?? seat.Person.Name, row => row.Name, indexed: true, sort: seat => seat.Place.NameKey)
        .Text("email", "E-mail", seat => seat.Person.Email, row => row.Email)
        .Reference<Partner>("partnerId", "Partner", seat => seat.Place.Partner, row => row.PartnerName,
            (who, db, ids) => db.Partners.VisibleTo(who).Where(partner => ids.Contains(partner.Id)).Select(partner => new Referred<Partner>(partner.Id, partner.Name)),
            staff: true, cell: BrowsePeoplePage.PartnerOf)
        .Word("role", "Role", seat => seat.Place.Role, row => row.Role, label: Words.Of, canBeEmpty: false)
        .Instant("left", "Access ended", seat => seat.Place.LeftAt, row => row.LeftAt, cell: BrowsePeoplePage.Left)
        .Usually("name").Archives(seat => seat.Place.LeftAt != null)
        .Chosen(row => row.Id).With(seat => seat.Place.CalledAs ?? seat.Person.Name, AccessOfPeople.Ending, AccessOfPeople.GivingBack);

    static readonly View<Input, ListOf<Row>> View = new("recruit.find-people", Can.SeePeople, People.Page);

    static readonly View<Input, Model> Look = new("recruit.browse-people", Can.SeePeople, async (input, who, db, now, stop) =>
        new(await People.Look(input, who, db, now, stop), InviteOf(who), who.IsStaff));

    public static void Map(Doors doors)
    {
        doors.Show(View, Route, also: People.QueryNames);
        doors.List(Route, People, Look, model => model.People, model => BrowsePeoplePage.Show(model));
    }

    /// <summary>The file of one company's people.</summary>
    /// <param name="partner">Its id; null: the vendor's own.</param>
    /// <param name="left">Those whose access has ended instead of the others.</param>
    internal static string FileOf(Id<Partner>? partner, bool left) => $"{Route}.csv?partnerId={partner?.ToString() ?? ListField.None}{(left ? "&archived=true" : "")}";

    static IQueryable<Seat> Seats(Input input, Actor who, Db db, DateTimeOffset now) =>
        db.WithWords(PersonKind.Record.Name, input.Query, who)
            .Aggregate(PersonKind.VisibleTo(db, who), (left, found) => left.Where(place => found.Contains((Guid)(object)place.Id)))
            .Join(db.People, place => place.Person, person => person.Id, (place, person) => new Seat { Place = place, Person = person });

    static Expression<Func<Seat, Row>> RowFor(Actor who, Db db) => seat => new Row(
        seat.Place.Id, seat.Place.Partner, db.Partners.Where(partner => partner.Id == seat.Place.Partner).Select(partner => partner.Name).FirstOrDefault(),
        seat.Place.CalledAs ?? seat.Person.Name, seat.Person.Email, seat.Place.Role, seat.Place.LeftAt);

    static string? InviteOf(Actor who) => who.Partner is { } own ? who.May(Can.ManagePeople) ? $"/partners/{own}/users/new" : null
        : who.May(Can.ManageStaff) ? "/settings/people/new" : null;
}
