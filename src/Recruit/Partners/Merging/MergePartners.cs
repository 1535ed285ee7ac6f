using Entente.Platform;
using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.Partners;

/// <summary>
/// Two partners are one company: one is kept, and its people, deals, opportunities and sales that did not earn yet come to it from the other. Statements stay with who was paid.
/// The access of the other ends; its people go on at the kept one.
/// </summary>
public static class MergePartners
{
    /// <param name="Into">The partner that is kept; instead of <paramref name="From"/>.</param>
    /// <param name="From">The partner that is merged into this one.</param>
    /// <param name="Take">The fields whose value comes from the partner that goes. Left out: the kept one's values, and the other's where it has none.</param>
    public sealed record Input([property: Given] Id<Partner> Id, Id<Partner>? Into = null, Id<Partner>? From = null, IReadOnlyList<PartnerField>? Take = null);

    /// <param name="Partner">The kept one.</param>
    /// <param name="MergeId">By which it can be undone.</param>
    /// <param name="Moved">What moved to it.</param>
    public sealed record View(ShowPartner.View Partner, Guid MergeId, IReadOnlyList<MovedRows> Moved);

    /// <summary>What merging needs beside the database.</summary>
    public sealed record Parts(Merger Merger, Places Places);

    internal static readonly Act<Input, View, Parts> Act = new("recruit.merge-partners", Can.MergePartners, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/partners/{id:guid}/merge");

    static async Task<View?> Run(Input input, Actor who, Db db, Parts parts, DateTimeOffset now, CancellationToken stop)
    {
        if (input.Into is null == input.From is null)
            throw InvalidInputException.In("into", Say("Give either the partner to merge into, or the one to merge from."));
        var (keptId, goingId) = input.Into is { } into ? (into, input.Id) : (input.Id, input.From!.Value);
        var both = await db.Partners.VisibleTo(who).Where(partner => partner.Id == keptId || partner.Id == goingId).ToDictionaryAsync(partner => partner.Id, stop);
        if (!both.TryGetValue(keptId, out var kept) || !both.TryGetValue(goingId, out var going))
            return null;
        await db.HoldPartners([kept, going], stop);
        now = db.Now(); // the wait may have been a long one
        Refuse.If(kept.WhyNotMerge(going));

        var (before, goingBefore, names) = (kept.Details, going.Details, kept.OtherNames ?? []);
        await Become(kept, going, PartnerFields.All.Chosen(before, goingBefore, input.Take), db, stop);
        kept.KnowAs([before.Name]);
        kept.Merge(going, now);
        var merge = Platform.Merge.Of(kept.Id, going.Id, going.Name, who, now);
        var returned = await db.LetReturn(kept, going, stop);
        merge.Say(parts.Merger.Write(new SaidAtMerge(before, kept.Details, [.. (kept.OtherNames ?? []).Except(names)], goingBefore.ExternalId, goingBefore.ManagerEmail, returned)));
        await db.KeepKeys([kept, going], stop);
        var moved = await parts.Merger.Move(db, merge, stop);
        await db.Memberships.Where(place => place.Partner == going.Id && place.LeftAt == null).ExecuteUpdateAsync(set => set.SetProperty(place => place.LeftAt, now), stop); // who has a place at the kept one already, or again
        await db.ForgetPlaces(parts.Places, [kept.Id, going.Id], stop);
        db.Record(new PartnersMerged(merge.Id, kept.Id, going.Id, going.Name, moved.ToDictionary(rows => rows.What, rows => rows.Count)), kept, kept.Id);
        return new(ShowPartner.View.Of(kept, db), merge.Id, moved);
    }

    /// <summary>The kept partner says what was chosen. Both external ids stay known: that of the other leads to the kept one, whose own it takes in exchange.</summary>
    static async Task Become(Partner kept, Partner going, PartnerDetails chosen, Db db, CancellationToken stop)
    {
        var (mine, theirs) = (kept.ExternalId, going.ExternalId);
        if (chosen.ExternalId != mine)
        {
            going.Change(going.Details with { ExternalId = null });
            await db.SaveChangesAsync(stop); // frees it in the unique index
        }

        kept.Change(chosen with { Parent = await Parents.OfBoth(db, kept, going, chosen.Parent, stop) });
        await db.SaveChangesAsync(stop);
        if (chosen.ExternalId != mine && theirs == chosen.ExternalId)
            going.Change(going.Details with { ExternalId = mine });
    }

    /// <summary>Lets nobody merge, split or be admitted as one of these until the transaction ends; they are then as their former holder left them.</summary>
    internal static async Task HoldPartners(this Db db, IReadOnlyList<Partner> partners, CancellationToken stop)
    {
        await db.LookBehindTheWall(stop);
        await db.Lock(partners.SelectMany(partner => RecognitionKeys.Of(partner.Evidence).Exact), stop);
        await db.Lock(partners.Select(partner => $"partner:{partner.Id}"), stop);
        foreach (var partner in partners)
            await db.Entry(partner).ReloadAsync(stop);
    }
}
