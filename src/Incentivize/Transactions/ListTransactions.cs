using System.Globalization;
using Entente.Platform;
using Entente.Strategize;

namespace Entente.Incentivize.Transactions;

/// <summary>The transactions that count, latest day first.</summary>
public static class ListTransactions
{
    /// <param name="Query">The beginning of an external id, or beginnings of words of the partner's name, all of which must be found.</param>
    /// <param name="Period">A month: <c>2019-06</c>.</param>
    /// <param name="CountsAs">Those of this kind, and what takes them back: together they are the net sales of that kind.</param>
    /// <param name="Product">By SKU, external id or id.</param>
    /// <param name="Sort"><c>day</c>, with a minus to turn it round; the usual one is <c>-day</c>.</param>
    public sealed record Input(
        string? Query = null, Id<Partner>? PartnerId = null, Id<Sell.Deal>? DealId = null, string? Period = null, TransactionKind? Kind = null, TransactionKind? CountsAs = null,
        string? Product = null, string? Family = null, string? Currency = null, string? ExternalId = null,
        string? Sort = null, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <summary>A transaction with the names of whom and what it is about.</summary>
    /// <param name="Cost">What it costs the vendor; null for partners.</param>
    public sealed record Row(
        Id<RecordedTransaction> Id, string ExternalId, int Revision, TransactionKind Kind, DateOnly OccurredOn, DateTimeOffset KnownAt, Id<Partner> PartnerId, string? PartnerName,
        Id<Sell.Deal>? DealId, Id<Product>? ProductId, string? ProductName, string? Family, decimal? Quantity, Money Net, Money? List, Money? Cost, string? RefersTo, bool WrittenByWinning);

    static readonly View<Input, ListOf<Row>> View = new("incentivize.list-transactions", Can.SeeTransactions, Run);

    static readonly Sorts<RecordedTransaction> Orders = new Sorts<RecordedTransaction>(row => row.Id).By("day", row => row.OccurredOn);

    public static void Map(Doors doors)
    {
        doors.Show(View, "/transactions");
        doors.Export(View, "/transactions",
            new("External id", row => row.ExternalId), new("Kind", row => row.Kind.ToString().ToLowerInvariant()), new("Day", row => row.OccurredOn.ToString("O", CultureInfo.InvariantCulture)),
            new("Partner", row => row.PartnerName), new("Product", row => row.ProductName), new("Family", row => row.Family),
            new("Quantity", row => row.Quantity?.ToString(CultureInfo.InvariantCulture)), new("Net", row => row.Net.Exact()), new("Currency", row => row.Net.Currency),
            new("List", row => row.List?.Exact()), new("Refers to", row => row.RefersTo));
    }

    internal static async Task<ListOf<Row>?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var page = await Orders.Page(await Asked(input, who, db, stop), input.Sort ?? "-day", input, row => new Named(
            row, db.Partners.Where(partner => partner.Id == row.Partner).Select(partner => partner.Name).FirstOrDefault(),
            db.Set<Product>().Where(product => product.Id == row.Product).Select(product => product.Name).FirstOrDefault()), stop);
        return new([.. page.Items.Select(named => RowOf(named, who))], page.NextCursor);
    }

    sealed record Named(RecordedTransaction Row, string? Partner, string? Product);

    static Row RowOf(Named named, Actor who)
    {
        var row = named.Row;
        return new(row.Id, row.ExternalId, row.Revision, row.Kind, row.OccurredOn, row.KnownAt, row.Partner, named.Partner, row.Deal, row.Product, named.Product,
            row.Family, row.Quantity, row.Net, row.List, who.IsStaff ? row.Cost : null, row.RefersTo, row.WrittenByWinning);
    }

    internal static async Task<IQueryable<RecordedTransaction>> Asked(Input input, Actor who, Db db, CancellationToken stop)
    {
        var rows = (await db.Transactions.VisibleTo(who, db).Where(row => row.ReplacedAt == null && row.ArchivedAt == null).Found(input.Query, who, db, stop)).In(input.Period);
        if (input.PartnerId is { } partner)
            rows = rows.Where(row => row.Partner == partner);
        if (input.DealId is { } deal)
            rows = rows.Where(row => row.Deal == deal);
        if (input.Kind is { } kind)
            rows = rows.Where(row => row.Kind == kind);
        if (input.CountsAs is { } counted)
            rows = rows.Counting(counted, db);
        if (input.Currency is { Length: > 0 } currency)
            rows = rows.Where(row => row.Net.Currency == currency);
        if (input.ExternalId is { } id)
            rows = rows.Where(row => row.ExternalId == id);
        if (!string.IsNullOrWhiteSpace(input.Family) && new Family(input.Family).Key is var family)
            rows = rows.Where(row => row.FamilyKey == family);
        if (input.Product is { Length: > 0 } product && (await db.ProductsBy([product], stop)).GetValueOrDefault(product)?.Id is var found)
            rows = rows.Where(row => row.Product != null && row.Product == found);
        return rows;
    }
}
