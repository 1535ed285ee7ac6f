using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.Partners;

/// <summary>A merge of partners is undone, however long ago: exactly what it moved goes back, and what came since stays.</summary>
public static class SplitPartner
{
    public sealed record Input([property: Given] Id<Partner> Id, [property: Given] Guid MergeId);

    /// <param name="Partner">The one into which was merged.</param>
    /// <param name="Other">The one that stands for itself again.</param>
    /// <param name="Moved">What went back to it.</param>
    /// <param name="Stayed">What did not go back as it was before, and why.</param>
    public sealed record View(ShowPartner.View Partner, ShowPartner.View Other, IReadOnlyList<MovedRows> Moved, IReadOnlyList<string> Stayed);

    internal static readonly Act<Input, View, MergePartners.Parts> Act = new("recruit.split-partner", Can.MergePartners, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/partners/{id:guid}/split");

    static async Task<View?> Run(Input input, Actor who, Db db, MergePartners.Parts parts, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Partners.VisibleTo(who).SingleOrDefaultAsync(partner => partner.Id == input.Id, stop) is not { } kept
            || await db.Set<Merge>().SingleOrDefaultAsync(merge => merge.Id == input.MergeId && merge.Kind == "partner" && merge.Kept == input.Id.Value, stop) is not { } merge)
            return null;
        var goingId = new Id<Partner>(merge.Merged);
        var going = await db.Partners.SingleAsync(partner => partner.Id == goingId, stop);
        await db.HoldPartners([kept, going], stop);
        now = db.Now();
        await db.Entry(merge).ReloadAsync(stop);
        Refuse.If(merge.WhyNotUndo() ?? going.WhyNotSplit(kept) ?? await db.WhyNotUndoYet(merge, stop));

        var back = await parts.Merger.MoveBack(db, merge, now, stop);
        await db.Memberships.Where(place => place.Partner == going.Id && place.LeftAt == merge.At).ExecuteUpdateAsync(set => set.SetProperty(place => place.LeftAt, (DateTimeOffset?)null), stop);
        var said = parts.Merger.Read<SaidAtMerge>(merge.Said);
        await db.LeaveAgain(said.Returned, stop);
        going.Split(kept, said.GoingManager);
        var stay = await GiveBack(kept, going, said, db, stop);
        await db.KeepKeys([kept, going], stop);
        await db.ForgetPlaces(parts.Places, [kept.Id, going.Id], stop);
        db.Record(new PartnersSplit(merge.Id, kept.Id, going.Id, going.Name), kept, kept.Id);
        var (moved, stayed) = Merger.Told(back, stay);
        return new(ShowPartner.View.Of(kept, db), ShowPartner.View.Of(going, db), moved, stayed);
    }

    /// <summary>Each says what it said before, where nobody changed it since.</summary>
    static async Task<IReadOnlyList<PartnerField>> GiveBack(Partner kept, Partner going, SaidAtMerge said, Db db, CancellationToken stop)
    {
        var (back, stay) = PartnerFields.All.Undone(said.Before, said.After, kept.Details);
        var theirs = said.GoingExternalId is { } id && id != back.ExternalId && !await db.Partners.AnyAsync(other => other.ExternalId == id && other.Id != kept.Id && other.Id != going.Id, stop) ? id : null;
        if (back.ExternalId != kept.ExternalId || theirs != going.ExternalId)
        {
            kept.Change(kept.Details with { ExternalId = null });
            going.Change(going.Details with { ExternalId = null });
            await db.SaveChangesAsync(stop); // frees both in the unique index
        }

        going.Change(going.Details with { ExternalId = theirs });
        var parent = back.Parent is { } above ? await db.KeptFor(above, stop) ?? above : (Id<Partner>?)null; // it may have been merged since
        kept.Change(back with { Parent = await Parents.IsAbove(db, kept.Id, parent, stop) ? kept.Parent : parent });
        var others = await db.Partners.Where(other => other.MergedInto == kept.Id && other.Id != going.Id).ToListAsync(stop);
        kept.BeKnownAs([.. (kept.OtherNames ?? []).Except(said.Names), .. others.SelectMany(other => other.Evidence.Names)]);
        return stay;
    }
}
