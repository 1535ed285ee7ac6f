using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Opportunities;

/// <summary>The customer bought, or did not. What a deal opened is closed by the deal.</summary>
public static class CloseOpportunity
{
    /// <param name="Value">For how much; what was expected, unless said otherwise.</param>
    /// <param name="ClosedOn">Today unless said otherwise.</param>
    public sealed record Won([property: Given] Id<Opportunity> Id, [property: ZeroOrMore] Money? Value = null, DateOnly? ClosedOn = null);

    /// <param name="ClosedOn">Today unless said otherwise.</param>
    public sealed record Lost([property: Given] Id<Opportunity> Id, [property: StringLength(OpportunityLimits.Reason)] string? Reason = null, DateOnly? ClosedOn = null);

    internal static readonly Act<Won, ShowOpportunity.View> Win = new("sell.win-opportunity", Can.ChangeOpportunities, RunWin);
    internal static readonly Act<Lost, ShowOpportunity.View> Lose = new("sell.lose-opportunity", Can.ChangeOpportunities, RunLose);

    public static void Map(Doors doors)
    {
        doors.Open(Win, "/opportunities/{id:guid}/won");
        doors.Open(Lose, "/opportunities/{id:guid}/lost");
        doors.Portal.MapPost("/opportunities/{id:guid}/won", SubmitWon).RequireAuthorization(Win.May);
        doors.Portal.MapPost("/opportunities/{id:guid}/lost", SubmitLost).RequireAuthorization(Lose.May);
    }

    static async Task<IResult> SubmitWon(Id<Opportunity> id, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Read(ChangeOpportunity.Before, new(id), who, stop) is not { } opportunity)
            return TypedResults.NotFound();
        var form = new PostedForm(typed);
        var value = form.Money("Value", opportunity.Value.Currency);
        form.ThrowIfAny();
        if (await runner.Run(Win, new(id, value), who, stop) is not null)
            new Flash(Say("Won.")).Leave(http);
        return TypedResults.LocalRedirect($"/opportunities/{id}");
    }

    static async Task<IResult> SubmitLost(Id<Opportunity> id, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(Lose, new(id, new PostedForm(typed).Optional("Reason")), who, stop) is null)
            return TypedResults.NotFound();
        new Flash(Say("Lost. It stays in the list of lost ones."), Tone: Tone.Quiet).Leave(http);
        return TypedResults.LocalRedirect($"/opportunities/{id}");
    }

    static Task<ShowOpportunity.View?> RunWin(Won input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Do(input.Id, who, db, async opportunity =>
    {
        opportunity.Win(input.Value ?? opportunity.Value, input.ClosedOn ?? await db.Today(now, stop));
        db.Record(new OpportunityWon(opportunity.Value, opportunity.ClosedOn!.Value), opportunity);
    }, stop);

    static Task<ShowOpportunity.View?> RunLose(Lost input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Do(input.Id, who, db, async opportunity =>
    {
        opportunity.Lose(input.ClosedOn ?? await db.Today(now, stop));
        db.Record(new OpportunityLost(input.Reason.OrNull(), opportunity.ClosedOn!.Value), opportunity);
    }, stop);

    static async Task<ShowOpportunity.View?> Do(Id<Opportunity> id, Actor who, Db db, Func<Opportunity, Task> close, CancellationToken stop)
    {
        if (await db.Opportunities.VisibleTo(who, db).SingleOrDefaultAsync(opportunity => opportunity.Id == id, stop) is not { } opportunity)
            return null;
        Refuse.If(opportunity.WhyNotCloseAlone());
        await close(opportunity);
        return await ShowOpportunity.Of(opportunity, who, db, stop);
    }
}
