using System.Linq.Expressions;
using System.Text.Json;
using Entente.Platform;
using Entente.Sell;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Statements;

/// <summary>The lines of one statement as a file, each with what was sold, to whom, and its arithmetic.</summary>
public static class ListStatementLines
{
    /// <param name="Id">The statement.</param>
    public sealed record Input([property: Given] Id<Statement> Id, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <summary>A line with the sale behind it; the columns of the sale are null where the transaction was taken out of the books.</summary>
    /// <param name="Customer">To whom it was sold, as its deal names them.</param>
    /// <param name="Why">An <see cref="Explanation"/> as JSON.</param>
    public sealed record Row(
        int Number, Period ForPeriod, string Rule, int PlanVersion, string Transaction, string RefersTo, TransactionKind? Kind, DateOnly? OccurredOn, string? Customer, string? Product, string? Family,
        decimal? Quantity, Money? Net, Money Amount, string Why);

    static readonly Listing<Input, StatementLine, Row> Lines = Listing<Input, StatementLine, Row>.Of("statement-lines", "line", "lines", line => line.Id, Asked, RowFor)
        .Number("number", "Line", line => line.Number, row => row.Number, indexed: true)
        .Value("month", "Month", line => line.ForPeriod, row => row.ForPeriod, text => Period.TryParse(text, null, out var period) ? period : null, period => $"{period}", "2019-06")
        .Word("rule", "Rule", line => line.Rule, row => row.Rule)
        .Number("version", "Version", line => line.PlanVersion, row => row.PlanVersion)
        .Text("transaction", "Transaction", line => line.Transaction, row => row.Transaction)
        .Text("refersTo", "Takes back", line => line.RefersTo, row => row.RefersTo.Length > 0 ? row.RefersTo : null)
        .Only("kind", "Kind", row => row.Kind is { } kind ? Words.Of(kind) : null)
        .Only("day", "Day", row => row.OccurredOn)
        .Only("customer", "Customer", row => row.Customer)
        .Only("product", "Product", row => row.Product)
        .Only("family", "Family", row => row.Family)
        .Only("quantity", "Quantity", row => row.Quantity)
        .Only("net", "Net", row => row.Net?.Amount)
        .Only("netCurrency", "Net currency", row => row.Net?.Currency)
        .Money("amount", "Amount", line => line.Amount.Minor, line => line.Amount.Currency, row => row.Amount)
        .Only("why", "Why", row => JsonSerializer.Deserialize<Explanation>(row.Why)!.Formula)
        .Usually("number");

    public static void Map(Doors doors) => doors.Files("/statements/{id:guid}/lines", Lines, Can.SeeStatements,
        (input, who, db, stop) => db.Statements.VisibleTo(who, db).AnyAsync(statement => statement.Id == input.Id, stop));

    static IQueryable<StatementLine> Asked(Input input, Actor who, Db db, DateTimeOffset now)
    {
        var visible = db.Statements.VisibleTo(who, db).Select(statement => statement.Id);
        return db.StatementLines.Where(line => line.Statement == input.Id && visible.Contains(line.Statement));
    }

    static Expression<Func<StatementLine, Row>> RowFor(Actor who, Db db)
    {
        var (sales, products, deals) = (db.Transactions, db.Set<Strategize.Product>(), db.Set<Deal>());
        return line => new Row(
            line.Number, line.ForPeriod, line.Rule, line.PlanVersion, line.Transaction, line.RefersTo,
            sales.Where(sale => sale.Id == line.TransactionId).Select(sale => (TransactionKind?)sale.Kind).FirstOrDefault(),
            sales.Where(sale => sale.Id == line.TransactionId).Select(sale => (DateOnly?)sale.OccurredOn).FirstOrDefault(),
            deals.Where(deal => deal.Id == sales.Where(sale => sale.Id == line.TransactionId).Select(sale => sale.Deal).FirstOrDefault()).Select(deal => deal.Customer.Name).FirstOrDefault(),
            products.Where(product => product.Id == sales.Where(sale => sale.Id == line.TransactionId).Select(sale => sale.Product).FirstOrDefault()).Select(product => product.Name).FirstOrDefault(),
            sales.Where(sale => sale.Id == line.TransactionId).Select(sale => sale.Family).FirstOrDefault(),
            sales.Where(sale => sale.Id == line.TransactionId).Select(sale => sale.Quantity).FirstOrDefault(),
            sales.Where(sale => sale.Id == line.TransactionId).Select(sale => (long?)sale.Net.Minor).FirstOrDefault() == null ? null : new Money(
                sales.Where(sale => sale.Id == line.TransactionId).Select(sale => sale.Net.Minor).FirstOrDefault(),
                sales.Where(sale => sale.Id == line.TransactionId).Select(sale => sale.Net.Currency).FirstOrDefault()!),
            new(line.Amount.Minor, line.Amount.Currency), line.Why);
    }
}
