using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Earnings;

/// <summary>Writes the new rows of a piece. They are many, so on PostgreSQL each kind goes in one statement: a fifth of the time of one a row. (COPY isn't for tables behind walls.)</summary>
static class WriteEarnings
{
    public static async Task Run(
        Db db, IReadOnlyList<StatementLine> lines, IReadOnlyList<LedgerEntry> entries, IReadOnlyList<LedgerPosting> postings, CancellationToken stop)
    {
        if (db is not PostgresDb)
        {
            db.AddRange(lines);
            db.AddRange(entries);
            db.AddRange(postings);
            return;
        }

        await db.SaveChangesAsync(stop); // the statements that they stand on
        await Write(db, lines, stop);
        await Write(db, entries, stop);
        await Write(db, postings, stop);
    }

    static Task Write(Db db, IReadOnlyList<StatementLine> lines, CancellationToken stop) => lines.Count == 0 ? Task.CompletedTask : db.Database.ExecuteSqlAsync($"""
        insert into statement_lines (id, statement, partner, number, for_period, plan, plan_version, rule, transaction, transaction_id, refers_to, repetition, corrects,
            amount_minor, amount_currency, why, run, version)
        select *, 0 from unnest({Of(lines, line => line.Id.Value)}, {Of(lines, line => line.Statement.Value)}, {Of(lines, line => line.Partner.Value)},
            {Of(lines, line => line.Number)}, {Of(lines, line => line.ForPeriod.FirstDay)}, {Of(lines, line => line.Plan.Value)}, {Of(lines, line => line.PlanVersion)},
            {Of(lines, line => line.Rule)}, {Of(lines, line => line.Transaction)}, {Of(lines, line => line.TransactionId?.Value)}, {Of(lines, line => line.RefersTo)},
            {Of(lines, line => line.Repetition)}, {Of(lines, line => line.Corrects?.Value)}, {Of(lines, line => line.Amount.Minor)},
            {Of(lines, line => line.Amount.Currency)}, {Of(lines, line => line.Why)}, {Of(lines, line => line.Run.Value)})
        """, stop);

    static Task Write(Db db, IReadOnlyList<LedgerEntry> entries, CancellationToken stop) => entries.Count == 0 ? Task.CompletedTask : db.Database.ExecuteSqlAsync($"""
        insert into ledger_entries (id, at, partner, statement, run, says, version)
        select *, 0 from unnest({Of(entries, entry => entry.Id.Value)}, {Of(entries, entry => entry.At.UtcDateTime)}, {Of(entries, entry => entry.Partner.Value)},
            {Of(entries, entry => entry.Statement.Value)}, {Of(entries, entry => entry.Run.Value)}, {Of(entries, entry => entry.Says)})
        """, stop);

    static Task Write(Db db, IReadOnlyList<LedgerPosting> postings, CancellationToken stop) => postings.Count == 0 ? Task.CompletedTask : db.Database.ExecuteSqlAsync($"""
        insert into ledger_postings (entry, number, account, partner, amount_minor, amount_currency, version)
        select *, 0 from unnest({Of(postings, posting => posting.Entry.Value)}, {Of(postings, posting => posting.Number)}, {Of(postings, posting => posting.Account.ToString())},
            {Of(postings, posting => posting.Partner.Value)}, {Of(postings, posting => posting.Amount.Minor)}, {Of(postings, posting => posting.Amount.Currency)})
        """, stop);

    static T[] Of<TRow, T>(IReadOnlyList<TRow> rows, Func<TRow, T> column) => [.. rows.Select(column)];
}
