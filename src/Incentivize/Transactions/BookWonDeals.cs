using Entente.Platform;
using Entente.Sell;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Transactions;

/// <summary>Winning a deal writes one booking with its final value, unless one is recorded for it already: a deal earns once.</summary>
sealed class BookWonDeals : IReader
{
    public string Name => "incentivize.book-won-deals";

    public IReadOnlySet<string> Follows { get; } = new HashSet<string> { "deal.won" };

    public async Task Read(Happened happened, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var id = new Id<Deal>(happened.Stored.Subject);
        if (await db.Deals.SingleOrDefaultAsync(deal => deal.Id == id, stop) is not { State: DealState.Won } deal
            || await db.Transactions.AnyAsync(row => row.Deal == id && (row.WrittenByWinning || (row.Kind == TransactionKind.Booking && row.ReplacedAt == null)), stop))
            return;
        var booking = RecordedTransaction.OfWinning(deal, now);
        db.Add(booking);
        db.Record(new TransactionRecorded(booking.Kind, booking.OccurredOn, booking.Net), booking, booking.Partner);
    }
}
