using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.Partners;

/// <summary>Takes a partner out of lists and out of recognition, and back. Nothing is deleted.</summary>
public static class ArchivePartner
{
    internal static readonly Act<One<Partner>, ShowPartner.View> Act = new("recruit.archive-partner", Can.MovePartners, Archive);
    internal static readonly Act<One<Partner>, ShowPartner.View> Undo = new("recruit.restore-partner", Can.MovePartners, Restore);

    public static void Map(Doors doors) =>
        doors.OpenArchive("/partners", Act, Undo, partner => $"{partner.Name} was archived.", partner => $"{partner.Name} is back in the list.");

    static Task<ShowPartner.View?> Archive(One<Partner> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Do(input, who, db, partner =>
    {
        partner.Archive(now);
        db.Record(new PartnerArchived(), partner, partner.Id);
    }, stop);

    static Task<ShowPartner.View?> Restore(One<Partner> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Do(input, who, db, partner =>
    {
        partner.Restore();
        db.Record(new PartnerRestored(), partner, partner.Id);
    }, stop);

    static async Task<ShowPartner.View?> Do(One<Partner> input, Actor who, Db db, Action<Partner> change, CancellationToken stop)
    {
        if (await db.Partners.VisibleTo(who).SingleOrDefaultAsync(partner => partner.Id == input.Id, stop) is not { } partner)
            return null;
        change(partner);
        await db.KeepKeys([partner], stop);
        return ShowPartner.View.Of(partner, db);
    }
}
