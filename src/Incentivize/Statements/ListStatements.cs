using Entente.Platform;

namespace Entente.Incentivize.Statements;

/// <summary>The statements that somebody may see, latest month first.</summary>
public static class ListStatements
{
    public sealed record Input(
        Id<Partner>? PartnerId = null, Period? Period = null, StatementState? State = null, string? Sort = null,
        int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="Lines">How many.</param>
    public sealed record Row(
        Id<Statement> Id, Id<Partner> PartnerId, string Partner, Period Period, StatementState State, Money Total, int Lines, DateTimeOffset? CalculatedAt, DateTimeOffset? ReviewedAt);

    /// <param name="MayCalculate">Whether the reader may calculate.</param>
    /// <param name="Month">The last month that ended.</param>
    public sealed record Shown(ListOf<Row> Statements, bool IsPartner, bool MayCalculate, Period Month);

    static readonly View<Input, ListOf<Row>> View = new("incentivize.list-statements", Can.SeeStatements, Run);

    static readonly Sorts<Statement> Orders = new Sorts<Statement>(statement => statement.Id)
        .By("period", statement => statement.Period).By("total", statement => statement.Total.Minor);

    public static void Map(Doors doors)
    {
        doors.Show(View, "/statements");
        doors.Portal.MapGet("/statements", Page).RequireAuthorization(View.May);
        doors.Export(View, "/statements",
            new("Month", row => $"{row.Period}"), new("Partner", row => row.Partner), new("State", row => row.State.ToString().ToLowerInvariant()),
            new("Total", row => row.Total.Exact()), new("Currency", row => row.Total.Currency), new("Lines", row => $"{row.Lines}"));
    }

    static async Task<IResult> Page([AsParameters] Asked asked, Actor who, Runner runner, TimeProvider clock, CancellationToken stop)
    {
        var input = new Input(
            Id<Partner>.TryParse(asked.PartnerId, null, out var partner) ? partner : null, Entente.Period.TryParse(asked.Period, null, out var period) ? period : null,
            Enum.TryParse<StatementState>(asked.State, ignoreCase: true, out var state) ? state : null, asked.Sort, Cursor: asked.Cursor);
        var statements = await runner.Read(View, input, who, stop);
        return ListStatementsPage.Show(new(statements!, !who.IsStaff, who.May(Can.CalculateStatements), Entente.Period.Of(DateOnly.FromDateTime(clock.Now().UtcDateTime)).Previous));
    }

    /// <summary>As a browser asks; a filter that says nothing is left out.</summary>
    sealed record Asked(string? PartnerId, string? Period, string? State, string? Sort, string? Cursor);

    static async Task<ListOf<Row>?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var statements = db.Statements.VisibleTo(who, db).Where(statement => statement.ArchivedAt == null);
        if (input.PartnerId is { } partner)
            statements = statements.Where(statement => statement.Partner == partner);
        if (input.Period is { } period)
            statements = statements.Where(statement => statement.Period == period);
        if (input.State is { } state)
            statements = statements.Where(statement => statement.State == state);
        return await Orders.Page(statements, input.Sort ?? "-period", input, statement => new Row(
            statement.Id, statement.Partner, db.Partners.Where(one => one.Id == statement.Partner).Select(one => one.Name).First(),
            statement.Period, statement.State, new(statement.Total.Minor, statement.Total.Currency), statement.Lines, statement.CalculatedAt, statement.ReviewedAt), stop);
    }
}
