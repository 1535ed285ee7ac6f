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
        public DbSet<CompensationPlan> Plans => db.Set<CompensationPlan>();
        public DbSet<PlanVersion> PlanVersions => db.Set<PlanVersion>();
        public DbSet<Statement> Statements => db.Set<Statement>();
        public DbSet<StatementLine> StatementLines => db.Set<StatementLine>();
        public DbSet<CalculationRun> CalculationRuns => db.Set<CalculationRun>();
        public DbSet<LedgerEntry> LedgerEntries => db.Set<LedgerEntry>();
        public DbSet<LedgerPosting> LedgerPostings => db.Set<LedgerPosting>();
        public DbSet<RecordedRate> ExchangeRates => db.Set<RecordedRate>();
    }
}
