using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize;

/// <summary>What Incentivize keeps in the database, for those who may look left to it.</summary>
public static class IncentivizeRows
{
    extension(Db db)
    {
        /// <summary>Every revision ever recorded; those that count now have no <see cref="RecordedTransaction.ReplacedAt"/>.</summary>
        public DbSet<RecordedTransaction> Transactions => db.Set<RecordedTransaction>();
    }
}
