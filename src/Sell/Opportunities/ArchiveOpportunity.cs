using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Opportunities;

/// <summary>Takes an opportunity out of lists, and back. Nothing is deleted.</summary>
public static class ArchiveOpportunity
{
    internal static readonly Act<One<Opportunity>, ShowOpportunity.View> Act = new("sell.archive-opportunity", Can.ChangeOpportunities, Archive);
    internal static readonly Act<One<Opportunity>, ShowOpportunity.View> Undo = new("sell.restore-opportunity", Can.ChangeOpportunities, Restore);

    public static void Map(Doors doors) =>
        doors.OpenArchive("/opportunities", Act, Undo, _ => "The opportunity was archived.", _ => "The opportunity is back in the list.");

    static Task<ShowOpportunity.View?> Archive(One<Opportunity> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Do(input, who, db, opportunity =>
    {
        opportunity.Archive(now);
        db.Record(new OpportunityArchived(), opportunity);
    }, stop);

    static Task<ShowOpportunity.View?> Restore(One<Opportunity> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Do(input, who, db, opportunity =>
    {
        opportunity.Restore();
        db.Record(new OpportunityRestored(), opportunity);
    }, stop);

    static async Task<ShowOpportunity.View?> Do(One<Opportunity> input, Actor who, Db db, Action<Opportunity> change, CancellationToken stop)
    {
        if (await db.Opportunities.VisibleTo(who, db).SingleOrDefaultAsync(opportunity => opportunity.Id == input.Id, stop) is not { } opportunity)
            return null;
        change(opportunity);
        return await ShowOpportunity.Of(opportunity, who, db, stop);
    }
}
