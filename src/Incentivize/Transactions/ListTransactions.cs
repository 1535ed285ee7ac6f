using System.Linq.Expressions;
using Entente.Platform;
using Entente.Recruit.Partners;
using Entente.Sell;
using Entente.Strategize;

namespace Entente.Incentivize.Transactions;

/// <summary>The transactions that count, latest day first.</summary>
public static class ListTransactions
{
    /// <param name="Query">The beginning of an external id, or beginnings of words of the partner's name, all of which must be found.</param>
    /// <param name="Period">A month: <c>2019-06</c>.</param>
    /// <param name="CountsAs">Those of this kind, and what takes them back: together they are the net sales of that kind.</param>
    /// <param name="Product">By SKU, external id or id.</param>
    /// <param name="ExternalId">The one with exactly this.</param>
    public sealed record Input(
        string? Query = null, string? Period = null, TransactionKind? CountsAs = null, string? Product = null, string? ExternalId = null, int Limit = ListInput.Usual, string? Cursor = null)
        : ListInput(Limit, Cursor);

    /// <summary>A transaction with the names of whom and what it is about.</summary>
    /// <param name="Cost">What it costs the vendor; null for partners.</param>
    public sealed record Row(
        Id<RecordedTransaction> Id, string ExternalId, int Revision, TransactionKind Kind, DateOnly OccurredOn, DateTimeOffset KnownAt, Id<Partner> PartnerId, string? PartnerName,
        Id<Deal>? DealId, Id<Product>? ProductId, string? ProductName, string? Family, decimal? Quantity, Money Net, Money? List, Money? Cost, string? RefersTo, bool WrittenByWinning);

    internal static readonly Listing<Input, RecordedTransaction, Row> Transactions = Listing<Input, RecordedTransaction, Row>.Of(
            "transactions", "transaction", "transactions", row => row.Id, Asked, RowFor)
        .Text("transaction", "Transaction", row => row.ExternalId, row => row.ExternalId, found: (rows, text, _, _) => rows.Numbered(text))
        .Day("day", "Day", row => row.OccurredOn, row => row.OccurredOn, indexed: true)
        .State("kind", "Kind", row => row.Kind, row => row.Kind, quick: true, cell: BrowseTransactionsPage.Kind)
        .Reference<Partner>("partnerId", "Partner", row => (Id<Partner>?)row.Partner, row => row.PartnerName,
            (who, db, ids) => db.Partners.WithMerged(who).Where(partner => ids.Contains(partner.Id)).Select(partner => new Referred<Partner>(partner.Id, partner.Name)),
            staff: true, cell: BrowseTransactionsPage.PartnerOf)
        .Reference<Product>("productId", "Product", row => row.Product, row => row.ProductName ?? row.Family,
            (_, db, ids) => db.Set<Product>().Where(product => ids.Contains(product.Id)).Select(product => new Referred<Product>(product.Id, product.Name)))
        .Word("family", "Family", row => row.Family, row => row.Family, shown: false, on: row => row.FamilyKey, fold: family => new Family(family).Key)
        .Number("quantity", "Quantity", row => row.Quantity, row => row.Quantity)
        .Money("net", "Net", row => row.Net.Minor, row => row.Net.Currency, row => row.Net)
        .Money("list", "List", row => row.ListMinor, row => row.Net.Currency, row => row.List, shown: false)
        .Money("cost", "Cost", row => row.CostMinor, row => row.Net.Currency, row => row.Cost, shown: false, staff: true, secret: true)
        .Word("currency", "Currency", row => row.Net.Currency, row => row.Net.Currency, shown: false)
        .Reference<Deal>("dealId", "Deal", row => row.Deal, row => row.DealId is null ? null : "A deal", DealNames, shown: false, cell: BrowseTransactionsPage.DealOf)
        .Text("refersTo", "Refers to", row => row.RefersTo, row => row.RefersTo, shown: false)
        .Instant("known", "Known since", row => row.KnownAt, row => row.KnownAt, shown: false)
        .Usually("-day");

    static readonly View<Input, ListOf<Row>> View = new("incentivize.list-transactions", Can.SeeTransactions, Transactions.Page);

    public static void Map(Doors doors) => doors.Show(View, "/transactions", also: Transactions.QueryNames);

    static Expression<Func<RecordedTransaction, Row>> RowFor(Actor who, Db db)
    {
        var staff = who.IsStaff;
        return row => new Row(
            row.Id, row.ExternalId, row.Revision, row.Kind, row.OccurredOn, row.KnownAt, row.Partner,
            db.Partners.Where(partner => partner.Id == row.Partner).Select(partner => partner.Name).FirstOrDefault(), row.Deal, row.Product,
            db.Set<Product>().Where(product => product.Id == row.Product).Select(product => product.Name).FirstOrDefault(), row.Family, row.Quantity,
            new(row.Net.Minor, row.Net.Currency), row.ListMinor == null ? null : new Money(row.ListMinor.Value, row.Net.Currency),
            !staff || row.CostMinor == null ? null : new Money(row.CostMinor.Value, row.Net.Currency), row.RefersTo, row.WrittenByWinning);
    }

    static IQueryable<Referred<Deal>> DealNames(Actor who, Db db, IReadOnlyCollection<Id<Deal>> ids)
    {
        var partners = db.Partners.VisibleTo(who).Select(partner => partner.Id);
        return db.Set<Deal>().Where(deal => ids.Contains(deal.Id) && partners.Contains(deal.Partner)).Select(deal => new Referred<Deal>(deal.Id, deal.Customer.Name + " #" + deal.Number));
    }

    /// <summary>The transactions that count and that somebody may see.</summary>
    internal static IQueryable<RecordedTransaction> Counted(Actor who, Db db) => db.Transactions.VisibleTo(who, db).Where(row => row.ReplacedAt == null && row.ArchivedAt == null);

    static async Task<IQueryable<RecordedTransaction>> Asked(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var rows = (await Counted(who, db).Found(input.Query, who, db, stop)).In(input.Period);
        if (input.CountsAs is { } counted)
            rows = rows.Counting(counted, db);
        if (input.ExternalId is { } id)
            rows = rows.Where(row => row.ExternalId == id);
        if (input.Product is { Length: > 0 } product && (await db.ProductsBy([product], stop)).GetValueOrDefault(product)?.Id is var found)
            rows = rows.Where(row => row.Product != null && row.Product == found);
        return rows;
    }
}
