using Entente.Incentivize.Earnings;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Statements;

/// <summary>Finance closes a statement, and with it the partner's earlier ones: what is learnt later stands on a later one.</summary>
public static class ReviewStatement
{
    internal static readonly Act<One<Statement>, ShowStatement.View> Act = new("incentivize.review-statement", Can.ReviewStatements, Run);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/statements/{id:guid}/review");
        doors.Portal.MapPost("/statements/{id:guid}/review", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Submit(Id<Statement> id, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(Act, new(id), who, stop) is not { } statement)
            return TypedResults.NotFound();
        new Flash(Say($"The statement of {statement.Period} is reviewed.")).Leave(http);
        return TypedResults.LocalRedirect($"/statements/{id}");
    }

    static async Task<ShowStatement.View?> Run(One<Statement> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        await db.Lock([RunCalculations.Lock], stop);
        if (await db.Statements.VisibleTo(who, db).SingleOrDefaultAsync(row => row.Id == input.Id, stop) is not { } statement)
            return null;
        statement.Review(who.Name, now);
        var earlier = await db.Statements.Where(row => row.Partner == statement.Partner && row.Period < statement.Period && row.State == StatementState.Calculated)
            .ToListAsync(stop);
        foreach (var one in earlier)
            one.Review(who.Name, now);
        foreach (var one in earlier.Append(statement).OrderBy(one => one.Period))
            db.Record(new StatementReviewed(one.Period, one.Total), one, one.Partner);
        return (await ShowStatement.Run(new(statement.Id), who, db, now, stop))! with
        {
            State = statement.State,
            ReviewedAt = statement.ReviewedAt,
            ReviewedBy = statement.ReviewedBy,
            WhyNotReview = statement.WhyNotReview(),
        };
    }
}

public sealed record StatementReviewed(Period Period, Money Total) : IEvent
{
    static string IEvent.Name => "statement.reviewed";
    public string Says() => Say($"reviewed the statement of {Period}: {Total}");
    public string? SaysToPartner() => Says();
}
