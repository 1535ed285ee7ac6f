using System.Linq.Expressions;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Transactions;

/// <summary>Finds single transactions by their external id. There are too many of them for words in the index of all records; the index of their table holds what is needed.</summary>
static class TransactionSearch
{
    /// <summary>A shorter text, or one of letters alone, begins so many external ids that it names none: then only the id itself is meant.</summary>
    const int ShortestBeginning = 3;

    public static readonly RecordKind<RecordedTransaction> Record = new("transaction", "Transaction", "Transactions", "/transactions", "receipt", Can.SeeTransactions,
        (db, who) => ListTransactions.Counted(who, db), Face);

    public static readonly SearchByKey<RecordedTransaction> Search = new(Record, Rows) { Order = 800 };

    static Expression<Func<RecordedTransaction, RecordFace>> Face(Db db, Actor who) => who.IsStaff
        ? row => new(row.Id.Value, row.ExternalId, db.Partners.Where(partner => partner.Id == row.Partner).Select(partner => partner.Name).FirstOrDefault(), row.Partner.Value)
        : row => new(row.Id.Value, row.ExternalId, Words.Of(row.Kind), row.Partner.Value);

    static IQueryable<RecordedTransaction>? Rows(Db db, Actor who, string typed, int most)
    {
        if (typed.Length is 0 or > TransactionLimits.ExternalId)
            return null;
        var own = Own(who, db);
        var ids = FindTransactions.Spellings(typed)
            .Select(start => IsBeginning(typed) ? own.Beginning(row => row.ExternalId, start) : own.Where(row => row.ExternalId == start))
            .Select(rows => (who.Reach == Reach.Managed ? rows : rows.OrderBy(row => row.ExternalId)).Take(most).Select(row => row.Id))
            .Aggregate((all, one) => all.Concat(one));
        return ListTransactions.Counted(who, db).Where(row => ids.Contains(row.Id)).OrderBy(row => row.ExternalId).Take(most);
    }

    /// <summary>In words that an index begins with: a partner's and a partner manager's by partner and external id. A manager's come in any order, because sorting reads them all.</summary>
    static IQueryable<RecordedTransaction> Own(Actor who, Db db)
    {
        var counting = db.Transactions.Where(row => row.ReplacedAt == null && row.ArchivedAt == null);
        if (who.Reach != Reach.Managed)
            return counting.VisibleTo(who, db);
        var managed = db.Partners.Where(partner => partner.ManagerEmail == who.Handle).Select(partner => partner.Id);
        return counting.Where(row => managed.Contains(row.Partner));
    }

    static bool IsBeginning(string typed) => typed.Length >= ShortestBeginning && !typed.All(letter => char.IsLetter(letter) || char.IsWhiteSpace(letter));
}
