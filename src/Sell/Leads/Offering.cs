using Entente.Platform;
using Entente.Sell.Deals;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Leads;

/// <summary>What follows when a lead goes to a partner, or finds none.</summary>
static class Offering
{
    /// <summary>Held while partners are compared, so that two who route at once don't fill the same place.</summary>
    public static Task HoldRouting(this Db db, CancellationToken stop) => db.Lock(["lead-routing"], stop);

    /// <summary>Asks a partner: the offer, its clock, and what the reason is kept in.</summary>
    public static async Task OfferTo(this Db db, Lead lead, Candidate partner, OfferWay way, long expected, Explanation why, LeadDesk desk, DateTimeOffset now, CancellationToken stop, string? reason = null, LeadPaper? paper = null)
    {
        var offer = lead.Offer(partner.Id, way, expected, desk.Rules.Policy, desk.CalendarOf(partner.Id), now);
        db.Add(offer);
        (paper ?? await db.PaperOf(lead, stop)).Choice = Papers.Write(why);
        db.PlanClock(LeadClock.Lapse, lead, offer.DueAt, now);
        db.Record(new LeadOffered(partner.Name, way, offer.DueAt, reason), lead, partner.Id, byProduct: way == OfferWay.Next);
    }

    /// <summary>Asks the best of those who were not asked before; where nobody is left, the lead goes to the pool or back to staff.</summary>
    /// <param name="db">In the name of who sees all.</param>
    public static async Task<bool> PlaceNext(this Db db, Lead lead, LeadDesk desk, OfferWay way, DateTimeOffset now, CancellationToken stop)
    {
        var asked = await db.AskedAbout(lead.Id, stop);
        var policy = desk.Rules.Policy;
        if (policy.Method != RoutingMethod.Pool && asked.Count < policy.MostOffers && desk.Rank(lead, asked) is { Best: { } best } ranking)
        {
            await db.OfferTo(lead, best.Partner, way, best.Expected, ranking.Why(best.Partner.Id), desk, now, stop);
            return true;
        }

        if (policy.Method == RoutingMethod.Pool || (policy.PoolAtLast && way == OfferWay.Next))
        {
            lead.Pool(now);
            db.Record(new LeadPooled(), lead, byProduct: way == OfferWay.Next);
            return true;
        }

        db.Record(new LeadUnplaced(asked.Count > 0), lead, byProduct: way == OfferWay.Next);
        return false;
    }

    public static async Task<LeadPaper> PaperOf(this Db db, Lead lead, CancellationToken stop) =>
        db.Set<LeadPaper>().Local.FirstOrDefault(paper => paper.Lead == lead.Id) ?? await db.Set<LeadPaper>().AsTracking().SingleOrDefaultAsync(paper => paper.Lead == lead.Id, stop) ?? db.Add(new LeadPaper { Lead = lead.Id }).Entity;

    /// <summary>Scores a lead by the policy of today.</summary>
    public static async Task Score(this Db db, Lead lead, LeadRules rules, CancellationToken stop)
    {
        var (points, why) = LeadScore.Of(lead.Facts(rules.Currency), rules.Policy, rules.Today);
        lead.Rate(points);
        (await db.PaperOf(lead, stop)).Score = Papers.Write(why);
    }
}
