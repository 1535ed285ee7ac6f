using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.SalesPeople;

/// <summary>Takes a sales person out of lists and pickers, and back. Opportunities and quotas keep them.</summary>
public static class ArchiveSalesPerson
{
    internal static readonly Act<One<SalesPerson>, ShowSalesPerson.View> Act = new("sell.archive-sales-person", Can.ChangeSalesPeople,
        (input, _, db, now, stop) => Do(input, db, person => Take(person, db, now), stop));

    internal static readonly Act<One<SalesPerson>, ShowSalesPerson.View> Undo = new("sell.restore-sales-person", Can.ChangeSalesPeople,
        (input, _, db, _, stop) => Do(input, db, person => TakeBack(person, db), stop));

    public static void Map(Doors doors) =>
        doors.OpenArchive("/sales-people", Act, Undo, person => $"{person.Name} was archived.", person => $"{person.Name} is back in the list.");

    internal static void Take(SalesPerson person, Db db, DateTimeOffset now)
    {
        person.Archive(now);
        db.Record(new SalesPersonArchived(), person);
    }

    internal static void TakeBack(SalesPerson person, Db db)
    {
        person.Restore();
        db.Record(new SalesPersonRestored(), person);
    }

    static async Task<ShowSalesPerson.View?> Do(One<SalesPerson> input, Db db, Action<SalesPerson> change, CancellationToken stop)
    {
        if (await db.SalesPeople.SingleOrDefaultAsync(person => person.Id == input.Id, stop) is not { } person)
            return null;
        change(person);
        return await ShowSalesPerson.Of(person, db, stop);
    }
}
