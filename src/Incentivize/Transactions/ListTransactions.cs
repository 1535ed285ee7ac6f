using System.Globalization;
using Entente.Platform;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Transactions;

/// <summary>The transactions that count, latest day first.</summary>
public static class ListTransactions
{
    /// <param name="Period">A month: <c>2019-06</c>.</param>
    /// <param name="Product">By SKU, external id or id.</param>
    public sealed record Input(
        Id<Partner>? PartnerId = null, Id<Sell.Deal>? DealId = null, string? Period = null, TransactionKind? Kind = null, string? Product = null, string? Family = null,
        string? ExternalId = null, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    static readonly View<Input, ListOf<ShowTransaction.View>> View = new("incentivize.list-transactions", Can.SeeTransactions, Run);

    public static void Map(Doors doors) => doors.Show(View, "/transactions");

    static async Task<ListOf<ShowTransaction.View>?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var rows = await Asked(input, who, db, stop);
        if (input.After<(DateOnly On, Guid Id)>() is { } after)
        {
            var id = new Id<RecordedTransaction>(after.Id);
            rows = rows.Where(row => row.OccurredOn < after.On || (row.OccurredOn == after.On && row.Id < id));
        }
        return (await rows.OrderByDescending(row => row.OccurredOn).ThenByDescending(row => row.Id).Take(input.Fetch).ToListAsync(stop))
            .Select(ShowTransaction.View.Of).ToList().Page(input, row => (row.OccurredOn, row.Id.Value));
    }

    static async Task<IQueryable<RecordedTransaction>> Asked(Input input, Actor who, Db db, CancellationToken stop)
    {
        var rows = db.Transactions.VisibleTo(who, db).Where(row => row.ReplacedAt == null);
        if (input.PartnerId is { } partner)
            rows = rows.Where(row => row.Partner == partner);
        if (input.DealId is { } deal)
            rows = rows.Where(row => row.Deal == deal);
        if (input.Kind is { } kind)
            rows = rows.Where(row => row.Kind == kind);
        if (input.ExternalId is { } id)
            rows = rows.Where(row => row.ExternalId == id);
        if (!string.IsNullOrWhiteSpace(input.Family) && new Family(input.Family).Key is var family)
            rows = rows.Where(row => row.FamilyKey == family);
        if (input.Product is { Length: > 0 } product && (await db.ProductsBy([product], stop)).GetValueOrDefault(product)?.Id is var found)
            rows = rows.Where(row => row.Product != null && row.Product == found);
        if (input.Period is { Length: > 0 } month)
        {
            if (!Entente.Period.TryParse(month, CultureInfo.InvariantCulture, out var period))
                throw InvalidInputException.In("period", $"“{month}” is no month; write 2019-06.");
            var (first, last) = (period.FirstDay, period.LastDay);
            rows = rows.Where(row => row.OccurredOn >= first && row.OccurredOn <= last);
        }
        return rows;
    }
}
