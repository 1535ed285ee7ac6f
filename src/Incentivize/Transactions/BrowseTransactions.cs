using Entente.Platform;
using Entente.Recruit.Partners;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Transactions;

/// <summary>The page of transactions: the list with the sums of what was asked for.</summary>
public static class BrowseTransactions
{
    const int MostMonths = 120;

    /// <param name="Sums">Only where the question is narrow enough that summing costs little: a month, a partner or a deal.</param>
    /// <param name="Months">In which something was sold, latest first.</param>
    public sealed record Model(Listed<ListTransactions.Row> Transactions, IReadOnlyList<Sum> Sums, IReadOnlyList<Period> Months, bool IsStaff);

    /// <summary>What was asked for adds up to this. What takes back counts against.</summary>
    /// <param name="Kind">Null: of the kind that was asked for, less what was taken back of it.</param>
    public sealed record Sum(TransactionKind? Kind, Money Net, int Rows);

    static readonly View<ListTransactions.Input, Model> View = new("incentivize.browse-transactions", Can.SeeTransactions, Run);

    public static void Map(Doors doors) => doors.List("/transactions", ListTransactions.Transactions, View, model => model.Transactions, model => BrowseTransactionsPage.Show(model));

    static async Task<Model?> Run(ListTransactions.Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var partners = db.Partners.WithMerged(who).Select(partner => partner.Id);
        var sold = db.Set<RevenueOfMonth>().Where(row => partners.Contains(row.Partner));
        return new(
            await ListTransactions.Transactions.Look(input, who, db, now, stop),
            await Sums(input, who, db, now, stop),
            await sold.Select(row => row.Month).Distinct().OrderByDescending(month => month).Take(MostMonths).ToListAsync(stop),
            who.IsStaff);
    }

    static async Task<IReadOnlyList<Sum>> Sums(ListTransactions.Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (input.Period is null or "" && input.Asked.Says("partnerId") is null && input.Asked.Says("dealId") is null)
            return [];
        var kinds = await (await ListTransactions.Transactions.Matching(input, who, db, now, stop)).GroupBy(row => new { row.Kind, row.Net.Currency })
            .Select(rows => new { rows.Key.Kind, rows.Key.Currency, Net = rows.Sum(row => row.Net.Minor), Size = rows.Sum(row => Math.Abs(row.Net.Minor)), Rows = rows.Count() }).ToListAsync(stop);
        var sums = kinds.Select(one => new Sum(one.Kind, new(one.Kind is TransactionKind.Refund or TransactionKind.Cancellation ? -one.Size : one.Net, one.Currency), one.Rows));
        if (input.CountsAs is not null)
            sums = sums.GroupBy(one => one.Net.Currency).Select(same => new Sum(null, new(same.Sum(one => one.Net.Minor), same.Key), same.Sum(one => one.Rows)));
        return [.. sums.OrderBy(one => one.Kind).ThenBy(one => one.Net.Currency, StringComparer.Ordinal)];
    }
}
