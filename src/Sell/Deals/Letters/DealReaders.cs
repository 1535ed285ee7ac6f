using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>Which side reads a mail about a deal.</summary>
enum LetterTo { Partner, Reviewer, Deputy, ProgramManagers }

/// <summary>Finds who reads the mails about a deal.</summary>
sealed class DealReaders(Deal deal, Partner partner, Db db)
{
    public async Task<IReadOnlyList<Recipient>> Of(LetterTo to, CancellationToken stop)
    {
        var program = await db.Settings(stop);
        return to switch
        {
            LetterTo.Partner => await OfPartner(program, stop),
            LetterTo.Deputy => program.DeputyEmail is { } deputy && await ByAddress(deputy, program, stop) is { } one ? [one] : [],
            LetterTo.Reviewer when partner.ManagerEmail is { } manager && await ByAddress(manager, program, stop) is { } one => [one],
            _ => await ProgramManagers(program, stop),
        };
    }

    /// <summary>Who registered, while still there; otherwise all who may register for the partner.</summary>
    async Task<IReadOnlyList<Recipient>> OfPartner(ProgramSettings program, CancellationToken stop)
    {
        var people = await Places(place => place.Where(one => one.Partner == deal.Partner && one.LeftAt == null && (one.Role == Role.PartnerAdmin || one.Role == Role.PartnerSeller))).ToListAsync(stop);
        var registrar = people.Where(one => one.Person.Id == deal.RegisteredBy).ToList();
        return [.. (registrar.Count > 0 ? registrar : people).Select(one => one.As(program))];
    }

    /// <summary>All program managers; where there is none, the owners.</summary>
    async Task<IReadOnlyList<Recipient>> ProgramManagers(ProgramSettings program, CancellationToken stop)
    {
        var people = await Places(place => place.Where(one => one.Partner == null && one.LeftAt == null && (one.Role == Role.ProgramManager || one.Role == Role.Owner))).ToListAsync(stop);
        var managers = people.Where(one => one.Place.Role == Role.ProgramManager).ToList();
        return [.. (managers.Count > 0 ? managers : people).Select(one => one.As(program))];
    }

    /// <summary>Somebody of the vendor, or whoever has an address that nobody here has; null: somebody who is known and not, or no more, one of the vendor's people.</summary>
    async Task<Recipient?> ByAddress(string email, ProgramSettings program, CancellationToken stop)
    {
        var folded = Person.Fold(email);
        if (!await db.People.AnyAsync(person => person.Email == folded, stop))
            return new(Correspondent.Of(folded, program), null, null);
        return (await Places(place => place.Where(one => one.Partner == null && one.LeftAt == null)).Where(one => one.Person.Email == folded).FirstOrDefaultAsync(stop))?.As(program);
    }

    IQueryable<Sitting> Places(Func<IQueryable<Membership>, IQueryable<Membership>> of) =>
        from place in of(db.Set<Membership>().AsNoTracking())
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
