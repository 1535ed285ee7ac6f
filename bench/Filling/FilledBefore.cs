using Entente.Platform;
using Entente.Sell;
using Microsoft.EntityFrameworkCore;

namespace Entente.Bench;

/// <summary>What an earlier run left in a database that stayed, so that one measures again without filling.</summary>
sealed record FilledBefore(Id<Person> Owner, IReadOnlyList<Id<Partner>> Partners, IReadOnlyList<Guid> Deals)
{
    public const string OwnerEmail = "owner@bench.example";
    const int SomeDeals = 1_000;

    /// <summary>Null: the database is empty.</summary>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public static async Task<FilledBefore?> Find(Db db, Actor reader, CancellationToken stop)
    {
        await using var reading = await db.BeginReading(reader, stop);
        if (!await db.Partners.AnyAsync(stop) && !await db.People.AnyAsync(stop))
            return null;
        var owner = await db.People.SingleOrDefaultAsync(person => person.Email == OwnerEmail, stop)
            ?? throw new InvalidOperationException("The benchmark fills an empty database, and this one holds other records; give another --database or --data.");
        var partners = await db.Partners.OrderBy(partner => partner.ExternalId).Select(partner => partner.Id).ToListAsync(stop);
        var last = await db.Deals.MaxAsync(deal => deal.Number, stop);
        var deals = await db.Deals.Where(deal => deal.Number % Math.Max(1, last / SomeDeals) == 0).Select(deal => deal.Id).ToListAsync(stop);
        return new(owner.Id, partners, [.. deals.Select(deal => deal.Value)]);
    }
}
