using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.Partners;

/// <summary>Two partners side by side before they are merged: what they say, what would move. Without the other one: which it may be, and the merges that can be undone.</summary>
public static class PreviewMerge
{
    const int FewFound = 10;

    /// <param name="With">The other partner.</param>
    /// <param name="Query">Words by which to look for it.</param>
    public sealed record Input([property: Given] Id<Partner> Id, Id<Partner>? With = null, [property: StringLength(PartnerLimits.Name)] string? Query = null);

    public sealed record Found(Id<Partner> Id, string Name, Country Country, string? City, PartnerState State);

    /// <param name="Fields">Those in which the two differ.</param>
    /// <param name="FromOther">What moves when the other one is merged into this.</param>
    /// <param name="FromThis">What moves when this one is merged into the other.</param>
    /// <param name="Merges">What was merged into this partner and can be undone.</param>
    public sealed record View(
        ShowPartner.View Partner, ShowPartner.View? Other, IReadOnlyList<FieldOfTwo<PartnerField>> Fields, IReadOnlyList<MovedRows> FromOther, IReadOnlyList<MovedRows> FromThis,
        IReadOnlyList<LikePartner> Alike, IReadOnlyList<Found> Matches, IReadOnlyList<MergeToUndo> Merges);

    internal static readonly View<Input, View, Merger> See = new("recruit.preview-merge", Can.MergePartners, Run);

    public static void Map(Doors doors) => doors.Show(See, "/partners/{id:guid}/merge");

    static async Task<View?> Run(Input input, Actor who, Db db, Merger merger, DateTimeOffset now, CancellationToken stop)
    {
        if (await Find(input.Id, who, db, stop) is not { } partner)
            return null;
        if (input.With is not { } with)
            return new(ShowPartner.View.Of(partner, db), null, [], [], [], partner.ArchivedAt is null ? await LikePartners.Find(db, partner, who, now, stop) : [], await Called(partner, input.Query, who, db, stop), await db.MergesToUndo(partner.Id.Value, stop));
        if (with == partner.Id || await Find(with, who, db, stop) is not { } other)
            return null;
        var above = new[] { partner.Parent, other.Parent }.OfType<Id<Partner>>().ToList();
        var names = await db.Partners.Where(one => above.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        return new(
            ShowPartner.View.Of(partner, db), ShowPartner.View.Of(other, db),
            PartnerFields.All.Compared(partner.Details, other.Details, PartnerField.Parent, said => said.Parent is { } parent ? names.GetValueOrDefault(parent) : null),
            await merger.Preview(db, other.Id, partner.Id, stop), await merger.Preview(db, partner.Id, other.Id, stop), [], [], []);
    }

    static Task<Partner?> Find(Id<Partner> id, Actor who, Db db, CancellationToken stop) => db.Partners.VisibleTo(who).AsTracking().SingleOrDefaultAsync(partner => partner.Id == id, stop);

    static async Task<IReadOnlyList<Found>> Called(Partner partner, string? query, Actor who, Db db, CancellationToken stop) => string.IsNullOrWhiteSpace(query) ? []
        : await db.Partners.VisibleTo(who).Found(PartnerKind.Search, query, who, db).Where(one => one.Id != partner.Id && one.ArchivedAt == null).OrderBy(one => one.NameKey).ThenBy(one => one.Id).Take(FewFound)
            .Select(one => new Found(one.Id, one.Name, one.Country, one.City, one.State)).ToListAsync(stop);
}
