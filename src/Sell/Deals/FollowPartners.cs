using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>
/// A partner's live deals freeze, thaw and end with the partner. Repeating it changes nothing: each deal is asked whether it still applies; and out of its order
/// an event does nothing when the partner has gone on since.
/// </summary>
sealed class FollowPartners : IReader
{
    public string Name => "deals of partners";

    public IReadOnlySet<string> Follows { get; } = new HashSet<string> { "partner.suspended", "partner.resumed", "partner.ended" };

    public async Task Read(Happened happened, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var id = new Id<Partner>(happened.Stored.Subject);
        var at = happened.Stored.At;
        if (!await db.Partners.AnyAsync(partner => partner.Id == id && (
            happened.Stored.Name == "partner.suspended" ? partner.State == PartnerState.Suspended
            : happened.Stored.Name == "partner.resumed" ? partner.State != PartnerState.Suspended && partner.State != PartnerState.Ended
            : partner.State == PartnerState.Ended), stop))
            return;
        var deals = await db.Deals.Where(deal => deal.Partner == id
            && (deal.State == DealState.Submitted || deal.State == DealState.Returned || deal.State == DealState.Appealed || deal.State == DealState.Approved)).OrderBy(deal => deal.Number).ToListAsync(stop);
        foreach (var deal in deals)
            await (happened.Stored.Name switch
            {
                "partner.suspended" => Suspend(deal, db, at),
                "partner.resumed" => Resume(deal, db, at, stop),
                _ => Release(deal, db, at, stop),
            });
    }

    static Task Suspend(Deal deal, Db db, DateTimeOffset at)
    {
        if (deal.WhyNotSuspend(at) is null)
        {
            deal.Suspend(at);
            db.Record(new DealSuspended(deal.State), deal, deal.Partner);
        }

        return Task.CompletedTask;
    }

    static async Task Resume(Deal deal, Db db, DateTimeOffset at, CancellationToken stop)
    {
        if (deal.WhyNotResume() is not null)
            return;
        var rules = await db.DealRulesOf(deal, at, stop);
        deal.Resume(rules.Calendar, at);
        db.Record(new DealResumed(deal.DueAt, deal.ProtectedUntil), deal, deal.Partner);
        db.PlanClocks(deal, rules.Policy, at);
    }

    static async Task Release(Deal deal, Db db, DateTimeOffset at, CancellationToken stop)
    {
        if (deal.WhyNotRelease() is not null)
            return;
        var before = deal.State;
        deal.Release(at);
        db.Record(new DealReleased(before, deal.State), deal, deal.Partner);
        await db.CloseOpportunity(deal, at, stop);
    }
}
