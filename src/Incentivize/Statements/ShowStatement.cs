using System.Text.Json;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Statements;

/// <summary>One statement, the same for its partner and for finance: its lines, each with its reason as it was when it was computed.</summary>
public static class ShowStatement
{
    /// <param name="Id">Whose lines.</param>
    /// <param name="Rule">Only the lines of this rule.</param>
    /// <param name="Limit">How many lines at most; all when left out.</param>
    /// <param name="After">The number of the last line seen.</param>
    public sealed record Input([property: Given] Id<Statement> Id, string? Rule = null, int? Limit = null, int After = 0);

    /// <param name="Count">How many lines there are in all.</param>
    /// <param name="Rules">What each rule gives.</param>
    /// <param name="Lines">In the order in which they were computed.</param>
    /// <param name="NextAfter">For the next page; null on the last.</param>
    public sealed record View(
        Id<Statement> Id, Id<Partner> PartnerId, string Partner, Period Period, StatementState State, Money Total, int Count, DateTimeOffset? CalculatedAt,
        DateTimeOffset? ReviewedAt, string? ReviewedBy, IReadOnlyList<OfRule> Rules, IReadOnlyList<Line> Lines, int? NextAfter, Refusal? WhyNotReview);

    /// <summary>What a rule gives in sum.</summary>
    public sealed record OfRule(string Rule, int Lines, Money Sum);

    /// <param name="ForPeriod">The month that earned it; another than the statement's when it corrects a closed one.</param>
    /// <param name="Sale">What was sold; null when the transaction was taken out of the books.</param>
    public sealed record Line(
        Id<StatementLine> Id, int Number, Money Amount, string Rule, Id<RecordedTransaction>? TransactionId, string Transaction, string? RefersTo,
        Id<CompensationPlan> PlanId, int PlanVersion, Period ForPeriod, Id<StatementLine>? Corrects, Explanation Why, Sale? Sale);

    /// <summary>The order line behind an earning line.</summary>
    /// <param name="Customer">To whom it was sold, as the deal names them; null: no deal says it.</param>
    public sealed record Sale(TransactionKind Kind, DateOnly OccurredOn, string? Product, string? Family, decimal? Quantity, Money Net, string? Customer);

    /// <param name="MayReview">Whether the reader may close statements.</param>
    public sealed record Shown(View Statement, Story Story, string? Rule, bool MayReview, bool IsPartner);

    static readonly View<Input, View> See = new("incentivize.show-statement", Can.SeeStatements, Run);
    static readonly View<Input, Shown, Stories> Page = new("incentivize.open-statement", Can.SeeStatements, Open);

    public static void Map(Doors doors)
    {
        doors.Show(See, "/statements/{id:guid}");
        doors.Page(Page, "/statements/{id:guid}", (shown, _) => ShowStatementPage.Show(shown));
    }

    static async Task<Shown?> Open(Input input, Actor who, Db db, Stories stories, DateTimeOffset now, CancellationToken stop) =>
        await Run(input with { Limit = ListInput.Usual }, who, db, now, stop) is { } statement
            ? new(statement, (await stories.Of("statement", statement.Id.Value, who, db, now, stop))!, input.Rule, who.May(Can.ReviewStatements), !who.IsStaff)
            : null;

    internal static async Task<View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var found = await db.Statements.VisibleTo(who, db).Where(row => row.Id == input.Id)
            .Select(row => new { Statement = row, Partner = db.Partners.Where(partner => partner.Id == row.Partner).Select(partner => partner.Name).First() }).SingleOrDefaultAsync(stop);
        if (found is not { Statement: var statement })
            return null;
        var rules = await db.StatementLines.Where(line => line.Statement == statement.Id).GroupBy(line => line.Rule)
            .Select(rule => new { rule.Key, Lines = rule.Count(), Sum = rule.Sum(line => line.Amount.Minor) }).OrderBy(rule => rule.Key).ToListAsync(stop);
        var (lines, next) = await Lines(input, db, stop);
        return new(statement.Id, statement.Partner, found.Partner, statement.Period, statement.State, statement.Total, statement.Lines, statement.CalculatedAt,
            statement.ReviewedAt, who.IsStaff ? statement.ReviewedBy : null,
            [.. rules.Select(rule => new OfRule(rule.Key, rule.Lines, new(rule.Sum, statement.Total.Currency)))], lines, next, statement.WhyNotReview());
    }

    static async Task<(IReadOnlyList<Line> Lines, int? Next)> Lines(Input input, Db db, CancellationToken stop)
    {
        var lines =
            from line in db.StatementLines
            where line.Statement == input.Id && line.Number > input.After && (input.Rule == null || line.Rule == input.Rule)
            join transaction in db.Transactions on line.TransactionId equals transaction.Id into transactions
            from transaction in transactions.DefaultIfEmpty()
            join product in db.Set<Strategize.Product>() on transaction.Product equals product.Id into products
            from product in products.DefaultIfEmpty()
            join deal in db.Set<Sell.Deal>() on transaction.Deal equals deal.Id into deals
            from deal in deals.DefaultIfEmpty()
            orderby line.Number
            select new { Line = line, Transaction = transaction, Product = product.Name, Customer = deal.Customer.Name };
        var limit = input.Limit is { } most ? Math.Clamp(most, 1, ListInput.Most) : (int?)null;
        var rows = await (limit is { } take ? lines.Take(take + 1) : lines).ToListAsync(stop);
        var page = limit is { } size && rows.Count > size ? rows[..size] : rows;
        return ([.. page.Select(row => new Line(
                row.Line.Id, row.Line.Number, row.Line.Amount, row.Line.Rule, row.Line.TransactionId, row.Line.Transaction,
                row.Line.RefersTo.Length > 0 ? row.Line.RefersTo : null, row.Line.Plan, row.Line.PlanVersion, row.Line.ForPeriod, row.Line.Corrects,
                JsonSerializer.Deserialize<Explanation>(row.Line.Why)!,
                row.Transaction is { } sale ? new(sale.Kind, sale.OccurredOn, row.Product, sale.Family, sale.Quantity, sale.Net, row.Customer) : null))],
            page.Count < rows.Count ? page[^1].Line.Number : null);
    }
}
