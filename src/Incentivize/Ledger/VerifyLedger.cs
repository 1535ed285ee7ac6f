using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Ledger;

/// <summary>Every entry of the ledger sums to zero in each currency; a statement's total is the sum of its lines, and both are what was posted for it.</summary>
sealed class VerifyLedger : IVerify
{
    public string Name => "ledger and statements";

    public async Task<string?> Violation(Db db, CancellationToken stop) =>
        await Unbalanced(db, stop) ?? await WrongTotal(db, stop) ?? await WrongPostings(db, stop);

    static async Task<string?> Unbalanced(Db db, CancellationToken stop)
    {
        var found = await db.LedgerPostings.GroupBy(posting => new { posting.Entry, posting.Amount.Currency })
            .Select(entry => new { entry.Key.Entry, entry.Key.Currency, Sum = entry.Sum(posting => posting.Amount.Minor) })
            .Where(entry => entry.Sum != 0).OrderBy(entry => entry.Entry).FirstOrDefaultAsync(stop);
        return found is null ? null : $"Entry {found.Entry} sums to {new Money(found.Sum, found.Currency)}, not to zero.";
    }

    static async Task<string?> WrongTotal(Db db, CancellationToken stop)
    {
        var lines = db.StatementLines;
        var found = await db.Statements
            .Select(statement => new { statement.Id, statement.Total, Sum = lines.Where(line => line.Statement == statement.Id).Sum(line => line.Amount.Minor) })
            .Where(statement => statement.Total.Minor != statement.Sum
                || lines.Any(line => line.Statement == statement.Id && line.Amount.Currency != statement.Total.Currency))
            .OrderBy(statement => statement.Id).FirstOrDefaultAsync(stop);
        return found is null ? null : $"Statement {found.Id} says {found.Total}, its lines sum to {new Money(found.Sum, found.Total.Currency)}.";
    }

    static async Task<string?> WrongPostings(Db db, CancellationToken stop)
    {
        var (entries, postings) = (db.LedgerEntries, db.LedgerPostings);
        var found = await db.Statements
            .Select(statement => new
            {
                statement.Id,
                statement.Total,
                Sum = -(from entry in entries
                        where entry.Statement == statement.Id
                        join posting in postings on entry.Id equals posting.Entry
                        where posting.Account == LedgerAccount.Payable
                        select posting.Amount.Minor).Sum(),
            })
            .Where(statement => statement.Total.Minor != statement.Sum)
            .OrderBy(statement => statement.Id).FirstOrDefaultAsync(stop);
        return found is null ? null : $"Statement {found.Id} says {found.Total}, the ledger owes {new Money(found.Sum, found.Total.Currency)} for it.";
    }
}
