using Entente.Platform;

namespace Entente.Incentivize.Statements;

/// <summary>The statements of months that ended and that nobody reviewed yet, the oldest first: for the home of who reviews them.</summary>
public static class StatementsToReview
{
    public sealed record Input;

    sealed record Row(Id<Statement> Id, string Partner, Period Period, Money Total);

    /// <summary>A panel, or none where nothing waits.</summary>
    public static readonly View<Input, IReadOnlyList<ShownPanel>> View = new("incentivize.see-statements-to-review", Can.ReviewStatements, async (_, who, db, now, stop) =>
    {
        var month = Period.Of(DateOnly.FromDateTime(now.UtcDateTime));
        var waiting = db.Statements.VisibleTo(who, db).Where(statement => statement.State == StatementState.Calculated && statement.ArchivedAt == null && statement.Period < month);
        return await Related.Of(waiting.OrderBy(statement => statement.Period).ThenBy(statement => statement.Id),
            statement => new Row(statement.Id, db.Partners.Where(partner => partner.Id == statement.Partner).Select(partner => partner.Name).First(), statement.Period, new(statement.Total.Minor, statement.Total.Currency)),
            "statements", Say("Statements to review, the oldest first"), "/statements?state=calculated&sort=period", statement => $"/statements/{statement.Id}", _ => Columns, stop) is { } panel
            ? [new(Say("Statements to review"), panel)]
            : [];
    });

    static Column<Row>[] Columns =>
    [
        Column<Row>.Text("Partner", statement => statement.Partner),
        Column<Row>.Text("Month", statement => $"{statement.Period}"),
        new("Total", statement => Inline.Money(statement.Total), End: true),
    ];
}
