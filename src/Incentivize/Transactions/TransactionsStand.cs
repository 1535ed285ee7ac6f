using Entente.Platform;

namespace Entente.Incentivize.Transactions;

/// <summary>Partners and products that imports brought can't be taken back while transactions stand on them: these are facts.</summary>
static class TransactionsStand
{
    public static readonly Hanging<RecordedTransaction> OnPartners = On("partners", (db, on) => db.Transactions.Where(row => on.Contains((Guid)(object)row.Partner)));

    public static readonly Hanging<RecordedTransaction> OnProducts =
        On("products", (db, on) => db.Transactions.Where(row => row.Product != null && on.Contains((Guid)(object)row.Product.Value)));

    static Hanging<RecordedTransaction> On(string kind, Func<Db, IQueryable<Guid>, IQueryable<RecordedTransaction>> of) => new(
        kind, "transactions", (db, records, _) => of(db, records).Where(row => row.ReplacedAt == null && row.ArchivedAt == null),
        Can.SeeTransactions, (rows, who, db) => rows.VisibleTo(who, db), row => new(row.Id.Value, row.ExternalId), one => $"/transactions?externalId={Uri.EscapeDataString(one.Name)}");
}
