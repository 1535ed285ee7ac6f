using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>Tells the other side what happened to a deal, as soon as it is in the chain; of what can be taken back, when that time is over.</summary>
sealed class DealMails(PublicAddress address) : ITeller
{
    public string Name => "deal mails";

    public IReadOnlySet<string> Follows { get; } = new HashSet<string>
    {
        "deal.registered", "deal.approved", "deal.overturned", "deal.rejected", "deal.returned", "deal.upheld", "deal.revoked", "deal.extended", "deal.reminded", "deal.warned",
        "deal.expired", "deal.withdrawn", "deal.answered", "deal.appealed", "deal.half-time", "deal.overdue",
    };

    public async Task Tell(Happened happened, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var id = new Id<Deal>(happened.Stored.Subject);
        if (await db.Deals.SingleOrDefaultAsync(row => row.Id == id, stop) is not { } deal)
            return;
        var partner = await db.Partners.SingleAsync(row => row.Id == deal.Partner, stop);
        var settings = await db.Settings(stop);
        var letters = new DealLetters(deal, partner.Name, settings.Name, TimeZoneInfo.FindSystemTimeZoneById(settings.Zone), address.Of($"/deals/{deal.Id}"));
        foreach (var letter in letters.Of(happened.What))
            foreach (var to in await Readers(letter.To, deal, partner, settings, db, stop))
                db.Send(to, letter.Subject, letter.Text, now);
    }

    static async Task<IReadOnlyList<string>> Readers(LetterTo to, Deal deal, Partner partner, ProgramSettings settings, Db db, CancellationToken stop) => to switch
    {
        LetterTo.Partner => await OfPartner(deal, db, stop),
        LetterTo.Reviewer when partner.ManagerEmail is { } manager => [manager],
        LetterTo.Deputy => settings.DeputyEmail is { } deputy ? [deputy] : [],
        _ => await ProgramManagers(db, stop),
    };

    /// <summary>Who registered, while still there; otherwise all who may register for the partner.</summary>
    static async Task<IReadOnlyList<string>> OfPartner(Deal deal, Db db, CancellationToken stop)
    {
        var people = await (
            from place in db.Set<Membership>()
            join person in db.People on place.Person equals person.Id
            where place.Partner == deal.Partner && place.LeftAt == null && (place.Role == Role.PartnerAdmin || place.Role == Role.PartnerSeller)
            orderby person.Email
            select new { person.Id, person.Email }).ToListAsync(stop);
        return people.Find(person => person.Id == deal.RegisteredBy) is { } registrar ? [registrar.Email] : [.. people.Select(person => person.Email)];
    }

    /// <summary>All program managers; where there is none, the owners.</summary>
    static async Task<IReadOnlyList<string>> ProgramManagers(Db db, CancellationToken stop)
    {
        var people = await (
            from place in db.Set<Membership>()
            join person in db.People on place.Person equals person.Id
            where place.Partner == null && place.LeftAt == null && (place.Role == Role.ProgramManager || place.Role == Role.Owner)
            orderby person.Email
            select new { place.Role, person.Email }).ToListAsync(stop);
        return [.. people.Where(person => person.Role == (people.Exists(one => one.Role == Role.ProgramManager) ? Role.ProgramManager : Role.Owner)).Select(person => person.Email)];
    }
}
