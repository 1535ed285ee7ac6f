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

    /// <summary>The page of a transaction.</summary>
    /// <param name="Customer">To whom it was sold, as the deal names them.</param>
    /// <param name="TakenBackBy">Refunds, cancellations and whatever else refers to it, the latest first.</param>
    public sealed record Shown(View Transaction, string Partner, string? Product, string? Customer, IReadOnlyList<Later> TakenBackBy, bool IsStaff);

    /// <summary>A transaction that refers to another.</summary>
    public sealed record Later(Id<RecordedTransaction> Id, string ExternalId, TransactionKind Kind, DateOnly OccurredOn, Money Net);

    const int MostLater = 50;

    static readonly View<One<RecordedTransaction>, View> See = new("incentivize.show-transaction", Can.SeeTransactions, Run);

    static readonly View<One<RecordedTransaction>, Shown> Page = new("incentivize.open-transaction", Can.SeeTransactions, Open);

    public static void Map(Doors doors)
    {
        doors.Show(See, "/transactions/{id:guid}");
        doors.Page(Page, "/transactions/{id:guid}", (shown, _) => ShowTransactionPage.Show(shown));
    }

    static async Task<View?> Run(One<RecordedTransaction> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.Transactions.VisibleTo(who, db).SingleOrDefaultAsync(row => row.Id == input.Id, stop) is { } found ? View.Of(found, who) : null;

    static async Task<Shown?> Open(One<RecordedTransaction> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await Run(input, who, db, now, stop) is not { } sale)
            return null;
        var names = await db.Partners.Where(partner => partner.Id == sale.PartnerId).Select(partner => new
        {
            Partner = partner.Name,
            Product = db.Set<Product>().Where(product => product.Id == sale.ProductId).Select(product => product.Name).FirstOrDefault(),
            Customer = db.Set<Deal>().Where(deal => deal.Id == sale.DealId).Select(deal => deal.Customer.Name).FirstOrDefault(),
        }).SingleAsync(stop);
        var later = await ListTransactions.Counted(who, db).Where(row => row.RefersTo == sale.ExternalId).OrderByDescending(row => row.OccurredOn).ThenByDescending(row => row.Id).Take(MostLater)
            .Select(row => new Later(row.Id, row.ExternalId, row.Kind, row.OccurredOn, new(row.Net.Minor, row.Net.Currency))).ToListAsync(stop);
        return new(sale, names.Partner, names.Product, names.Customer, later, who.IsStaff);
    }
}
