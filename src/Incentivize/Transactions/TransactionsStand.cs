using System.Linq.Expressions;
using Entente.Platform;

namespace Entente.Incentivize.Transactions;

/// <summary>Partners and products that imports brought can't be taken back while transactions stand on them: these are facts.</summary>
static class TransactionsStand
{
    public static readonly Hanging<RecordedTransaction> OnPartners = On("partners", row => (Guid)(object)row.Partner);

    public static readonly Hanging<RecordedTransaction> OnProducts = On("products", row => (Guid)(object)row.Product!.Value);

    static Hanging<RecordedTransaction> On(string kind, Expression<Func<RecordedTransaction, Guid>> stands) => new(
        kind, "transactions", (db, _) => db.Transactions.Where(row => row.ReplacedAt == null && row.ArchivedAt == null), stands,
        Can.SeeTransactions, (rows, who, db) => rows.VisibleTo(who, db), _ => row => new(row.Id.Value, row.ExternalId), one => $"/transactions?externalId={Uri.EscapeDataString(one.Name)}");
}
