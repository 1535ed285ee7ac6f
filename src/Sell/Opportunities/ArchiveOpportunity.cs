using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Opportunities;

/// <summary>Takes an opportunity out of lists, and back. Nothing is deleted.</summary>
public static class ArchiveOpportunity
{
    public sealed record Input([property: Given] Id<Opportunity> Id);

    internal static readonly Act<Input, ShowOpportunity.View> Act = new("sell.archive-opportunity", Can.ChangeOpportunities, Archive);
    internal static readonly Act<Input, ShowOpportunity.View> Undo = new("sell.restore-opportunity", Can.ChangeOpportunities, Restore);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/opportunities/{id:guid}/archive");
        doors.Open(Undo, "/opportunities/{id:guid}/restore");
        doors.Portal.MapPost("/opportunities/{id:guid}/archive", SubmitArchive).RequireAuthorization(Act.May);
        doors.Portal.MapPost("/opportunities/{id:guid}/restore", SubmitRestore).RequireAuthorization(Undo.May);
    }

    static async Task<IResult> SubmitArchive(Id<Opportunity> id, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(Act, new(id), who, stop) is null)
            return TypedResults.NotFound();
        new Flash(Say("The opportunity was archived."), Undo: $"/opportunities/{id}/restore").Leave(http);
        return TypedResults.LocalRedirect("/opportunities");
    }

    static async Task<IResult> SubmitRestore(Id<Opportunity> id, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(Undo, new(id), who, stop) is null)
            return TypedResults.NotFound();
        new Flash(Say("The opportunity is back in the list."), Undo: $"/opportunities/{id}/archive").Leave(http);
        return TypedResults.LocalRedirect($"/opportunities/{id}");
    }

    static Task<ShowOpportunity.View?> Archive(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Do(input, who, db, opportunity =>
    {
        opportunity.Archive(now);
        db.Record(new OpportunityArchived(), opportunity);
    }, stop);

    static Task<ShowOpportunity.View?> Restore(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Do(input, who, db, opportunity =>
    {
        opportunity.Restore();
        db.Record(new OpportunityRestored(), opportunity);
    }, stop);

    static async Task<ShowOpportunity.View?> Do(Input input, Actor who, Db db, Action<Opportunity> change, CancellationToken stop)
    {
        if (await db.Opportunities.VisibleTo(who, db).SingleOrDefaultAsync(opportunity => opportunity.Id == input.Id, stop) is not { } opportunity)
            return null;
        change(opportunity);
        return await ShowOpportunity.Of(opportunity, who, db, stop);
    }
}
