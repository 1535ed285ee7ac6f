using Entente.Platform;

namespace Entente.Incentivize.Transactions;

static class Visibility
{
    /// <summary>Who sees all sees every transaction, a partner manager those of the partners they answer for, a partner its own. Every query on transactions starts here.</summary>
    public static IQueryable<RecordedTransaction> VisibleTo(this IQueryable<RecordedTransaction> transactions, Actor who, Db db) => who.Reach switch
    {
        Reach.All => transactions,
        Reach.Managed => transactions.Where(row => db.Partners.Any(partner => partner.Id == row.Partner && partner.ManagerEmail == who.Handle)),
        _ => transactions.Where(row => row.Partner == who.Partner),
    };
}
