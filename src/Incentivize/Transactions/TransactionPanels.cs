using System.Linq.Expressions;
using Entente.Platform;
using Entente.Sell;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Transactions;

/// <summary>The latest transactions of a record, on its page.</summary>
abstract class TransactionsOf<TSubject> : IPanel<TSubject>
{
    sealed record Row(Id<RecordedTransaction> Id, string ExternalId, DateOnly OccurredOn, TransactionKind Kind, string? Product, Money Net);

    public Phrase Title => "Transactions";
    public string May => Can.SeeTransactions;
    public int Order => 70;

    public async Task<PanelContent?> Show(Id<TSubject> subject, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await Of(subject, who, db, stop) is var (which, all)
            ? await Related.Of(
                db.Transactions.VisibleTo(who, db).Where(row => row.ReplacedAt == null && row.ArchivedAt == null).Where(which).OrderByDescending(row => row.OccurredOn).ThenByDescending(row => row.Id),
                row => new Row(row.Id, row.ExternalId, row.OccurredOn, row.Kind, db.Set<Product>().Where(product => product.Id == row.Product).Select(product => product.Name).FirstOrDefault() ?? row.Family, new(row.Net.Minor, row.Net.Currency)),
                "transactions", Say("The latest transactions"), all, row => $"/transactions/{row.Id}", _ => Columns, stop)
            : null;

    /// <summary>Which transactions, and the list of all of them; null: none.</summary>
    protected abstract Task<(Expression<Func<RecordedTransaction, bool>> Which, string All)?> Of(Id<TSubject> subject, Actor who, Db db, CancellationToken stop);

    static readonly Column<Row>[] Columns =
    [
        Column<Row>.Text("Transaction", row => row.ExternalId),
        new("Day", row => Inline.Day(row.OccurredOn), Narrow: true),
        Column<Row>.Text("Kind", row => Words.Of(row.Kind)),
        Column<Row>.Text("Product", row => row.Product),
        new("Net", row => Inline.Money(row.Net), End: true),
    ];
}

sealed class TransactionsOfPartner : TransactionsOf<Partner>
{
    protected override Task<(Expression<Func<RecordedTransaction, bool>> Which, string All)?> Of(Id<Partner> subject, Actor who, Db db, CancellationToken stop) =>
        Task.FromResult<(Expression<Func<RecordedTransaction, bool>>, string)?>((row => row.Partner == subject, $"/transactions?partnerId={subject}"));
}

/// <summary>What a registration came to: its booking, and what corrects it.</summary>
sealed class TransactionsOfDeal : TransactionsOf<Deal>
{
    protected override Task<(Expression<Func<RecordedTransaction, bool>> Which, string All)?> Of(Id<Deal> subject, Actor who, Db db, CancellationToken stop) =>
        Task.FromResult<(Expression<Func<RecordedTransaction, bool>>, string)?>((row => row.Deal == subject, $"/transactions?dealId={subject}"));
}

/// <summary>Those of the deal that opened the sale.</summary>
sealed class TransactionsOfOpportunity : TransactionsOf<Opportunity>
{
    protected override async Task<(Expression<Func<RecordedTransaction, bool>> Which, string All)?> Of(Id<Opportunity> subject, Actor who, Db db, CancellationToken stop) =>
        await db.Opportunities.Where(sale => sale.Id == subject).Select(sale => sale.Deal).SingleAsync(stop) is { } deal
            ? (row => row.Deal == deal, $"/transactions?dealId={deal}")
            : null;
}

sealed class TransactionsOfProduct : TransactionsOf<Product>
{
    protected override async Task<(Expression<Func<RecordedTransaction, bool>> Which, string All)?> Of(Id<Product> subject, Actor who, Db db, CancellationToken stop) =>
        await db.Products.Where(product => product.Id == subject).Select(product => product.Sku).SingleAsync(stop) is var sku
            ? (row => row.Product == subject, $"/transactions?product={Uri.EscapeDataString(sku)}")
            : null;
}
