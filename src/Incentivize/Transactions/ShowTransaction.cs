using Entente.Platform;
using Entente.Sell;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Transactions;

/// <summary>One transaction, in the revision that was asked for.</summary>
public static class ShowTransaction
{
    /// <param name="Revision">1, and one more with each correction.</param>
    /// <param name="ReplacedAt">Since when something else counts in its place; null while it counts.</param>
    /// <param name="Cost">What it costs the vendor; null for partners.</param>
    public sealed record View(
        Id<RecordedTransaction> Id, string ExternalId, int Revision, TransactionKind Kind, DateOnly OccurredOn, DateTimeOffset KnownAt, DateTimeOffset? ReplacedAt,
        Id<Partner> PartnerId, Id<Deal>? DealId, Id<Product>? ProductId, string? Family, decimal? Quantity, Money Net, Money? List, Money? Cost, string? RefersTo, bool WrittenByWinning)
    {
        internal static View Of(RecordedTransaction row, Actor who) => new(row.Id, row.ExternalId, row.Revision, row.Kind, row.OccurredOn, row.KnownAt, row.ReplacedAt,
            row.Partner, row.Deal, row.Product, row.Family, row.Quantity, row.Net, row.List, who.IsStaff ? row.Cost : null, row.RefersTo, row.WrittenByWinning);
    }

    static readonly View<One<RecordedTransaction>, View> See = new("incentivize.show-transaction", Can.SeeTransactions, Run);

    public static void Map(Doors doors) => doors.Show(See, "/transactions/{id:guid}");

    static async Task<View?> Run(One<RecordedTransaction> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.Transactions.VisibleTo(who, db).SingleOrDefaultAsync(row => row.Id == input.Id, stop) is { } found ? View.Of(found, who) : null;
}
