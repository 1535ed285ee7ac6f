using Entente.Platform;
using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>The page of a deal, to read and to decide on: what is claimed, what the check found, both sides in view, what happened, and what the reader can do next.</summary>
public static class OpenDeal
{
    /// <param name="Candidates">Who the customer is or may be; for the vendor only.</param>
    /// <param name="Check">The whole result with its reasons; for the vendor only.</param>
    /// <param name="Sides">What stands beside the claim; for the vendor only.</param>
    /// <param name="Neighbours">See <see cref="DealSides"/>; for the vendor only.</param>
    /// <param name="Verbs">What the reader may do, with the reason where it does not apply now.</param>
    public sealed record Model(
        DealView Deal, bool IsStaff, string? AccountName, IReadOnlyList<CustomerCandidate> Candidates, string? RegisteredBy, CheckResult? Check, IReadOnlyList<DealSide> Sides, IReadOnlyList<Neighbour> Neighbours, IReadOnlyList<DealVerb> Verbs,
        IReadOnlyList<ShownPanel> Panels, Story Story, int ExtensionDays, DateOnly Today)
    {
        /// <summary>The one account that certainly is the customer; where none is, or several are, a person says who it is.</summary>
        public CustomerCandidate? Customer => Candidates.FirstOrDefault(one => one.IsSame && one.Id == Deal.AccountId)
            ?? (Candidates.Where(one => one.IsSame).Take(2).ToList() is [var only] ? only : null);

        public DealVerb? Verb(string name) => Verbs.FirstOrDefault(verb => verb.Name == name);

        /// <summary>The verb can be done now.</summary>
        public bool Can(string name) => Verb(name) is { WhyNot: null };

        /// <summary>The reader decides deals, if not this one now.</summary>
        public bool Decides => Verb("approve") is not null;

        /// <summary>Why the button of a reviewer is missing: something is to be decided, and not in the partner's favour now.</summary>
        public Refusal? WhyNotApprove => Deal.State switch
        {
            DealState.Submitted => Verb("approve")?.WhyNot,
            DealState.Appealed => Verb("overturn")?.WhyNot,
            _ => null,
        };
    }

    /// <summary>What the page is made of beside the database.</summary>
    public sealed record Parts(Stories Stories, Panels<Deal> Panels, ILikeness Likeness);

    static readonly View<One<Deal>, Model, Parts> View = new("sell.open-deal", Can.SeeDeals, Run);

    public static void Map(Doors doors)
    {
        doors.Page(View, "/deals/{id:guid}", (model, _) => OpenDealPage.Show(model));
        doors.Page(View, "/deals/{id:guid}/registered", (model, _) => DealRegisteredPage.Show(model));
    }

    static async Task<Model?> Run(One<Deal> input, Actor who, Db db, Parts parts, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindDeal(input.Id, who, stop) is not { } deal)
            return null;
        var (view, rules) = (await DealView.Of(deal, db, who, now, stop), await db.DealRulesOf(deal, now, stop));
        var story = (await parts.Stories.Of("deal", deal.Id.Value, who, db, now, stop))!;
        var registrar = deal.RegisteredBy is { } by ? await db.People.Where(person => person.Id == by).Select(person => person.Name).SingleOrDefaultAsync(stop) : null;
        var panels = await parts.Panels.Of(deal.Id, who, db, now, stop);
        if (!who.IsStaff)
            return new(view, false, null, [], registrar, null, [], [], DealVerbs.Of(deal, who, rules, Rivals.None, null, false, now), panels, story, rules.Policy.ExtensionDays, rules.Today);

        var check = (await db.Set<DealCheck>().SingleOrDefaultAsync(row => row.Deal == deal.Id, stop))?.Result();
        var (whyNotReview, hasStake) = (await db.WhyNotReview(deal, who, stop), deal.State == DealState.Appealed && await db.HasStakeInAppeal(deal, who, stop));
        await db.LookBehindTheWall(stop); // a reviewer sees what stands against the claim, whoever's it is
        var sides = await DealSides.Of(deal, parts.Likeness, rules, db, now, stop);
        var verbs = DealVerbs.Of(deal, who, rules, sides.Rivals, whyNotReview, hasStake, now);
        return new(view, true, sides.AccountName, sides.Candidates, registrar, check, sides.Sides, sides.Neighbours, verbs, panels, story, rules.Policy.ExtensionDays, rules.Today);
    }
}
