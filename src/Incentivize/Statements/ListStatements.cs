using System.Linq.Expressions;
using Entente.Platform;
using Entente.Recruit.Partners;

namespace Entente.Incentivize.Statements;

/// <summary>The statements that somebody may see, latest month first.</summary>
public static class ListStatements
{
    public sealed record Input(int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="Lines">How many.</param>
    public sealed record Row(
        Id<Statement> Id, Id<Partner> PartnerId, string Partner, Period Period, StatementState State, Money Total, int Lines, DateTimeOffset? CalculatedAt, DateTimeOffset? ReviewedAt);

    /// <param name="MayCalculate">Whether the reader may calculate.</param>
    /// <param name="Month">The last month that ended.</param>
    public sealed record Shown(Listed<Row> Statements, bool IsPartner, bool MayCalculate, Period Month);

    static readonly Listing<Input, Statement, Row> Statements = Listing<Input, Statement, Row>.Of("statements", "statement", "statements", statement => statement.Id,
            (_, who, db, _) => db.Statements.VisibleTo(who, db).Where(statement => statement.ArchivedAt == null), RowOf)
        .Value("period", "Month", statement => statement.Period, row => row.Period, text => Period.TryParse(text, null, out var period) ? period : null, period => $"{period}", "2019-06", indexed: true)
        .Reference<Partner>("partnerId", "Partner", statement => statement.Partner, row => row.Partner, PartnerNames, staff: true)
        .State("state", "State", statement => statement.State, row => row.State, quick: true)
        .Number("lines", "Lines", statement => statement.Lines, row => row.Lines)
        .Money("total", "Total", statement => statement.Total.Minor, statement => statement.Total.Currency, row => row.Total)
        .Word("currency", "Currency", statement => statement.Total.Currency, row => row.Total.Currency, shown: false)
        .Instant("calculated", "Calculated", statement => statement.CalculatedAt, row => row.CalculatedAt, shown: false)
        .Instant("reviewed", "Reviewed", statement => statement.ReviewedAt, row => row.ReviewedAt, shown: false)
        .Usually("-period")
        .Chosen(row => row.Id).Called(db => statement => db.Partners.Where(partner => partner.Id == statement.Partner).Select(partner => partner.Name).First())
        .With(new BulkAct("review", "Mark reviewed", "reviewed", ReviewStatement.Act, (id, _) => new One<Statement>(new(id))));

    static readonly View<Input, ListOf<Row>> View = new("incentivize.list-statements", Can.SeeStatements, Statements.Page);

    static readonly View<Input, Shown> Look = new("incentivize.browse-statements", Can.SeeStatements, async (input, who, db, now, stop) => new(
        await Statements.Look(input, who, db, now, stop), !who.IsStaff, who.May(Can.CalculateStatements), Entente.Period.Of(DateOnly.FromDateTime(now.UtcDateTime)).Previous));

    public static void Map(Doors doors)
    {
        doors.Show(View, "/statements", also: Statements.QueryNames);
        doors.List("/statements", Statements, Look, model => model.Statements, model => ListStatementsPage.Show(model));
    }

    static IQueryable<Referred<Partner>> PartnerNames(Actor who, Db db, IReadOnlyCollection<Id<Partner>> ids) =>
        db.Partners.WithMerged(who).Where(partner => ids.Contains(partner.Id)).Select(partner => new Referred<Partner>(partner.Id, partner.Name));

    static Expression<Func<Statement, Row>> RowOf(Actor who, Db db) => statement => new Row(
        statement.Id, statement.Partner, db.Partners.Where(one => one.Id == statement.Partner).Select(one => one.Name).First(),
        statement.Period, statement.State, new(statement.Total.Minor, statement.Total.Currency), statement.Lines, statement.CalculatedAt, statement.ReviewedAt);
}
