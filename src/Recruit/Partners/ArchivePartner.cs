using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.Partners;

/// <summary>Takes a partner out of lists, and back. Nothing is deleted.</summary>
public static class ArchivePartner
{
    public sealed record Input([property: Given] Id<Partner> Id);

    internal static readonly Act<Input, ShowPartner.View> Act = new("recruit.archive-partner", Can.MovePartners, Archive);
    internal static readonly Act<Input, ShowPartner.View> Undo = new("recruit.restore-partner", Can.MovePartners, Restore);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/partners/{id:guid}/archive");
        doors.Open(Undo, "/partners/{id:guid}/restore");
    }

    static Task<ShowPartner.View?> Archive(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Do(input, who, db, partner =>
    {
        partner.Archive(now);
        db.Record(new PartnerArchived(), partner, partner.Id);
    }, stop);

    static Task<ShowPartner.View?> Restore(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Do(input, who, db, partner =>
    {
        partner.Restore();
        db.Record(new PartnerRestored(), partner, partner.Id);
    }, stop);

    static async Task<ShowPartner.View?> Do(Input input, Actor who, Db db, Action<Partner> change, CancellationToken stop)
    {
        if (await db.Partners.VisibleTo(who).SingleOrDefaultAsync(partner => partner.Id == input.Id, stop) is not { } partner)
            return null;
        change(partner);
        return ShowPartner.View.Of(partner, db);
    }
}
