using Entente.Platform;
using Entente.Recruit.People;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.Partners;

/// <summary>The page of a partner: what is known, its people, what pillars further right hang on it, and what happened; one read.</summary>
public static class OpenPartner
{
    const int FewPeople = 6;

    /// <param name="Steps">The steps of its life that the reader may take now, the usual one first.</param>
    /// <param name="Like">Other partners that may be the same company; for staff.</param>
    public sealed record Model(
        ShowPartner.View Partner, string? Parent, ListOf<PersonView> People, int PeopleCount, IReadOnlyList<ShownPanel> Panels, Story Story,
        IReadOnlyList<NextStep> Steps, IReadOnlyList<LikePartner> Like, bool MayChange, bool MayMove, bool MayManagePeople, bool MayMerge);

    /// <param name="Verb">As in its route.</param>
    public sealed record NextStep(string Verb, string Label, bool NeedsReason);

    /// <summary>What the page is made of beside the database.</summary>
    public sealed record Parts(Stories Stories, Panels<Partner> Panels);

    static readonly View<One<Partner>, Model, Parts> View = new("recruit.open-partner", Can.SeePartners, Run);

    public static void Map(Doors doors) => doors.Page(View, "/partners/{id:guid}", (model, asked) => model.Partner.Id == asked.Id ? OpenPartnerPage.Show(model) : TypedResults.LocalRedirect($"/partners/{model.Partner.Id}"));

    static async Task<Model?> Run(One<Partner> input, Actor who, Db db, Parts parts, DateTimeOffset now, CancellationToken stop)
    {
        if (await ShowPartner.Find(input.Id, who, db, stop) is not { } partner)
            return null;
        var parent = partner.Parent is { } above ? await db.Partners.Where(row => row.Id == above).Select(row => row.Name).SingleOrDefaultAsync(stop) : null;
        var mayMove = who.May(Can.MovePartners);
        return new(
            ShowPartner.View.Of(partner, db), parent,
            (await ListPeople.Run(new(partner.Id, Limit: FewPeople), who, db, now, stop))!,
            await db.Memberships.Where(place => place.Partner == partner.Id && place.LeftAt == null).Take(Related.MostCounted + 1).CountAsync(stop),
            await parts.Panels.Of(partner.Id, who, db, now, stop),
            (await parts.Stories.Of("partner", partner.Id.Value, who, db, now, stop))!,
            mayMove ? [.. MovePartner.Steps.Where(step => step.WhyNot(partner) is null).Select(step => new NextStep(step.Verb, Say(step.Label), step.NeedsReason))] : [],
            who.IsStaff ? await LikePartners.Find(db, partner, who, now, stop) : [],
            who.May(Can.ChangePartners), mayMove, who.May(Can.ManagePeople), who.May(Can.MergePartners));
    }
}
