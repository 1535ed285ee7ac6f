using System.Globalization;
using Entente.Platform;
using Entente.Recruit.Partners;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Transactions;

/// <summary>Finds transactions by what a person types, and by month.</summary>
static class FindTransactions
{
    /// <summary>More partners than this are no answer to a question; then only the external id is looked at.</summary>
    const int MostPartners = 100;

    /// <summary>Those whose external id begins with <paramref name="query"/>, or whose partner is called so; all when nothing is asked.</summary>
    public static async Task<IQueryable<RecordedTransaction>> Found(this IQueryable<RecordedTransaction> rows, string? query, Actor who, Db db, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(query))
            return rows;
        var start = query.Trim().TrimStart('#');
        var partners = who.IsStaff ? await db.Partners.VisibleTo(who).Found(db, start, who).Select(partner => partner.Id).Take(MostPartners + 1).ToListAsync(stop) : [];
        if (partners.Count is 0 or > MostPartners)
            return rows.Numbered(start);
        var numbered = db.Transactions.Where(row => row.ReplacedAt == null).Numbered(start).Select(row => row.Id);
        return rows.Where(row => partners.Contains(row.Partner) || numbered.Contains(row.Id));
    }

    /// <summary>Those whose external id begins with <paramref name="start"/>, as typed or in capital or small letters.</summary>
    public static IQueryable<RecordedTransaction> Numbered(this IQueryable<RecordedTransaction> rows, string start) => rows.Beginning(row => row.ExternalId, Spellings(start));

    /// <summary>How what was typed may be written: the index tells capital from small letters, and who types in a hurry doesn't.</summary>
    public static IReadOnlyList<string> Spellings(string typed) => [.. new[] { typed, typed.ToUpperInvariant(), typed.ToLowerInvariant() }.Distinct()];

    /// <summary>Those of one kind, and what takes them back.</summary>
    public static IQueryable<RecordedTransaction> Counting(this IQueryable<RecordedTransaction> rows, TransactionKind kind, Db db)
    {
        var taken = db.Transactions.Where(row => row.ReplacedAt == null && row.Kind == kind).Select(row => row.ExternalId);
        return rows.Where(row => row.Kind == kind || ((row.Kind == TransactionKind.Refund || row.Kind == TransactionKind.Cancellation) && taken.Contains(row.RefersTo!)));
    }

    /// <summary>Those of one month.</summary>
    /// <param name="rows">Of any time.</param>
    /// <param name="month"><c>2019-06</c>; null or empty: of any.</param>
    /// <exception cref="InvalidInputException">It is no month.</exception>
    public static IQueryable<RecordedTransaction> In(this IQueryable<RecordedTransaction> rows, string? month)
    {
        if (string.IsNullOrEmpty(month))
            return rows;
        if (!Period.TryParse(month, CultureInfo.InvariantCulture, out var period))
            throw InvalidInputException.In("period", Say($"“{month}” is no month; write 2019-06."));
        var (first, last) = (period.FirstDay, period.LastDay);
        return rows.Where(row => row.OccurredOn >= first && row.OccurredOn <= last);
    }
}
