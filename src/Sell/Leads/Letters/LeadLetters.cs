using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Leads;

/// <summary>The mails about leads; their words stand in <c>letters-en.txt</c>. None says who the person is, and none to a partner says anything of others.</summary>
static class LeadLetters
{
    static readonly Occasion Offers = new("lead-offers", "A lead is offered to us, or its time is over", Delivery.AtOnce, Concerns.Partners);
    static readonly Occasion Work = new("lead-work", "A lead of ours needs news, or is taken back", Delivery.AtOnce, Concerns.Partners);
    static readonly Occasion Routing = new("lead-routing", "A lead found no partner", Delivery.AtOnce, Concerns.Staff);

    public static readonly IReadOnlyList<Occasion> Occasions = [Offers, Work, Routing];

    public static readonly LetterKind
        Offered = Of("offered", Offers, "A lead is offered; to the partner", new Placeholder("due", "When the answer is due")),
        Lapsed = Of("lapsed", Offers, "A lead was not answered in time; to the partner"),
        PulledBack = Of("pulled-back", Work, "A lead is taken back; to the partner"),
        Late = Of("late", Work, "The first contact or news are overdue; to the partner"),
        Unplaced = Of("unplaced", Routing, "A lead found no partner; to the program managers");

    public static readonly LetterBook Book = new("Leads", typeof(LeadLetters).Assembly, [Offered, Lapsed, PulledBack, Late, Unplaced]) { File = "letters-leads" };

    static LetterKind Of(string name, Occasion occasion, Phrase when, params IReadOnlyList<Placeholder> placeholders) =>
        new($"lead.{name}", when, [new Placeholder("company", "The company that may buy"), .. placeholders]) { Occasion = occasion, Events = [$"lead.{name}"] };
}

/// <summary>Tells those whom it concerns what happened to a lead, as soon as it is in the chain.</summary>
sealed class LeadMails : IHerald
{
    public IReadOnlySet<string> Follows { get; } = LeadLetters.Book.Letters.SelectMany(letter => letter.Events).ToHashSet();

    public async Task<IReadOnlyList<Told>> Of(Happened happened, Db db, CancellationToken stop)
    {
        var id = new Id<Lead>(happened.Stored.Subject);
        if (await db.Leads.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, stop) is not { } lead)
            return [];
        // the partner of the event, not of the lead: it may be somebody else's by now
        var to = happened.Stored.Partner is { } partner ? await OfPartner(new(partner), db, stop) : await ProgramManagers(db, stop);
        return LetterOf(happened.What) is var (letter, values) ? [new(letter, lead.Company.Name, to, reader => [("company", lead.Company.Name), .. values(reader)])] : [];
    }

    static (LetterKind, LetterValues)? LetterOf(ITold what) => what switch
    {
        LeadOffered offered => (LeadLetters.Offered, at => [("due", at.Moment(offered.DueAt))]),
        LeadLapsed => (LeadLetters.Lapsed, _ => []),
        LeadPulledBack => (LeadLetters.PulledBack, _ => []),
        LeadLate => (LeadLetters.Late, _ => []),
        LeadUnplaced => (LeadLetters.Unplaced, _ => []),
        _ => null,
    };

    static async Task<IReadOnlyList<Recipient>> OfPartner(Id<Partner> partner, Db db, CancellationToken stop)
    {
        var program = await db.Settings(stop);
        return [.. (await Places(db).Where(one => one.Place.Partner == partner && one.Place.LeftAt == null && (one.Place.Role == Role.PartnerAdmin || one.Place.Role == Role.PartnerSeller)).ToListAsync(stop)).Select(one => one.As(program))];
    }

    /// <summary>All program managers; where there is none, the owners.</summary>
    static async Task<IReadOnlyList<Recipient>> ProgramManagers(Db db, CancellationToken stop)
    {
        var program = await db.Settings(stop);
        var people = await Places(db).Where(one => one.Place.Partner == null && one.Place.LeftAt == null && (one.Place.Role == Role.ProgramManager || one.Place.Role == Role.Owner)).ToListAsync(stop);
        var managers = people.Where(one => one.Place.Role == Role.ProgramManager).ToList();
        return [.. (managers.Count > 0 ? managers : people).Select(one => one.As(program))];
    }

    static IQueryable<Sitting> Places(Db db) =>
        from place in db.Set<Membership>().AsNoTracking()
        join person in db.People.AsNoTracking() on place.Person equals person.Id
        orderby person.Email
        select new Sitting { Place = place, Person = person };

    sealed class Sitting
    {
        public required Membership Place { get; init; }
        public required Person Person { get; init; }

        public Recipient As(ProgramSettings program) => new(Correspondent.Of(Person, program, Place.CalledAs), Person.Id, Place.Partner);
    }
}
